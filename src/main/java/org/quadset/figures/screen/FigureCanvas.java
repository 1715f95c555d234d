package org.quadset.figures.screen;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

import org.quadset.figures.FigureShape;
import org.quadset.figures.Hatch;
import org.quadset.figures.Tone;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a figure's shapes on the screen, in the tones of the ground it lies on: it is dark when the
 * region's own background is.
 */
class FigureCanvas extends Region {
    /** Lines neither vanish in a small drawing nor grow heavy in a large one. */
    private static final double THINNEST = 1.6;

    private static final double STRONGEST = 4.4;
    private static final Map<Tone, Color> LIGHT = colours(false);
    private static final Map<Tone, Color> DARK = colours(true);

    private final Canvas canvas = new Canvas();
    private List<FigureShape> shapes = List.of();
    private double left;
    private double top;
    private double width = 1;
    private double height = 1;

    FigureCanvas() {
        getStyleClass().add("figure-ground");
        getChildren().add(canvas);
        backgroundProperty().addListener((property, before, now) -> draw());
    }

    private static Map<Tone, Color> colours(boolean dark) {
        var colours = new EnumMap<Tone, Color>(Tone.class);
        for (var tone : Tone.values()) {
            int rgb = dark ? tone.onDark() : tone.onPaper();
            colours.put(tone, Color.rgb(rgb >> 16, rgb >> 8 & 255, rgb & 255));
        }
        return colours;
    }

    /** Which part of the page is shown, in cm of the body. */
    final void frame(double newLeft, double newTop, double newWidth, double newHeight) {
        left = newLeft;
        top = newTop;
        width = newWidth;
        height = newHeight;
        draw();
    }

    /** What is drawn, in this order. */
    final void shapes(List<FigureShape> drawn) {
        shapes = drawn;
        draw();
    }

    /** Pixels of the screen for a centimetre of the body. */
    final double scale() {
        return Math.min(canvas.getWidth() / width, canvas.getHeight() / height);
    }

    /** Page cm of a place of the screen in this region. */
    final double[] page(double x, double y) {
        double scale = scale();
        return new double[] {(x - shiftX(scale)) / scale, (y - shiftY(scale)) / scale};
    }

    /** The place of the screen of a page place. */
    final double[] screen(double pageX, double pageY) {
        double scale = scale();
        return new double[] {pageX * scale + shiftX(scale), pageY * scale + shiftY(scale)};
    }

    private double shiftX(double scale) {
        return (canvas.getWidth() - width * scale) / 2 - left * scale;
    }

    private double shiftY(double scale) {
        return (canvas.getHeight() - height * scale) / 2 - top * scale;
    }

    @Override
    protected void layoutChildren() {
        double w = Math.floor(getWidth());
        double h = Math.floor(getHeight());
        if (canvas.getWidth() != w || canvas.getHeight() != h) {
            canvas.setWidth(w);
            canvas.setHeight(h);
            draw();
        }
    }

    private boolean onDark() {
        var background = getBackground();
        return background != null
                && !background.getFills().isEmpty()
                && background.getFills().getFirst().getFill() instanceof Color ground
                && ground.getBrightness() < .5;
    }

    private void draw() {
        var gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() < 2 || canvas.getHeight() < 2) {
            return;
        }
        var colours = onDark() ? DARK : LIGHT;
        double scale = scale();
        double dx = shiftX(scale);
        double dy = shiftY(scale);
        // A panel of 50 mm: lines are given in its millimetres.
        double line = Math.clamp(width * scale / 50, THINNEST, STRONGEST);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setFillRule(FillRule.NON_ZERO);
        for (var shape : shapes) {
            gc.beginPath();
            shape.polygons().forEach(points -> path(gc, points, !shape.open(), scale, dx, dy));
            if (shape.line() != Tone.NONE && shape.lineWidth() > 0) {
                gc.setStroke(colours.get(shape.line()));
                gc.setLineWidth(shape.lineWidth() * (shape.open() ? 1 : 2) * line);
                gc.stroke();
            }
            if (shape.fill() != Tone.NONE) {
                gc.setFill(colours.get(shape.fill()));
                gc.fill();
            }
            if (shape.hatched()) {
                gc.beginPath();
                for (double[] hatch : Hatch.lines(shape.polygons(), 1.2 * line / scale)) {
                    path(gc, hatch, false, scale, dx, dy);
                }
                gc.setStroke(colours.get(shape.line()));
                gc.setLineWidth(.2 * line);
                gc.stroke();
            }
        }
    }

    private static void path(
            GraphicsContext gc,
            double[] points,
            boolean closed,
            double scale,
            double dx,
            double dy) {
        gc.moveTo(points[0] * scale + dx, points[1] * scale + dy);
        for (int i = 2; i < points.length; i += 2) {
            gc.lineTo(points[i] * scale + dx, points[i + 1] * scale + dy);
        }
        if (closed) {
            gc.closePath();
        }
    }
}
