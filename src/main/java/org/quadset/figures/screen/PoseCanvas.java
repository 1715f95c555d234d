package org.quadset.figures.screen;

import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;

import org.quadset.figures.Figure;
import org.quadset.figures.FigurePicture;
import org.quadset.figures.PoseHandle;
import org.quadset.figures.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A figure whose joints can be taken with the mouse, one pose at a time. */
public final class PoseCanvas extends FigureCanvas {
    private static final double RADIUS = 5.5;

    /** A joint was dragged to a place of the page, cm of the body. */
    public record Dragged(PoseHandle handle, double x, double y) {}

    private final List<Circle> circles = new ArrayList<>();
    private Consumer<PoseHandle> onTaken = handle -> {};
    private Consumer<Dragged> onDragged = dragged -> {};
    private Runnable onDropped = () -> {};
    private Scene scene;
    private double part;
    private boolean dragging;

    public PoseCanvas() {
        getStyleClass().add("pose-canvas");
        setMinSize(120, 120);
        for (var handle : PoseHandle.ALL) {
            var circle = new Circle(RADIUS);
            circle.getStyleClass().add("pose-handle");
            circle.setManaged(false);
            circle.setId("handle-" + handle.point());
            circle.setOnMousePressed(event -> take(handle, event));
            circle.setOnMouseDragged(event -> drag(handle, event));
            circle.setOnMouseReleased(event -> drop(event));
            circles.add(circle);
        }
        getChildren().addAll(circles);
    }

    /** Told when a joint is taken. */
    public void onTaken(Consumer<PoseHandle> listener) {
        onTaken = listener;
    }

    /** Told while a joint is dragged. */
    public void onDragged(Consumer<Dragged> listener) {
        onDragged = listener;
    }

    /** Told when a joint is let go. */
    public void onDropped(Runnable listener) {
        onDropped = listener;
    }

    /**
     * Shows one pose of a figure. While a joint is dragged the frame stays, so that nothing jumps
     * under the hand.
     *
     * @param pose its place in the figure, from 0
     */
    public void show(Figure figure, int pose) {
        scene = new Scene(figure, Scene.SCREEN);
        part = figure.poses().size() < 2 ? 0 : (double) pose / (figure.poses().size() - 1);
        if (!dragging) {
            var picture = FigurePicture.of(figure, false, Scene.SCREEN);
            frame(
                    picture.left(),
                    picture.top(),
                    FigurePicture.WIDTH / picture.scale(),
                    picture.height() / picture.scale());
        }
        shapes(scene.between(part));
        placeHandles();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        placeHandles();
    }

    private void placeHandles() {
        if (scene == null) {
            return;
        }
        var body = scene.body(part);
        for (int i = 0; i < circles.size(); i++) {
            double[] page = scene.place(body, PoseHandle.ALL.get(i).point());
            double[] at = screen(page[0], page[1]);
            circles.get(i).setCenterX(at[0]);
            circles.get(i).setCenterY(at[1]);
        }
    }

    private void take(PoseHandle handle, MouseEvent event) {
        dragging = true;
        onTaken.accept(handle);
        event.consume();
    }

    private void drag(PoseHandle handle, MouseEvent event) {
        var at = sceneToLocal(event.getSceneX(), event.getSceneY());
        double[] page = page(at.getX(), at.getY());
        onDragged.accept(new Dragged(handle, page[0], page[1]));
        event.consume();
    }

    private void drop(MouseEvent event) {
        dragging = false;
        onDropped.run();
        event.consume();
    }
}
