package org.quadset.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * The start and the end of an exercise as they stand side by side: both at the same scale and
 * place, so that the eye compares poses and not positions.
 *
 * @param start shapes of the first panel, page cm of the body
 * @param end shapes of the second panel, with ghost and arrows
 * @param scale millimetres of paper for a centimetre of the body, in a panel 50 mm wide
 * @param left what lies at a panel's left edge, page cm
 * @param top what lies at a panel's top edge, page cm
 * @param height of a panel, mm; lying figures need less than {@link #HEIGHT}
 */
public record FigurePicture(
        List<FigureShape> start,
        List<FigureShape> end,
        double scale,
        double left,
        double top,
        double height) {
    /** A panel's width on paper, mm; the least at which a third copy can still be read. */
    public static final double WIDTH = 50;

    /** A panel's greatest height on paper, mm. */
    public static final double HEIGHT = 46;

    private static final double MARGIN = 1.5;

    /** A standing figure of 170 cm is 42 mm tall. */
    private static final double USUAL_SCALE = 42 / 170.0;

    private static final double LARGEST_SCALE = USUAL_SCALE * 1.15;

    /**
     * The picture of a figure.
     *
     * @param mirrored for the left side
     * @param fineness {@link Scene#SCREEN} or {@link Scene#PAPER}
     */
    public static FigurePicture of(Figure figure, boolean mirrored, int fineness) {
        var scene = new Scene(figure, fineness);
        var start = scene.start();
        var end = scene.end();
        var box = Box.around(start);
        box.add(end);
        double scale;
        double left;
        double top;
        double height;
        if (figure.zoom() != 1) {
            scale = USUAL_SCALE * figure.zoom();
            double x = (box.left + box.right) / 2;
            double y = (box.top + box.bottom) / 2;
            if (figure.focus() != null) {
                x = scene.view().x(figure.focus());
                y = scene.view().y(figure.focus());
            }
            height = HEIGHT;
            left = x - WIDTH / 2 / scale;
            top = y - HEIGHT / 2 / scale;
        } else {
            scale =
                    Math.min(
                            LARGEST_SCALE,
                            Math.min(
                                    (WIDTH - 2 * MARGIN) / (box.right - box.left),
                                    (HEIGHT - 2 * MARGIN) / (box.bottom - box.top)));
            height = Math.min(HEIGHT, (box.bottom - box.top) * scale + 2 * MARGIN);
            left = (box.left + box.right) / 2 - WIDTH / 2 / scale;
            top = box.bottom + MARGIN / scale - height / scale;
        }
        if (mirrored) {
            return new FigurePicture(
                    start.stream().map(FigureShape::mirrored).toList(),
                    end.stream().map(FigureShape::mirrored).toList(),
                    scale,
                    -left - WIDTH / scale,
                    top,
                    height);
        }
        return new FigurePicture(start, end, scale, left, top, height);
    }

    /** What shapes cover on the page, cm. */
    static final class Box {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;

        static Box around(List<FigureShape> shapes) {
            var box = new Box();
            box.add(shapes);
            return box;
        }

        void add(List<FigureShape> shapes) {
            for (var shape : shapes) {
                shape.polygons().forEach(this::add);
            }
        }

        void add(double[] points) {
            for (int i = 0; i < points.length; i += 2) {
                left = Math.min(left, points[i]);
                right = Math.max(right, points[i]);
                top = Math.min(top, points[i + 1]);
                bottom = Math.max(bottom, points[i + 1]);
            }
        }
    }

    /** The panels in their order. */
    List<List<FigureShape>> panels() {
        return new ArrayList<>(List.of(start, end));
    }
}
