package org.quadset.handouts;

import java.util.function.Supplier;

/**
 * A drawing of an exercise, start and end side by side.
 *
 * @param drawn draws it, in the part of SVG that {@link SvgDrawing} draws, its words escaped; it
 *     takes some milliseconds and is asked where the page is laid out, never with the database held
 * @param alternative what a screen reader says instead
 */
public record SheetFigure(Supplier<String> drawn, String alternative) {
    /** A figure that is drawn already. */
    static SheetFigure of(String svg, String alternative) {
        return new SheetFigure(() -> svg, alternative);
    }

    /** The drawing. */
    public String svg() {
        return drawn.get();
    }
}
