package org.quadset.platform.ui;

import java.util.List;

/**
 * The controller of a screen.
 *
 * @param <P> the place it shows
 */
public interface PlaceController<P extends Place> {
    /** Shows the place; called each time one comes here. */
    void show(P place);

    /**
     * Whether the screen may be left now. A screen with unsaved work saves it, or asks and returns
     * false; it never throws text away by itself.
     *
     * @param goOn leaves after all, once the question is answered
     */
    default boolean mayLeave(Runnable goOn) {
        return true;
    }

    /**
     * Fits the screen to a width in logical pixels: what is least needed gives way first. At 1280
     * everything is shown; 150 % on a small screen leaves about 850.
     */
    default void fit(double width) {}

    /** What can be done here, for shortcuts and the palette. */
    default List<Command> commands() {
        return List.of();
    }
}
