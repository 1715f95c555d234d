package org.quadset.handouts;

import java.util.Optional;

/** Where the sheet's drawings come from. */
public interface SheetFigures {
    /** No drawings at all: the sheet says start and end in words. */
    SheetFigures NONE = (exerciseKey, mirrored, panelWidth) -> Optional.empty();

    /**
     * The drawing of an exercise, if there is one.
     *
     * @param mirrored whether the left side is treated
     * @param panelWidthMm of each of the two panels, in millimetres
     */
    Optional<SheetFigure> of(String exerciseKey, boolean mirrored, double panelWidthMm);
}
