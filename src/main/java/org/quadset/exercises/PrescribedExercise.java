package org.quadset.exercises;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.List;

/**
 * An exercise of a home programme with its dose.
 *
 * @param exerciseKey of the library
 * @param note for this patient; printed on the sheet
 */
public record PrescribedExercise(String exerciseKey, Side side, Dosage dosage, String note) {
    /** All broken limits of the dose, and of the note. */
    public List<Violation> violations() {
        var found = new ArrayList<>(dosage.violations());
        found.addAll(TypedText.violations("note", note, 400));
        return found;
    }
}
