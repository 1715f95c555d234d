package org.quadset.charting;

import com.fasterxml.jackson.core.type.TypeReference;

import org.quadset.episodes.Goal;
import org.quadset.findings.FindingKind;
import org.quadset.findings.FindingSubject;
import org.quadset.platform.i18n.Messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an evaluation of a usual condition asks, measures and aims at (protocols.md, outcomes.md).
 *
 * @param key its label is {@code Template.key} in the bundle
 * @param codes beginnings of the diagnosis codes that it fits
 * @param subjective words with fill-in stops in brackets, as the other parts
 * @param subjects what is measured and tested: kind and key
 * @param measures keys of outcome measures
 */
public record ConditionTemplate(
        String key,
        List<String> codes,
        String subjective,
        String objective,
        String assessment,
        String plan,
        List<List<String>> subjects,
        List<String> measures,
        List<GoalDraft> goals) {
    /**
     * A goal to be fitted to the patient.
     *
     * @param weeks from today to its day
     */
    public record GoalDraft(String term, String text, String baseline, String target, int weeks) {}

    /** The file that holds them. */
    private record Templates(String version, String source, List<ConditionTemplate> templates) {}

    /** All of them, in the file's order. */
    public static List<ConditionTemplate> all() {
        try (var stream = ConditionTemplate.class.getResourceAsStream("templates.json")) {
            return VisitJson.read(
                            new String(stream.readAllBytes(), StandardCharsets.UTF_8),
                            new TypeReference<Templates>() {})
                    .templates();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it fits one of the diagnosis codes. */
    public boolean fits(List<String> diagnoses) {
        return codes.stream()
                .anyMatch(start -> diagnoses.stream().anyMatch(code -> code.startsWith(start)));
    }

    /** What people read for it. */
    public String label() {
        return Messages.text("Template." + key);
    }

    /** What is measured and tested. */
    public List<FindingSubject> findingSubjects() {
        return subjects.stream()
                .map(pair -> FindingSubject.of(FindingKind.valueOf(pair.get(0)), pair.get(1)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The measures' short names, as a list to read. */
    public String measureNames() {
        return measures.stream()
                .map(measure -> measure.toUpperCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    /** Its goals, with their days. */
    public List<Goal> goalsFrom(LocalDate today) {
        return goals.stream()
                .map(
                        one ->
                                new Goal(
                                        Goal.Term.valueOf(one.term()),
                                        one.text(),
                                        one.baseline(),
                                        one.target(),
                                        Optional.of(today.plusWeeks(one.weeks())),
                                        Goal.Outcome.OPEN))
                .toList();
    }
}
