package org.quadset.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * One clean outline round convex polygons together: each edge is cut by every other polygon, what
 * lies outside is kept and stitched. It makes small files; the screen needs none of it.
 */
final class Outline {
    /** Corners nearer than this to the straight line are left out, cm. */
    private static final double TOLERANCE = .035;

    private final List<double[]> polygons;
    private final FigurePicture.Box[] boxes;

    private Outline(List<double[]> polygons) {
        this.polygons = polygons;
        boxes = new FigurePicture.Box[polygons.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = new FigurePicture.Box();
            boxes[i].add(polygons.get(i));
        }
    }

    static List<double[]> of(List<double[]> polygons) {
        return polygons.size() == 1 ? polygons : new Outline(polygons).stitched();
    }

    private List<double[]> outside() {
        var kept = new ArrayList<double[]>();
        for (int i = 0; i < polygons.size(); i++) {
            double[] polygon = polygons.get(i);
            for (int k = 0; k < polygon.length; k += 2) {
                int next = (k + 2) % polygon.length;
                edge(kept, i, polygon[k], polygon[k + 1], polygon[next], polygon[next + 1]);
            }
        }
        return kept;
    }

    private void edge(List<double[]> kept, int own, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        if (Math.hypot(dx, dy) < 1e-9) {
            return;
        }
        List<double[]> left = new ArrayList<>(List.of(new double[] {0, 1}));
        for (int j = 0; j < polygons.size() && !left.isEmpty(); j++) {
            if (j != own && near(boxes[j], ax, ay, bx, by)) {
                double[] inside = inside(polygons.get(j), ax, ay, dx, dy, j < own ? 1e-7 : -1e-7);
                if (inside != null) {
                    left = without(left, inside);
                }
            }
        }
        for (double[] span : left) {
            kept.add(
                    new double[] {
                        ax + dx * span[0], ay + dy * span[0], ax + dx * span[1], ay + dy * span[1]
                    });
        }
    }

    private static boolean near(FigurePicture.Box box, double ax, double ay, double bx, double by) {
        return Math.min(ax, bx) <= box.right + .01
                && Math.max(ax, bx) >= box.left - .01
                && Math.min(ay, by) <= box.bottom + .01
                && Math.max(ay, by) >= box.top - .01;
    }

    /**
     * The part of an edge that lies in a convex polygon, or null; a shared edge belongs to the
     * polygon that comes first.
     */
    private static double[] inside(
            double[] polygon, double ax, double ay, double dx, double dy, double shrink) {
        double from = 0;
        double to = 1;
        for (int k = 0; k < polygon.length && from < to; k += 2) {
            int next = (k + 2) % polygon.length;
            double ex = polygon[next] - polygon[k];
            double ey = polygon[next + 1] - polygon[k + 1];
            double length = Math.hypot(ex, ey);
            if (length < 1e-9) {
                continue;
            }
            double nx = ey / length;
            double ny = -ex / length;
            double distance = nx * (ax - polygon[k]) + ny * (ay - polygon[k + 1]) - shrink;
            double change = nx * dx + ny * dy;
            if (Math.abs(change) < 1e-12) {
                if (distance > 0) {
                    return null;
                }
            } else if (change > 0) {
                to = Math.min(to, -distance / change);
            } else {
                from = Math.max(from, -distance / change);
            }
        }
        return from < to ? new double[] {from, to} : null;
    }

    private static List<double[]> without(List<double[]> spans, double[] cut) {
        var left = new ArrayList<double[]>();
        for (double[] span : spans) {
            if (span[0] < cut[0]) {
                keep(left, span[0], Math.min(span[1], cut[0]));
            }
            if (span[1] > cut[1]) {
                keep(left, Math.max(span[0], cut[1]), span[1]);
            }
        }
        return left;
    }

    private static void keep(List<double[]> spans, double from, double to) {
        if (to - from >= 1e-9) {
            spans.add(new double[] {from, to});
        }
    }

    private List<double[]> stitched() {
        var edges = outside();
        var outlines = new ArrayList<double[]>();
        while (!edges.isEmpty()) {
            double[] edge = edges.removeLast();
            var loop = new ArrayList<double[]>();
            loop.add(new double[] {edge[0], edge[1]});
            double x = edge[2];
            double y = edge[3];
            while (true) {
                loop.add(new double[] {x, y});
                int next = next(edges, loop, x, y);
                if (next < 0) {
                    break;
                }
                double[] found = edges.get(next);
                edges.set(next, edges.getLast());
                edges.removeLast();
                x = found[2];
                y = found[3];
            }
            if (loop.size() >= 4) {
                outlines.add(flat(thinned(loop)));
            }
        }
        return outlines;
    }

    private static int next(List<double[]> edges, List<double[]> loop, double x, double y) {
        double[] first = loop.getFirst();
        boolean closed = loop.size() > 3 && Math.hypot(x - first[0], y - first[1]) < .02;
        double nearest = closed ? .02 : .3;
        int best = -1;
        for (int k = 0; k < edges.size(); k++) {
            double[] edge = edges.get(k);
            double dx = Math.abs(edge[0] - x);
            if (dx < nearest) {
                double distance = Math.hypot(dx, edge[1] - y);
                if (distance < nearest) {
                    nearest = distance;
                    best = k;
                }
            }
        }
        return best;
    }

    /** Douglas and Peucker's thinning. */
    private static List<double[]> thinned(List<double[]> points) {
        if (points.size() < 3) {
            return points;
        }
        double[] a = points.getFirst();
        double[] z = points.getLast();
        double length = Math.hypot(z[0] - a[0], z[1] - a[1]);
        double worst = 0;
        int at = 0;
        for (int i = 1; i < points.size() - 1; i++) {
            double[] p = points.get(i);
            double distance =
                    length < 1e-9
                            ? Math.hypot(p[0] - a[0], p[1] - a[1])
                            : Math.abs(
                                            (p[0] - a[0]) * (z[1] - a[1])
                                                    - (p[1] - a[1]) * (z[0] - a[0]))
                                    / length;
            if (distance > worst) {
                worst = distance;
                at = i;
            }
        }
        if (worst < TOLERANCE) {
            return new ArrayList<>(List.of(a, z));
        }
        var thin = new ArrayList<>(thinned(points.subList(0, at + 1)));
        thin.removeLast();
        thin.addAll(thinned(points.subList(at, points.size())));
        return thin;
    }

    private static double[] flat(List<double[]> points) {
        double[] out = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            out[2 * i] = points.get(i)[0];
            out[2 * i + 1] = points.get(i)[1];
        }
        return out;
    }
}
