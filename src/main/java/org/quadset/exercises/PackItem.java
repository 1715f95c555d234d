package org.quadset.exercises;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.List;

/**
 * An exercise of a pack with its dose.
 *
 * @param exerciseKey of the library
 * @param note printed on the sheet
 */
public record PackItem(String exerciseKey, Side side, Dosage dosage, String note) {
    public PackItem {
        side = side == null ? Side.BOTH : side;
        note = note == null ? "" : note;
    }

    /** All broken limits of the dose, and of the note. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (exerciseKey == null || dosage == null) {
            found.add(Violation.of("dose", "text.needed"));
            return found;
        }
        found.addAll(dosage.violations());
        found.addAll(TypedText.violations("note", note, 400));
        return found;
    }
}
