package org.quadset.modalities;

import org.apache.commons.csv.CSVFormat;
import org.quadset.patients.Answer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks treatments against the contraindication table. It gives decision support only and never
 * clears a patient: the licensed clinician decides.
 */
public final class SafetyCheck {
    /** Stored with each treatment row, so that it is known which table was asked. */
    public static final String RULES_VERSION = "2026-11";

    private final Map<String, List<SafetyRule>> byTreatment = new HashMap<>();

    /** Reads the table from the program's resources. */
    public SafetyCheck() {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = SafetyCheck.class.getResourceAsStream("contraindications.csv");
                var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var row : parser) {
                var rule =
                        new SafetyRule(
                                row.get("modality"),
                                row.get("condition_key"),
                                SafetyRule.Severity.valueOf(
                                        row.get("severity").toUpperCase(Locale.ROOT)),
                                Arrays.asList(row.get("body_scope").split(";")),
                                row.get("note"),
                                row.get("source"),
                                row.get("confidence"));
                byTreatment.computeIfAbsent(rule.treatment(), key -> new ArrayList<>()).add(rule);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** All rules, for review. */
    public Collection<SafetyRule> rules() {
        return byTreatment.values().stream().flatMap(List::stream).toList();
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
        for (var treatment : treatments) {
            for (var rule : byTreatment.getOrDefault(treatment, List.of())) {
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
