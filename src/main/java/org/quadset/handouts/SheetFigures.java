package org.quadset.handouts;

import org.quadset.exercises.Exercise;

import java.util.Optional;

/** Where the sheet's drawings come from. */
public interface SheetFigures {
    /** No drawings at all: the sheet says start and end in words. */
    SheetFigures NONE = (exercise, mirrored, panelWidth, language) -> Optional.empty();

    /**
     * The drawing of an exercise, if there is one.
     *
     * @param exercise as it was when it was prescribed
     * @param mirrored whether the left side is treated
     * @param panelWidthMm of each of the two panels, in millimetres
     * @param language in which a screen reader says what is drawn
     */
    Optional<SheetFigure> of(
            Exercise exercise, boolean mirrored, double panelWidthMm, String language);
}
