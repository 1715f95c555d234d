package org.quadset.findings.ui;

import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.quadset.findings.BodyChartMark;
import org.quadset.findings.ChartPoint;
import org.quadset.findings.PainPattern;

import java.util.List;

/** Marks and outlines as paths, in hundredths of the drawing's width; style classes colour them. */
final class MarkShapes {
    private static final double THIN = 0.42;

    private MarkShapes() {}

    /** A mark: its ground, its edge and its pattern. */
    static Group mark(BodyChartMark mark) {
        var shapes = new Group();
        shapes.getStyleClass().add("pain-" + mark.painKind().token());
        if (mark.isArea()) {
            shapes.getChildren().add(closed(mark.points(), "pain-ground", 0));
            shapes.getChildren().add(closed(mark.points(), "pain-edge", THIN));
        } else {
            shapes.getChildren().add(open(mark.points(), "pain-trail", BodyChartMark.LINE_WIDTH));
        }
        var lines = new Path();
        lines.getStyleClass().add("pain-line");
        lines.setStrokeWidth(THIN);
        var spots = new Path();
        spots.getStyleClass().add("pain-spot");
        spots.setStrokeWidth(0);
        for (var stroke : PainPattern.of(mark)) {
            append(stroke.filled() ? spots : lines, stroke.points());
        }
        shapes.getChildren().addAll(lines, spots);
        return shapes;
    }

    static Path closed(List<ChartPoint> points, String styleClass, double width) {
        var path = open(points, styleClass, width);
        path.getElements().add(new javafx.scene.shape.ClosePath());
        return path;
    }

    static Path open(List<ChartPoint> points, String styleClass, double width) {
        var path = new Path();
        path.getStyleClass().add(styleClass);
        path.setStrokeWidth(width);
        append(path, points);
        if (points.size() == 1) {
            append(path, List.of(points.getFirst(), points.getFirst()));
        }
        return path;
    }

    private static void append(Path path, List<ChartPoint> points) {
        for (int i = 0; i < points.size(); i++) {
            double x = points.get(i).x() * ChartPoint.WIDTH;
            double y = points.get(i).y() * ChartPoint.HEIGHT;
            path.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }
}
