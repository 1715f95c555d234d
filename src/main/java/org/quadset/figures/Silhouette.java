package org.quadset.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * The outline of body parts on the page. An ellipsoid is seen as an ellipse: its centre and three
 * projected half axes; of two neighbours' common hull each direction takes the one reaching
 * farther.
 */
final class Silhouette {
    private final int directions;
    private final double[] cosines;
    private final double[] sines;
    private final Camera.View view;

    Silhouette(Camera.View view, int directions) {
        this.view = view;
        this.directions = directions;
        cosines = new double[directions];
        sines = new double[directions];
        for (int k = 0; k < directions; k++) {
            cosines[k] = Math.cos(2 * Math.PI * k / directions);
            sines[k] = Math.sin(2 * Math.PI * k / directions);
        }
    }

    /** The polygons of a part; {@code frames} are those its ellipsoids name. */
    List<double[]> of(BodyPart part, Frame[] frames) {
        var ellipsoids = part.ellipsoids();
        int n = ellipsoids.size();
        double[] reach = new double[n * directions];
        double[] xs = new double[n * directions];
        double[] ys = new double[n * directions];
        for (int i = 0; i < n; i++) {
            project(ellipsoids.get(i), frames, i * directions, reach, xs, ys);
        }
        var polygons = new ArrayList<double[]>(part.links().length);
        for (int[] link : part.links()) {
            double[] polygon = new double[2 * directions];
            int a = link[0] * directions;
            int b = link[1] * directions;
            for (int k = 0; k < directions; k++) {
                int from = reach[a + k] >= reach[b + k] ? a + k : b + k;
                polygon[2 * k] = xs[from];
                polygon[2 * k + 1] = ys[from];
            }
            polygons.add(polygon);
        }
        return polygons;
    }

    private void project(
            Ellipsoid ellipsoid, Frame[] frames, int at, double[] reach, double[] xs, double[] ys) {
        var frame = frames[ellipsoid.frame()];
        var turn = frame.turn();
        var s = ellipsoid.halfAxes();
        var centre = frame.at(ellipsoid.centre());
        double cx = view.x(centre);
        double cy = view.y(centre);
        double ax = s.x() * view.x(turn.x());
        double ay = s.x() * view.y(turn.x());
        double bx = s.y() * view.x(turn.y());
        double by = s.y() * view.y(turn.y());
        double gx = s.z() * view.x(turn.z());
        double gy = s.z() * view.y(turn.z());
        for (int k = 0; k < directions; k++) {
            double u = cosines[k];
            double v = sines[k];
            double a = ax * u + ay * v;
            double b = bx * u + by * v;
            double g = gx * u + gy * v;
            double h = Math.sqrt(a * a + b * b + g * g);
            xs[at + k] = cx + (ax * a + bx * b + gx * g) / h;
            ys[at + k] = cy + (ay * a + by * b + gy * g) / h;
            reach[at + k] = cx * u + cy * v + h;
        }
    }

    /** How near a part is to the reader: the mean of its ellipsoids' centres, cm. */
    double depth(BodyPart part, Frame[] frames) {
        double sum = 0;
        for (var ellipsoid : part.ellipsoids()) {
            sum += view.depth(frames[ellipsoid.frame()].at(ellipsoid.centre()));
        }
        return sum / part.ellipsoids().size();
    }
}
