package org.quadset.charting;

import org.quadset.exercises.ExerciseCatalog;
import org.quadset.modalities.SafetyAnswer;
import org.quadset.modalities.SafetyCheck;
import org.quadset.modalities.SafetyFinding;
import org.quadset.modalities.TreatmentReading;
import org.quadset.patients.Answer;
import org.quadset.platform.problems.Violation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A treatment row, read and checked against the patient's answers.
 *
 * @param findings what stands against it; answered cautions too
 */
public record TreatmentAssessment(
        TreatmentRow row, TreatmentReading reading, List<SafetyFinding> findings) {
    static TreatmentAssessment of(
            TreatmentRow row,
            LocalDate today,
            ExerciseCatalog library,
            SafetyCheck check,
            Map<String, Answer> answers) {
        var reading = read(row, today, library, check);
        return new TreatmentAssessment(
                row, reading, check.check(reading.safetyKeys(), reading.region(), answers));
    }

    /** The same assessment with further warnings, as of a device whose check is late. */
    TreatmentAssessment warning(List<Violation> further) {
        return new TreatmentAssessment(row, reading.warning(further), findings);
    }

    static TreatmentReading read(
            TreatmentRow row, LocalDate today, ExerciseCatalog library, SafetyCheck check) {
        return row.kind()
                .read(row.fields(), today, library)
                .refusing(check.refusals(row.kind(), row.fields()));
    }

    /** Conditions that bar the treatment here. */
    public List<SafetyFinding> stops() {
        return findings.stream().filter(SafetyFinding.Stop.class::isInstance).toList();
    }

    /** Cautions whose reason or talk with the patient is still missing. */
    public List<SafetyFinding> openCautions() {
        Set<String> answered =
                row.safetyAnswers().stream()
                        .filter(SafetyAnswer::complete)
                        .map(SafetyAnswer::condition)
                        .collect(Collectors.toSet());
        return cautions().stream()
                .filter(finding -> !answered.contains(finding.rule().condition()))
                .toList();
    }

    /** Cautions, answered or not. */
    public List<SafetyFinding> cautions() {
        return findings.stream().filter(SafetyFinding.Caution.class::isInstance).toList();
    }

    /** Conditions that the patient was never asked about. */
    public List<SafetyFinding> notScreened() {
        return findings.stream().filter(SafetyFinding.NotScreened.class::isInstance).toList();
    }

    /**
     * A rule that fired, as it is stored with the note.
     *
     * @param kind STOP, CAUTION or NOT_SCREENED
     */
    public record FiredRule(String kind, String condition, String severity, String bodyScope) {}

    /** What the safety check found, for the record; the rules' version stands beside it. */
    public List<FiredRule> firedRules() {
        return findings.stream()
                .map(
                        finding ->
                                new FiredRule(
                                        switch (finding) {
                                            case SafetyFinding.Stop stop -> "STOP";
                                            case SafetyFinding.Caution caution -> "CAUTION";
                                            case SafetyFinding.NotScreened open -> "NOT_SCREENED";
                                        },
                                        finding.rule().condition(),
                                        finding.rule().severity().name(),
                                        String.join(";", finding.rule().scopes())))
                .toList();
    }

    /** Whether nothing is missing, wrong, barred, unanswered or unasked. */
    public boolean done() {
        return reading.finished()
                && stops().isEmpty()
                && openCautions().isEmpty()
                && notScreened().isEmpty();
    }
}
