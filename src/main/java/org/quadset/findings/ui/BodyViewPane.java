package org.quadset.findings.ui;

import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

import org.quadset.findings.BodyChartMark;
import org.quadset.findings.BodyChartSvg;
import org.quadset.findings.BodyDrawing;
import org.quadset.findings.BodyView;
import org.quadset.findings.ChartPoint;

import java.util.ArrayList;
import java.util.List;

/** One view of the body, twice as high as wide, that is drawn on by hand. */
final class BodyViewPane extends Region {
    private static final double OUTLINE = 0.7;

    private final BodyView view;
    private final BodyChartModel model;
    private final Scale scale = new Scale();
    private final Group earlier = new Group();
    private final Group drawn = new Group();
    private final Path trail = new Path();
    private final List<ChartPoint> points = new ArrayList<>();

    BodyViewPane(BodyView view, BodyChartModel model) {
        this.view = view;
        this.model = model;
        getStyleClass().add("body-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setId("body-view-" + view.name().toLowerCase(java.util.Locale.ROOT));
        var drawing = new Group();
        // The rectangle keeps the drawing's size, whatever is drawn in it.
        var frame = new Rectangle(ChartPoint.WIDTH, ChartPoint.HEIGHT);
        frame.getStyleClass().add("body-frame");
        drawing.getChildren().add(frame);
        for (var outline : BodyDrawing.get().outlines(view)) {
            drawing.getChildren()
                    .add(MarkShapes.closed(outline.corners(), "body-outline", OUTLINE));
        }
        earlier.getStyleClass().add("pain-before");
        trail.getStyleClass().add("pain-trail");
        trail.setStrokeWidth(BodyChartMark.LINE_WIDTH);
        trail.setMouseTransparent(true);
        drawing.getChildren().addAll(earlier, drawn, trail);
        drawing.setManaged(false);
        drawing.getTransforms().add(scale);
        getChildren().add(drawing);
        model.marks().addListener((ListChangeListener<BodyChartMark>) change -> showMarks());
        model.before().addListener((ListChangeListener<BodyChartMark>) change -> showMarks());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::goOn);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::end);
        showMarks();
    }

    private void showMarks() {
        var here = model.marks().stream().filter(mark -> mark.view() == view).toList();
        drawn.getChildren().setAll(here.stream().map(MarkShapes::mark).toList());
        earlier.getChildren()
                .setAll(
                        model.before().stream()
                                .filter(mark -> mark.view() == view)
                                .map(MarkShapes::mark)
                                .toList());
        setAccessibleText(view.label() + ": " + BodyChartSvg.description(here));
    }

    private ChartPoint place(MouseEvent event) {
        return ChartPoint.inside(event.getX() / getWidth(), event.getY() / getHeight());
    }

    private void begin(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (model.erasing().get()) {
            model.erase(view, place(event));
            return;
        }
        points.clear();
        points.add(place(event));
        trail.getStyleClass().setAll("pain-trail", "pain-" + model.painKind().get().token());
        trail.getElements().setAll(new MoveTo(unitX(), unitY()));
    }

    private void goOn(MouseEvent event) {
        if (model.erasing().get() && event.isPrimaryButtonDown()) {
            model.erase(view, place(event));
        } else if (!points.isEmpty()) {
            points.add(place(event));
            trail.getElements().add(new LineTo(unitX(), unitY()));
        }
    }

    private void end(MouseEvent event) {
        if (!points.isEmpty()) {
            var line = List.copyOf(points);
            points.clear();
            trail.getElements().clear();
            model.draw(view, line);
        }
    }

    private double unitX() {
        return points.getLast().x() * ChartPoint.WIDTH;
    }

    private double unitY() {
        return points.getLast().y() * ChartPoint.HEIGHT;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return ChartPoint.WIDTH * 1.5;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (width < 0 ? ChartPoint.WIDTH * 1.5 : width)
                * (ChartPoint.HEIGHT / ChartPoint.WIDTH);
    }

    @Override
    protected double computeMinWidth(double height) {
        return ChartPoint.WIDTH * 0.6;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        scale.setX(getWidth() / ChartPoint.WIDTH);
        scale.setY(getHeight() / ChartPoint.HEIGHT);
    }
}
