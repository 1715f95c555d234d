package org.quadset.charting;

import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.modalities.TherapeuticExercise;
import org.quadset.modalities.TreatmentKind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The exercises that a visit's rows name, and the same exercises of the patient's programme. */
public final class ExercisesOfVisit {
    private static final String FIELD = "exercises";

    private ExercisesOfVisit() {}

    /** The keys of all exercises that rows of the visit name. */
    public static Set<String> keys(VisitContent content, ExerciseCatalog library) {
        return content.rows().stream()
                .filter(row -> row.kind() == TreatmentKind.THERAPEUTIC_EXERCISE)
                .flatMap(row -> row.fields().getOrDefault(FIELD, "").lines())
                .flatMap(line -> TherapeuticExercise.named(line, library).stream())
                .map(Exercise::key)
                .collect(Collectors.toSet());
    }

    /** One line for each exercise, as the visit's row reads it: its name and its dose. */
    public static List<String> lines(List<PrescribedExercise> rows, ExerciseCatalog library) {
        return rows.stream()
                .flatMap(
                        one ->
                                library.byKey(one.exerciseKey()).stream()
                                        .map(
                                                exercise ->
                                                        exercise.name()
                                                                + " "
                                                                + one.dosage().shortText()))
                .toList();
    }

    /**
     * The visit with these exercises in its last exercise row, or in a new one; what a row names
     * already is not written again.
     */
    public static VisitContent with(
            VisitContent content, List<PrescribedExercise> rows, ExerciseCatalog library) {
        var there = keys(content, library);
        var lines =
                lines(
                        rows.stream().filter(one -> !there.contains(one.exerciseKey())).toList(),
                        library);
        if (lines.isEmpty()) {
            return content;
        }
        var all = new ArrayList<>(content.rows());
        int at = all.size() - 1;
        while (at >= 0 && all.get(at).kind() != TreatmentKind.THERAPEUTIC_EXERCISE) {
            at--;
        }
        if (at < 0) {
            all.add(TreatmentRow.empty(TreatmentKind.THERAPEUTIC_EXERCISE));
            at = all.size() - 1;
        }
        var row = all.get(at);
        var fields = new LinkedHashMap<>(row.fields());
        var before = fields.getOrDefault(FIELD, "").strip();
        var text = String.join("\n", lines);
        fields.put(FIELD, before.isEmpty() ? text : before + "\n" + text);
        all.set(
                at,
                new TreatmentRow(
                        row.kind(),
                        fields,
                        row.safetyAnswers(),
                        row.rulesVersion(),
                        row.origin() == Origin.CONFIRMED ? Origin.CHANGED : row.origin(),
                        row.timer()));
        return content.with(content.note(), content.pain(), all);
    }
}
