package org.quadset.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawn part of the body: ellipsoids, and the pairs of them whose convex hulls make its volume.
 *
 * @param links pairs of places in {@code ellipsoids}; a place with itself draws it alone
 */
record BodyPart(String name, List<Ellipsoid> ellipsoids, int[][] links) {
    BodyPart {
        ellipsoids = List.copyOf(ellipsoids);
    }

    /**
     * A row of ellipsoids, each linked to the next. Between stations of one bone two more are put
     * on a spline, so that outlines curve and do not kink.
     */
    static BodyPart chain(String name, Ellipsoid... stations) {
        var all = new ArrayList<Ellipsoid>();
        for (int i = 0; i < stations.length; i++) {
            all.add(stations[i]);
            if (i + 1 < stations.length && stations[i].frame() == stations[i + 1].frame()) {
                between(stations, i, 1 / 3.0, all);
                between(stations, i, 2 / 3.0, all);
            }
        }
        int[][] links = new int[Math.max(1, all.size() - 1)][];
        for (int i = 0; i < links.length; i++) {
            links[i] = new int[] {i, Math.min(i + 1, all.size() - 1)};
        }
        return new BodyPart(name, all, links);
    }

    private static void between(Ellipsoid[] stations, int i, double part, List<Ellipsoid> into) {
        int frame = stations[i].frame();
        boolean before = i > 0 && stations[i - 1].frame() == frame;
        boolean after = i + 2 < stations.length && stations[i + 2].frame() == frame;
        var a = stations[before ? i - 1 : i];
        var b = stations[i];
        var c = stations[i + 1];
        var d = stations[after ? i + 2 : i + 1];
        into.add(
                new Ellipsoid(
                        frame,
                        spline(a.centre(), b.centre(), c.centre(), d.centre(), part),
                        spline(a.halfAxes(), b.halfAxes(), c.halfAxes(), d.halfAxes(), part)));
    }

    /** Catmull and Rom's curve between the two middle points. */
    private static Vec3 spline(Vec3 a, Vec3 b, Vec3 c, Vec3 d, double t) {
        var first = c.minus(a).times(t);
        var second = a.times(2).minus(b.times(5)).plus(c.times(4)).minus(d).times(t * t);
        var third = b.times(3).minus(a).minus(c.times(3)).plus(d).times(t * t * t);
        return b.times(2).plus(first).plus(second).plus(third).times(.5);
    }

    /** Ellipsoids with links of their own. */
    static BodyPart net(String name, List<Ellipsoid> ellipsoids, int[]... links) {
        return new BodyPart(name, ellipsoids, links);
    }

    /** Several parts as one. */
    static BodyPart joined(String name, BodyPart... parts) {
        var all = new ArrayList<Ellipsoid>();
        var links = new ArrayList<int[]>();
        for (var part : parts) {
            int offset = all.size();
            all.addAll(part.ellipsoids);
            for (int[] link : part.links) {
                links.add(new int[] {link[0] + offset, link[1] + offset});
            }
        }
        return new BodyPart(name, all, links.toArray(new int[0][]));
    }
}
