package org.quadset.handouts;

import org.quadset.exercises.Dosage;
import org.quadset.exercises.Side;

import java.util.List;
import java.util.Optional;

/**
 * An exercise as the sheet prints it.
 *
 * @param key of the library
 * @param texts in each of the sheet's languages, in their order
 * @param limb leg, arm or side: what a side is said of
 * @param note for this patient; may be empty
 * @param start the first position in words, printed where there is no figure; may be empty
 * @param end the last position in words
 */
public record SheetExercise(
        String key,
        List<SheetText> texts,
        Side side,
        String limb,
        Dosage dosage,
        String note,
        Optional<SheetFigure> figure,
        String start,
        String end) {
    public SheetExercise {
        texts = List.copyOf(texts);
    }

    /** The name in the sheet's first language. */
    public String name() {
        return texts.getFirst().name();
    }

    /** For each of seven days whether it is done then. */
    public List<Boolean> plannedDays() {
        return SheetWords.plannedDays(dosage.daysPerWeek());
    }

    /** So many boxes stand under each planned day. */
    public int timesPerDay() {
        return dosage.timesPerDay();
    }
}
