package org.quadset.exercises;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A patient's home programme.
 *
 * @param id 0 while it was never saved
 * @param title printed behind the patient's first name: "your knee plan"
 * @param goal in the patient's own words; may be empty
 * @param exercises in the order of the sheet
 */
public record Prescription(
        long id,
        long version,
        long patientId,
        long clinicianId,
        String title,
        String goal,
        String note,
        List<PrescribedExercise> exercises,
        Instant changedAt) {
    private static final int MOST_EXERCISES = 40;

    public Prescription {
        exercises = List.copyOf(exercises);
    }

    /** Nothing prescribed yet. */
    public static Prescription empty(long patientId, long clinicianId, String title) {
        return new Prescription(
                0, 0, patientId, clinicianId, title, "", "", List.of(), Instant.EPOCH);
    }

    public boolean isNew() {
        return id == 0;
    }

    /** The same programme with other exercises. */
    public Prescription withExercises(List<PrescribedExercise> others) {
        return new Prescription(
                id, version, patientId, clinicianId, title, goal, note, others, changedAt);
    }

    /** The same programme with other words. */
    public Prescription withTexts(String newTitle, String newGoal, String newNote) {
        return new Prescription(
                id,
                version,
                patientId,
                clinicianId,
                newTitle,
                newGoal,
                newNote,
                exercises,
                changedAt);
    }

    /** All broken rules; fields of an exercise begin with its number. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (title.isBlank()) {
            found.add(Violation.of("title", "text.needed"));
        }
        found.addAll(TypedText.violations("title", title, 120));
        found.addAll(TypedText.violations("goal", goal, 400));
        found.addAll(TypedText.violations("note", note, 1000));
        if (exercises.size() > MOST_EXERCISES) {
            found.add(Violation.of("exercises", "prescription.tooMany", MOST_EXERCISES));
        }
        for (int i = 0; i < exercises.size(); i++) {
            for (var violation : exercises.get(i).violations()) {
                found.add(
                        new Violation(
                                (i + 1) + "." + violation.field(),
                                violation.messageKey(),
                                violation.arguments()));
            }
        }
        return found;
    }
}
