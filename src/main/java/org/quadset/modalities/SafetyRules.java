package org.quadset.modalities;

import org.apache.commons.csv.CSVFormat;
import org.quadset.patients.ConditionFlag;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The contraindication rules that count in a clinic: the bundled table as its policy reads it, with
 * its own edits in place of the bundled rows for the same treatment and condition.
 */
public final class SafetyRules {
    /** The bundled table. */
    public static final String BUNDLED_VERSION = "2026-11";

    private static final int LONGEST = 1000;

    private final Map<String, List<SafetyRule>> byTreatment;
    private final SafetyPolicy policy;
    private final String version;

    private SafetyRules(List<SafetyRule> rules, SafetyPolicy policy, String version) {
        this.byTreatment =
                rules.stream()
                        .collect(
                                Collectors.groupingBy(
                                        SafetyRule::treatment,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        this.policy = policy;
        this.version = version;
    }

    /** The table as it came, from the program's resources. */
    public static SafetyRules bundled() {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = SafetyRules.class.getResourceAsStream("contraindications.csv");
                var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var rules = new ArrayList<SafetyRule>();
            for (var row : parser) {
                rules.add(
                        new SafetyRule(
                                row.get("modality"),
                                row.get("condition_key"),
                                SafetyRule.Severity.valueOf(
                                        row.get("severity").toUpperCase(Locale.ROOT)),
                                Arrays.asList(row.get("body_scope").split(";")),
                                row.get("note"),
                                row.get("source"),
                                row.get("confidence")));
            }
            return new SafetyRules(rules, SafetyPolicy.USUAL, BUNDLED_VERSION);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** These rules as a clinic decided; of several edits for the same pair the newest counts. */
    public SafetyRules with(SafetyPolicy clinicPolicy, Collection<SafetyRuleEdit> edits) {
        Map<List<String>, SafetyRuleEdit> newest = new LinkedHashMap<>();
        edits.stream()
                .sorted(Comparator.comparingLong(SafetyRuleEdit::id))
                .forEach(edit -> newest.put(List.of(edit.treatment(), edit.condition()), edit));
        var rules = new ArrayList<>(clinicPolicy.apply(all()));
        // Needling first: with current it inherits, and an edit of its own replaces that again.
        newest.values().stream()
                .sorted(Comparator.comparing(edit -> edit.treatment().equals("dn_es")))
                .forEach(edit -> put(rules, edit));
        // What is barred whatever else is decided outlasts every edit.
        clinicPolicy.always(all()).stream()
                .filter(rule -> !rules.contains(rule))
                .forEach(rules::add);
        long number = edits.stream().mapToLong(SafetyRuleEdit::id).max().orElse(0);
        return new SafetyRules(
                rules,
                clinicPolicy,
                BUNDLED_VERSION
                        + (number > 0 ? "+" + number : "")
                        + (clinicPolicy.deviation() > 0
                                ? "p" + Integer.toHexString(clinicPolicy.deviation())
                                : ""));
    }

    private static void put(List<SafetyRule> rules, SafetyRuleEdit edit) {
        var replaced = rules.stream().filter(rule -> isOf(rule, edit.treatment(), edit)).toList();
        rules.removeAll(replaced);
        edit.rule(edit.treatment()).ifPresent(rules::add);
        if (edit.treatment().equals("dn")) {
            rules.removeIf(
                    rule ->
                            isOf(rule, "dn_es", edit)
                                    && replaced.stream()
                                            .anyMatch(own -> own.with("dn_es").equals(rule)));
            edit.rule("dn_es").ifPresent(rules::add);
        }
    }

    private static boolean isOf(SafetyRule rule, String treatment, SafetyRuleEdit edit) {
        return rule.treatment().equals(treatment) && rule.condition().equals(edit.condition());
    }

    /** All rules, for review. */
    public List<SafetyRule> all() {
        return byTreatment.values().stream().flatMap(List::stream).toList();
    }

    /** The rules of a treatment's safety key; none for a key that the table does not know. */
    List<SafetyRule> of(String treatment) {
        return byTreatment.getOrDefault(treatment, List.of());
    }

    public SafetyPolicy policy() {
        return policy;
    }

    /**
     * What is stored with each treatment row that was checked, at most 20 characters: the table's
     * version, the number of the newest edit, and which switches of the policy are not as usual.
     */
    public String version() {
        return version;
    }

    /** All broken rules of an edit, seen against the treatments and scopes of this table. */
    public List<Violation> violations(SafetyRuleEdit edit) {
        var found = new ArrayList<Violation>();
        if (!byTreatment.containsKey(edit.treatment())) {
            found.add(Violation.of("treatment", "safetyRule.noSuchTreatment", edit.treatment()));
        }
        if (ConditionFlag.ofKey(edit.condition()).isEmpty()
                && all().stream().noneMatch(rule -> rule.condition().equals(edit.condition()))) {
            found.add(Violation.of("condition", "safetyRule.noSuchCondition", edit.condition()));
        }
        if (all().stream()
                        .filter(
                                rule ->
                                        rule.treatment().equals(edit.treatment())
                                                && rule.condition().equals(edit.condition()))
                        .count()
                > 1) {
            // One edit stands for all rows of a pair: it would take a bar away with a caution.
            found.add(Violation.of("reason", "safetyRule.severalRows"));
        }
        var scopes = all().stream().flatMap(rule -> rule.scopes().stream()).toList();
        if (edit.severity().isPresent() && edit.scopes().isEmpty()) {
            found.add(Violation.of("scopes", "text.needed"));
        }
        edit.scopes().stream()
                .filter(scope -> !scopes.contains(scope))
                .forEach(
                        scope ->
                                found.add(Violation.of("scopes", "safetyRule.noSuchScope", scope)));
        if (edit.reason().isBlank()) {
            found.add(Violation.of("reason", "text.needed"));
        }
        found.addAll(TypedText.violations("reason", edit.reason(), LONGEST));
        found.addAll(TypedText.violations("note", edit.note(), LONGEST));
        return found;
    }
}
