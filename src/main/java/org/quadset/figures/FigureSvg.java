package org.quadset.figures;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Writes a figure as SVG for paper: start and end side by side, clean outlines, lengths in
 * millimetres. Nothing in it needs more than paths with straight lines, fills and strokes.
 */
public final class FigureSvg {
    private static final double HATCH_SPACING = 1.1;
    private static final double HATCH_LINE = .2;

    private final StringBuilder out = new StringBuilder();
    private final ToIntFunction<Tone> colour;
    private final double enlarged;
    private final double lineFactor;

    private FigureSvg(ToIntFunction<Tone> colour, double panelWidth) {
        this.colour = colour;
        enlarged = panelWidth / FigurePicture.WIDTH;
        // Lines stay as strong on paper; in large print a little stronger.
        lineFactor = enlarged > 1.2 ? 1.3 : 1;
    }

    /**
     * Both panels, as one SVG of twice the panel's width.
     *
     * @param mirrored for the left side
     * @param panelWidth of one panel, mm; 50 at least for a sheet that is copied, 75 for large
     *     print
     * @param grey in tones of grey
     */
    public static String pair(Figure figure, boolean mirrored, double panelWidth, boolean grey) {
        var picture = FigurePicture.of(figure, mirrored, Scene.PAPER);
        return new FigureSvg(grey ? Tone::grey : Tone::onPaper, panelWidth)
                .document(picture, picture.panels());
    }

    /** One pose alone: the start (false) or the end with its arrow (true). */
    public static String single(Figure figure, boolean mirrored, double panelWidth, boolean end) {
        var picture = FigurePicture.of(figure, mirrored, Scene.PAPER);
        return new FigureSvg(Tone::onPaper, panelWidth)
                .document(picture, List.of(end ? picture.end() : picture.start()));
    }

    private String document(FigurePicture picture, List<List<FigureShape>> panels) {
        double width = FigurePicture.WIDTH * enlarged;
        double height = picture.height() * enlarged;
        double all = width * panels.size();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        number(all);
        out.append("mm\" height=\"");
        number(height);
        out.append("mm\" viewBox=\"0 0 ");
        number(all);
        out.append(' ');
        number(height);
        out.append("\">\n");
        for (int i = 0; i < panels.size(); i++) {
            panel(picture, panels.get(i), i * width, width, height);
        }
        return out.append("</svg>\n").toString();
    }

    private void panel(
            FigurePicture picture,
            List<FigureShape> shapes,
            double x,
            double width,
            double height) {
        double scale = picture.scale() * enlarged;
        double dx = x - picture.left() * scale;
        double dy = -picture.top() * scale;
        boolean cut =
                shapes.stream()
                        .anyMatch(shape -> reachesOut(shape, scale, dx, dy, x, width, height));
        if (cut) {
            var id = "panel" + Math.round(x);
            out.append("<defs><clipPath id=\"").append(id).append("\"><path d=\"");
            path(new double[] {x, 0, x + width, 0, x + width, height, x, height}, 1, 0, 0, true);
            out.append("\"/></clipPath></defs><g clip-path=\"url(#").append(id).append(")\">\n");
        }
        for (var shape : shapes) {
            if (!outside(shape, scale, dx, dy, x, width, height)) {
                draw(shape, scale, dx, dy);
            }
        }
        if (cut) {
            out.append("</g>\n");
        }
    }

    private static boolean reachesOut(
            FigureShape shape,
            double scale,
            double dx,
            double dy,
            double x,
            double width,
            double height) {
        var box = FigurePicture.Box.around(List.of(shape));
        return box.left * scale + dx < x - .01
                || box.right * scale + dx > x + width + .01
                || box.top * scale + dy < -.01
                || box.bottom * scale + dy > height + .01;
    }

    /** Zoomed pictures cut what lies beyond the panel; whole shapes there are left out. */
    private static boolean outside(
            FigureShape shape,
            double scale,
            double dx,
            double dy,
            double x,
            double width,
            double height) {
        var box = FigurePicture.Box.around(List.of(shape));
        return box.right * scale + dx < x
                || box.left * scale + dx > x + width
                || box.bottom * scale + dy < 0
                || box.top * scale + dy > height;
    }

    private void draw(FigureShape shape, double scale, double dx, double dy) {
        var polygons = shape.open() ? shape.polygons() : Outline.of(shape.polygons());
        boolean lined = shape.line() != Tone.NONE && shape.lineWidth() > 0;
        if (lined || shape.fill() != Tone.NONE) {
            area(shape, polygons, lined, scale, dx, dy);
        }
        if (shape.hatched()) {
            hatch(shape, scale, dx, dy);
        }
    }

    private void area(
            FigureShape shape,
            List<double[]> polygons,
            boolean lined,
            double scale,
            double dx,
            double dy) {
        out.append("<path d=\"");
        polygons.forEach(points -> path(points, scale, dx, dy, !shape.open()));
        out.append("\" fill=\"").append(paint(shape.fill())).append('"');
        if (lined) {
            // Drawn first and twice as wide, so that the fill leaves the outer contour.
            double width = shape.lineWidth() * (shape.open() ? 1 : 2) * lineFactor;
            out.append(" stroke=\"").append(paint(shape.line())).append("\" stroke-width=\"");
            number(width);
            out.append(
                    shape.open()
                            ? "\" stroke-linejoin=\"round\" stroke-linecap=\"round\""
                            : "\" paint-order=\"stroke\" stroke-linejoin=\"round\"");
        }
        out.append("/>\n");
    }

    private void hatch(FigureShape shape, double scale, double dx, double dy) {
        var lines = Hatch.lines(shape.polygons(), HATCH_SPACING * lineFactor / scale);
        if (lines.isEmpty()) {
            return;
        }
        out.append("<path d=\"");
        lines.forEach(line -> path(line, scale, dx, dy, false));
        out.append("\" fill=\"none\" stroke=\"")
                .append(paint(shape.line()))
                .append("\" stroke-width=\"");
        number(HATCH_LINE * lineFactor);
        out.append("\"/>\n");
    }

    private void path(double[] points, double scale, double dx, double dy, boolean closed) {
        for (int i = 0; i < points.length; i += 2) {
            out.append(i == 0 ? 'M' : 'L');
            number(points[i] * scale + dx);
            out.append(' ');
            number(points[i + 1] * scale + dy);
        }
        if (closed) {
            out.append('Z');
        }
    }

    private String paint(Tone tone) {
        return tone == Tone.NONE ? "none" : "#" + String.format("%06x", colour.applyAsInt(tone));
    }

    /** Two decimals: a hundredth of a millimetre. */
    private void number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest != 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                out.append(rest % 10);
            }
        }
    }
}
