package org.quadset.figures;

import org.quadset.figures.Figure.Arrow;

import java.util.ArrayList;
import java.util.List;

/**
 * Arrows that follow the way a point really takes, dark with a white halo. {@code scale} keeps
 * their heads as large on paper when the picture is zoomed.
 */
final class ArrowDrawing {
    private static final int STEPS = 16;
    private static final double HEAD_LENGTH = 7.2;
    private static final double HEAD_HALF_WIDTH = 3.9;

    private ArrowDrawing() {}

    static List<FigureShape> of(
            Arrow arrow, List<Movement> movements, Camera.View view, double scale) {
        return drawn(points(arrow, movements, view), scale);
    }

    private static List<double[]> points(Arrow arrow, List<Movement> movements, Camera.View view) {
        var points = new ArrayList<double[]>();
        var last = movements.getLast();
        switch (arrow) {
            case Arrow.Push push -> {
                var at = last.body(1).point(push.point());
                double length = Math.hypot(push.dx(), push.dy());
                if (length < 1e-9) {
                    return List.of();
                }
                double x = push.dx() / length;
                double y = push.dy() / length;
                double far = push.gap() + push.length();
                double near = push.gap();
                points.add(new double[] {view.x(at) - x * far, view.y(at) + y * far});
                points.add(new double[] {view.x(at) - x * near, view.y(at) + y * near});
            }
            case Arrow.Straight straight -> {
                var from = movements.getFirst().body(0).point(straight.point());
                var to = last.body(1).point(straight.point());
                double x = view.x(from);
                double y = view.y(from);
                double dx = view.x(to) - x;
                double dy = view.y(to) - y;
                for (int i = 0; i <= 12; i++) {
                    double t = .1 + .8 * i / 12;
                    double bow = 4 * t * (1 - t) * straight.bow();
                    points.add(
                            new double[] {
                                x + dx * t + straight.dx() + bow * dy,
                                y + dy * t - straight.dy() - bow * dx
                            });
                }
            }
            case Arrow.Path path -> {
                for (int i = 0; i <= STEPS; i++) {
                    double part = path.from() + (path.to() - path.from()) * i / STEPS;
                    var at = along(movements, part).point(path.point());
                    points.add(new double[] {view.x(at) + path.dx(), view.y(at) - path.dy()});
                }
            }
        }
        return points;
    }

    private static Body along(List<Movement> movements, double part) {
        double at = part * movements.size();
        int index = Math.clamp((int) at, 0, movements.size() - 1);
        return movements.get(index).body(at - index);
    }

    private static List<FigureShape> drawn(List<double[]> points, double scale) {
        if (points.isEmpty()) {
            return List.of();
        }
        int n = points.size();
        double[] end = points.get(n - 1);
        double[] before = points.get(Math.max(0, n - 4));
        double length = Math.hypot(end[0] - before[0], end[1] - before[1]);
        if (length < 1e-6) {
            return List.of();
        }
        double x = (end[0] - before[0]) / length;
        double y = (end[1] - before[1]) / length;
        double[] line = new double[2 * n];
        for (int i = 0; i < n; i++) {
            line[2 * i] = points.get(i)[0];
            line[2 * i + 1] = points.get(i)[1];
        }
        double tip = HEAD_LENGTH * scale;
        double wide = HEAD_HALF_WIDTH * scale;
        double back = 1.4 * scale;
        double[] head = {
            end[0] + x * tip,
            end[1] + y * tip,
            end[0] - y * wide,
            end[1] + x * wide,
            end[0] + x * back,
            end[1] + y * back,
            end[0] + y * wide,
            end[1] - x * wide
        };
        var heads = List.of(head);
        return List.of(
                FigureShape.line(line, Tone.HALO, 2.2),
                FigureShape.filled(heads, Tone.HALO, Tone.HALO, .6),
                FigureShape.line(line, Tone.ARROW, 1),
                FigureShape.filled(heads, Tone.ARROW, Tone.NONE, 0));
    }
}
