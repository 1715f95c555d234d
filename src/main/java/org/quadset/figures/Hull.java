package org.quadset.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The convex hull of points on the page. */
final class Hull {
    private Hull() {}

    /** The hull as a polygon, in the winding that {@link Silhouette} has; at least three points. */
    static double[] of(List<double[]> points) {
        var sorted = new ArrayList<>(points);
        sorted.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
        var hull = new ArrayList<double[]>();
        for (int pass = 0; pass < 2; pass++) {
            int begin = hull.size();
            for (double[] point : pass == 0 ? sorted : sorted.reversed()) {
                while (hull.size() - begin >= 2
                        && turn(hull.get(hull.size() - 2), hull.getLast(), point) <= 0) {
                    hull.removeLast();
                }
                hull.add(point);
            }
            hull.removeLast();
        }
        double[] polygon = new double[hull.size() * 2];
        for (int i = 0; i < hull.size(); i++) {
            polygon[2 * i] = hull.get(i)[0];
            polygon[2 * i + 1] = hull.get(i)[1];
        }
        return polygon;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }
}
