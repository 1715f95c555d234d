package org.quadset.episodes;

import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The clinic's thresholds. Defaults and their sources: billing.md section 6 (Medicare Benefit
 * Policy Manual chapter 15, section 220) and section 9.
 *
 * @param progressVisits treatment days of a progress period; 0 where the clinic counts none
 * @param progressWarning from which treatment day of the period on it is told
 * @param certificationDays the longest certified time, day 1 included
 * @param certificationWarning days before its end from which on it is told
 * @param firstCertificationDays days from the first treatment day to the first certification
 * @param authorizationWarning visits left from which on it is told
 * @param reEvaluationDays days between re-evaluations; 0 where the clinic has no such rule
 * @param unsignedHours hours after which an unsigned note is late
 * @param forEveryPayer whether the rules of paper hold for all payers, not Medicare alone
 */
public record DeadlineRules(
        int progressVisits,
        int progressWarning,
        int certificationDays,
        int certificationWarning,
        int firstCertificationDays,
        int authorizationWarning,
        int reEvaluationDays,
        int unsignedHours,
        boolean forEveryPayer) {
    /** What the documents say. */
    public static final DeadlineRules DEFAULTS =
            new DeadlineRules(10, 8, 90, 15, 30, 2, 0, 24, false);

    /** Where the rule behind a deadline stands; empty where it is the clinic's own. */
    public static String citation(Deadline.Kind kind) {
        return switch (kind) {
            case PROGRESS_REPORT -> "Medicare Benefit Policy Manual ch. 15, 220.3 D";
            case FIRST_CERTIFICATION, CERTIFICATION_END ->
                    "Medicare Benefit Policy Manual ch. 15, 220.1.3";
            case AUTHORIZATION_VISITS,
                    AUTHORIZATION_UNITS,
                    AUTHORIZATION_END,
                    RE_EVALUATION,
                    UNSIGNED_NOTE,
                    COSIGNATURE ->
                    "";
        };
    }

    /** All broken rules; 0 switches a rule off where the comment above says so. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        Violation.outside("progressVisits", progressVisits, 0, 60).ifPresent(found::add);
        Violation.outside("progressWarning", progressWarning, 1, 60).ifPresent(found::add);
        Violation.outside("certificationDays", certificationDays, 1, 366).ifPresent(found::add);
        Violation.outside("certificationWarning", certificationWarning, 0, 90)
                .ifPresent(found::add);
        Violation.outside("firstCertificationDays", firstCertificationDays, 1, 90)
                .ifPresent(found::add);
        Violation.outside("authorizationWarning", authorizationWarning, 0, 20)
                .ifPresent(found::add);
        Violation.outside("reEvaluationDays", reEvaluationDays, 0, 366).ifPresent(found::add);
        Violation.outside("unsignedHours", unsignedHours, 1, 720).ifPresent(found::add);
        if (progressVisits > 0 && progressWarning > progressVisits) {
            found.add(Violation.of("progressWarning", "deadlineRule.warningLate"));
        }
        return found;
    }

    /** Whether progress reports and certification are owed for this payer. */
    public boolean paperHoldsFor(PayerKind payer) {
        return forEveryPayer || payer.followsMedicarePaper();
    }

    /** Reads the stored settings; what is missing or no number has its default. */
    public static DeadlineRules of(Map<String, String> stored) {
        return new DeadlineRules(
                number(stored, "progressVisits", DEFAULTS.progressVisits),
                number(stored, "progressWarning", DEFAULTS.progressWarning),
                number(stored, "certificationDays", DEFAULTS.certificationDays),
                number(stored, "certificationWarning", DEFAULTS.certificationWarning),
                number(stored, "firstCertificationDays", DEFAULTS.firstCertificationDays),
                number(stored, "authorizationWarning", DEFAULTS.authorizationWarning),
                number(stored, "reEvaluationDays", DEFAULTS.reEvaluationDays),
                number(stored, "unsignedHours", DEFAULTS.unsignedHours),
                Boolean.parseBoolean(stored.getOrDefault("forEveryPayer", "false")));
    }

    private static int number(Map<String, String> stored, String key, int fallback) {
        var text = stored.getOrDefault(key, "");
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : fallback;
    }

    /** The settings as they are stored. */
    public Map<String, String> asSettings() {
        return Map.of(
                "progressVisits", String.valueOf(progressVisits),
                "progressWarning", String.valueOf(progressWarning),
                "certificationDays", String.valueOf(certificationDays),
                "certificationWarning", String.valueOf(certificationWarning),
                "firstCertificationDays", String.valueOf(firstCertificationDays),
                "authorizationWarning", String.valueOf(authorizationWarning),
                "reEvaluationDays", String.valueOf(reEvaluationDays),
                "unsignedHours", String.valueOf(unsignedHours),
                "forEveryPayer", String.valueOf(forEveryPayer));
    }
}
