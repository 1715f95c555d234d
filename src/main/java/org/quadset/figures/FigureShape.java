package org.quadset.figures;

import java.util.List;

/**
 * One drawn thing. Draw the line first, twice as wide, then the fill on top: only the outer contour
 * of all polygons together stays.
 *
 * @param polygons page coordinates in centimetres of the body, y down: x, y, x, y, …; filled
 *     together (non-zero rule), or open lines
 * @param lineWidth what is seen of the line, in millimetres of paper at 50 mm for a panel; 0 for
 *     none, when the tone is the hatch's
 * @param open lines without a fill
 * @param hatched with a hatch at 45 degrees over the fill, so that a tint survives copying
 */
public record FigureShape(
        List<double[]> polygons,
        Tone fill,
        Tone line,
        double lineWidth,
        boolean open,
        boolean hatched) {
    static FigureShape filled(List<double[]> polygons, Tone fill, Tone line, double lineWidth) {
        return new FigureShape(polygons, fill, line, lineWidth, false, false);
    }

    static FigureShape line(double[] points, Tone line, double lineWidth) {
        return new FigureShape(List.of(points), Tone.NONE, line, lineWidth, true, false);
    }

    FigureShape ghost() {
        return new FigureShape(
                polygons,
                fill == Tone.NONE ? Tone.NONE : Tone.GHOST,
                line == Tone.NONE ? Tone.NONE : Tone.GHOST_LINE,
                Math.min(lineWidth, .18),
                open,
                false);
    }

    /** The same shape seen in a mirror: the other side of the body is treated. */
    public FigureShape mirrored() {
        return new FigureShape(
                polygons.stream().map(FigureShape::flipped).toList(),
                fill,
                line,
                lineWidth,
                open,
                hatched);
    }

    /** From the last corner to the first, so that a polygon keeps its winding. */
    private static double[] flipped(double[] points) {
        double[] out = new double[points.length];
        for (int i = 0; i < out.length; i += 2) {
            out[i] = -points[out.length - 2 - i];
            out[i + 1] = points[out.length - 1 - i];
        }
        return out;
    }
}
