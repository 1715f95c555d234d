package org.quadset.app.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;

/**
 * Remembers the window's size and place in a file of the data folder; a place that no screen shows
 * is forgotten.
 */
final class WindowPlace {
    private final Path file;

    WindowPlace(Path file) {
        this.file = file;
    }

    void restore(Stage stage, Rectangle2D[] screens) {
        if (!Files.exists(file)) {
            return;
        }
        var stored = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            stored.load(in);
            double x = Double.parseDouble(stored.getProperty("x"));
            double y = Double.parseDouble(stored.getProperty("y"));
            double width = Double.parseDouble(stored.getProperty("width"));
            double height = Double.parseDouble(stored.getProperty("height"));
            if (width >= 300
                    && height >= 200
                    && Arrays.stream(screens)
                            .anyMatch(one -> one.intersects(x + 40, y + 10, 100, 30))) {
                stage.setX(x);
                stage.setY(y);
                stage.setWidth(width);
                stage.setHeight(height);
                stage.setMaximized(Boolean.parseBoolean(stored.getProperty("maximized")));
            }
        } catch (IOException | NumberFormatException | NullPointerException damaged) {
            // Where the window stood is a comfort, not data: the program opens in its usual place.
            LoggerFactory.getLogger(WindowPlace.class)
                    .warn("window place not readable: {}", damaged.getClass().getSimpleName());
        }
    }

    void store(Stage stage) {
        var now = new Properties();
        now.setProperty("x", String.valueOf(stage.getX()));
        now.setProperty("y", String.valueOf(stage.getY()));
        now.setProperty("width", String.valueOf(stage.getWidth()));
        now.setProperty("height", String.valueOf(stage.getHeight()));
        now.setProperty("maximized", String.valueOf(stage.isMaximized()));
        try (var out = Files.newBufferedWriter(file)) {
            now.store(out, null);
        } catch (IOException notStored) {
            LoggerFactory.getLogger(WindowPlace.class)
                    .warn("window place not stored: {}", notStored.getClass().getSimpleName());
        }
    }
}
