package org.quadset.exercises.ui;

import org.quadset.figures.Figure;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Where the pose editor gets drawings from and keeps them; failures are told by the store. */
public interface DrawingStore {
    /**
     * A drawing to be changed.
     *
     * @param name of its exercise
     * @param photographed whether photographs are shown instead
     */
    record Drawing(String name, Figure figure, boolean photographed) {}

    /** Fetches an exercise's drawing; one that has none begins standing. */
    void open(String exerciseKey, Consumer<Drawing> onOpened);

    /** Keeps a drawing with its exercise, as a new version of it. */
    void save(String exerciseKey, String text, Runnable onSaved);

    /** Shows two photographs instead of the drawing from now on: the start and the end. */
    void usePhotographs(String exerciseKey, List<Path> startAndEnd, Runnable onSaved);

    /** Shows the drawing again instead of photographs. */
    void useDrawing(String exerciseKey, Runnable onSaved);

    /** Keeps a drawing as an exercise of the clinic's own that begins as this one. */
    void saveAs(String exerciseKey, String name, String text, Consumer<String> onSaved);
}
