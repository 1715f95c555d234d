package org.quadset.modalities;

import org.quadset.patients.Answer;
import org.quadset.platform.problems.Violation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Checks treatments against the contraindication table. It gives decision support only and never
 * clears a patient: the licensed clinician decides.
 */
public final class SafetyCheck {
    private final Supplier<SafetyRules> rules;

    /** Checks against the table as it came, without any clinic's decisions. */
    public SafetyCheck() {
        this(Optional.of(SafetyRules.bundled())::get);
    }

    /** Checks against the rules that count at the moment of each check. */
    public SafetyCheck(Supplier<SafetyRules> rules) {
        this.rules = rules;
    }

    /** All rules, for review. */
    public Collection<SafetyRule> rules() {
        return rules.get().all();
    }

    /** The version of the rules that count now, stored with each treatment row. */
    public String version() {
        return rules.get().version();
    }

    /** What the clinic's policy refuses of a row, whatever the patient answered. */
    public List<Violation> refusals(TreatmentKind kind, Map<String, String> typed) {
        return rules.get().policy().refusals(kind, typed);
    }

    /**
     * What stands against a treatment: stops first, then cautions, then what was never asked; one
     * finding a condition.
     *
     * @param treatments the safety keys of the treatment
     * @param region where it is given; while it is not chosen, every scope counts
     * @param answers the patient's answers by condition key; absent is not asked
     */
    public List<SafetyFinding> check(
            Collection<String> treatments,
            Optional<BodyRegion> region,
            Map<String, Answer> answers) {
        Map<String, SafetyFinding> strongest = new LinkedHashMap<>();
        var counting = rules.get();
        for (var treatment : treatments) {
            for (var rule : counting.of(treatment)) {
                finding(rule, region, answers)
                        .ifPresent(
                                found ->
                                        strongest.merge(
                                                rule.condition(),
                                                found,
                                                (a, b) -> weight(a) <= weight(b) ? a : b));
            }
        }
        return strongest.values().stream()
                .sorted(Comparator.comparingInt(SafetyCheck::weight))
                .toList();
    }

    private static Optional<SafetyFinding> finding(
            SafetyRule rule, Optional<BodyRegion> region, Map<String, Answer> answers) {
        boolean here =
                region.map(place -> rule.scopes().stream().anyMatch(place::liesIn))
                        .orElse(!rule.aboutRegion());
        if (rule.severity() != SafetyRule.Severity.ABSOLUTE && !here
                || rule.aboutRegion() && !here) {
            return Optional.empty();
        }
        var answer =
                rule.aboutRegion()
                        ? Answer.YES
                        : answers.getOrDefault(rule.condition(), Answer.NOT_ASKED);
        return switch (answer) {
            case NO -> Optional.empty();
            case NOT_ASKED -> Optional.of(new SafetyFinding.NotScreened(rule));
            case YES ->
                    Optional.of(
                            rule.severity() == SafetyRule.Severity.RELATIVE
                                    ? new SafetyFinding.Caution(rule)
                                    : new SafetyFinding.Stop(rule));
        };
    }

    private static int weight(SafetyFinding finding) {
        return switch (finding) {
            case SafetyFinding.Stop stop -> 0;
            case SafetyFinding.Caution caution -> 1;
            case SafetyFinding.NotScreened open -> 2;
        };
    }
}
