package org.quadset.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines at 45 degrees that fill convex polygons together, as one hatch. */
public final class Hatch {
    private Hatch() {}

    /**
     * The lines, each as x, y, x, y.
     *
     * @param polygons convex
     * @param spacing between two lines, in the polygons' unit
     */
    public static List<double[]> lines(List<double[]> polygons, double spacing) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double[] polygon : polygons) {
            for (int i = 0; i < polygon.length; i += 2) {
                double across = polygon[i] + polygon[i + 1];
                low = Math.min(low, across);
                high = Math.max(high, across);
            }
        }
        double step = spacing * Math.sqrt(2);
        var lines = new ArrayList<double[]>();
        for (double c = Math.ceil(low / step) * step; c < high; c += step) {
            add(lines, polygons, c);
        }
        return lines;
    }

    /** The parts of the line x + y = c that lie in any polygon. */
    private static void add(List<double[]> lines, List<double[]> polygons, double c) {
        var spans = new ArrayList<double[]>();
        for (double[] polygon : polygons) {
            double from = Double.MAX_VALUE;
            double to = -Double.MAX_VALUE;
            for (int i = 0; i < polygon.length; i += 2) {
                int j = (i + 2) % polygon.length;
                double a = polygon[i] + polygon[i + 1] - c;
                double b = polygon[j] + polygon[j + 1] - c;
                if (a <= 0 == b <= 0) {
                    continue;
                }
                double t = a / (a - b);
                double x = polygon[i] + (polygon[j] - polygon[i]) * t;
                from = Math.min(from, x);
                to = Math.max(to, x);
            }
            if (from < to) {
                spans.add(new double[] {from, to});
            }
        }
        spans.sort(Comparator.comparingDouble(span -> span[0]));
        double[] open = null;
        for (double[] span : spans) {
            if (open != null && span[0] <= open[1]) {
                open[1] = Math.max(open[1], span[1]);
                continue;
            }
            if (open != null) {
                lines.add(line(open, c));
            }
            open = span.clone();
        }
        if (open != null) {
            lines.add(line(open, c));
        }
    }

    private static double[] line(double[] span, double c) {
        return new double[] {span[0], c - span[0], span[1], c - span[1]};
    }
}
