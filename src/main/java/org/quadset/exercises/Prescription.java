package org.quadset.exercises;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A patient's home programme.
 *
 * @param id 0 while it was never saved
 * @param title printed behind the patient's first name: "your knee plan"
 * @param goal in the patient's own words; may be empty
 * @param exercises in the order of the sheet
 * @param episodeId the episode of care that it belongs to; empty for a programme from before there
 *     were episodes
 * @param protocol the phase that it follows
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
        OptionalLong episodeId,
        ProtocolPlace protocol,
        Instant changedAt) {
    private static final int MOST_EXERCISES = 40;
    private static final int MOST_TICKS = 4000;

    public Prescription {
        exercises = List.copyOf(exercises);
    }

    /** Nothing prescribed yet. */
    public static Prescription empty(long patientId, long clinicianId, String title) {
        return new Prescription(
                0,
                0,
                patientId,
                clinicianId,
                title,
                "",
                "",
                List.of(),
                OptionalLong.empty(),
                ProtocolPlace.NONE,
                Instant.EPOCH);
    }

    public boolean isNew() {
        return id == 0;
    }

    /** The same programme with other exercises. */
    public Prescription withExercises(List<PrescribedExercise> others) {
        return copy(title, goal, note, others, episodeId, protocol);
    }

    /** The same programme with other words. */
    public Prescription withTexts(String newTitle, String newGoal, String newNote) {
        return copy(newTitle, newGoal, newNote, exercises, episodeId, protocol);
    }

    /** The same programme in another phase. */
    public Prescription withProtocol(ProtocolPlace other) {
        return copy(title, goal, note, exercises, episodeId, other);
    }

    /** The same programme as part of an episode of care. */
    public Prescription inEpisode(OptionalLong other) {
        return copy(title, goal, note, exercises, other, protocol);
    }

    /** The same as version 0: what stood before the first save. */
    Prescription beforeFirstSave() {
        return new Prescription(
                id,
                0,
                patientId,
                clinicianId,
                title,
                goal,
                note,
                exercises,
                episodeId,
                protocol,
                changedAt);
    }

    private Prescription copy(
            String newTitle,
            String newGoal,
            String newNote,
            List<PrescribedExercise> newExercises,
            OptionalLong newEpisode,
            ProtocolPlace newProtocol) {
        return new Prescription(
                id,
                version,
                patientId,
                clinicianId,
                newTitle,
                newGoal,
                newNote,
                newExercises,
                newEpisode,
                newProtocol,
                changedAt);
    }

    /** The exercises that the patient does at home, in the order of the sheet. */
    public List<PrescribedExercise> atHome() {
        return exercises.stream().filter(PrescribedExercise::atHome).toList();
    }

    /** The exercises that are done in the clinic. */
    public List<PrescribedExercise> inClinic() {
        return exercises.stream().filter(PrescribedExercise::inClinic).toList();
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
        int ticks = String.join("\n", protocol.ticked()).length();
        if (ticks > MOST_TICKS) {
            found.add(Violation.of("protocol", "text.tooLong", MOST_TICKS, ticks));
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
