package org.quadset.figures.screen;

import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import org.quadset.figures.Figure;
import org.quadset.figures.FigurePicture;
import org.quadset.figures.Repetition;
import org.quadset.figures.Scene;

/**
 * A figure that moves between its poses in its exercise's own time. It rests while it is not shown
 * or paused; {@code part} tells and takes how far the movement is, 0 to 1.
 */
public final class FigureView extends FigureCanvas {
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final DoubleProperty part = new SimpleDoubleProperty();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame(now);
                }
            };
    private Scene scene;
    private Repetition repetition;
    private boolean mirrored;
    private long before;
    private double time;
    private boolean moving;

    public FigureView() {
        getStyleClass().add("figure-view");
        setMinSize(120, 90);
        setPrefSize(320, 260);
        playing.addListener((property, was, now) -> follow());
        sceneProperty().addListener((property, was, now) -> follow());
        part.addListener(
                (property, was, now) -> {
                    if (!moving) {
                        time = repetition == null ? 0 : repetition.timeOf(part.get());
                        draw();
                    }
                });
    }

    /**
     * Shows a figure at its start.
     *
     * @param leftSide mirrored, for the left side of the body
     * @param holdSeconds as prescribed; 0 for the figure's own
     */
    public void show(Figure figure, boolean leftSide, int holdSeconds) {
        scene = new Scene(figure, Scene.SCREEN);
        repetition = Repetition.of(figure, holdSeconds);
        mirrored = leftSide;
        time = 0;
        var picture = FigurePicture.of(figure, leftSide, Scene.SCREEN);
        frame(
                picture.left(),
                picture.top(),
                FigurePicture.WIDTH / picture.scale(),
                picture.height() / picture.scale());
        part.set(0);
        draw();
    }

    /** Whether the figure moves. */
    public BooleanProperty playing() {
        return playing;
    }

    /** How far the movement is, from 0 at the start to 1 at the end. */
    public DoubleProperty part() {
        return part;
    }

    private void follow() {
        if (playing.get() && getScene() != null) {
            before = 0;
            timer.start();
        } else {
            timer.stop();
        }
    }

    private void frame(long now) {
        if (before > 0 && repetition != null) {
            time += (now - before) / 1e9;
            moving = true;
            part.set(repetition.partAt(time));
            moving = false;
            draw();
        }
        before = now;
    }

    private void draw() {
        if (scene != null) {
            var shapes = scene.between(part.get());
            shapes(mirrored ? shapes.stream().map(shape -> shape.mirrored()).toList() : shapes);
        }
    }
}
