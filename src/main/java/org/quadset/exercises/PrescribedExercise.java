package org.quadset.exercises;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * An exercise of a programme with its dose.
 *
 * @param exerciseKey of the library
 * @param note for this patient; printed on the sheet
 * @param version what the exercise said when it was prescribed; empty until it is stored
 * @param atHome whether the patient does it at home, so that the sheet prints it
 * @param inClinic whether it is done in the clinic too
 */
public record PrescribedExercise(
        String exerciseKey,
        Side side,
        Dosage dosage,
        String note,
        OptionalLong version,
        boolean atHome,
        boolean inClinic) {
    /** An exercise for at home, newly prescribed. */
    public PrescribedExercise(String exerciseKey, Side side, Dosage dosage, String note) {
        this(exerciseKey, side, dosage, note, OptionalLong.empty(), true, false);
    }

    /** The same, bound to what the exercise says in this version. */
    public PrescribedExercise withVersion(OptionalLong other) {
        return new PrescribedExercise(exerciseKey, side, dosage, note, other, atHome, inClinic);
    }

    /** The same, done in the clinic too. */
    public PrescribedExercise alsoInClinic() {
        return new PrescribedExercise(exerciseKey, side, dosage, note, version, atHome, true);
    }

    /** All broken limits of the dose, and of the note. */
    public List<Violation> violations() {
        var found = new ArrayList<>(dosage.violations());
        found.addAll(TypedText.violations("note", note, 400));
        return found;
    }
}
