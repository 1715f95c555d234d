package org.quadset.figures;

import java.util.ArrayList;
import java.util.List;

/** Draws the things of an exercise: boxes, cylinders, balls, and what is made of them. */
final class PropDrawing {
    private static final double LINE = .23;
    private static final int STEPS = 24;

    private final Camera.View view;
    private final Body body;
    private final List<FigureShape> out = new ArrayList<>();

    private PropDrawing(Camera.View view, Body body) {
        this.view = view;
        this.body = body;
    }

    /** A mat that the figure lies on; drawn before all else. */
    static List<FigureShape> mat(Prop mat, Camera.View view, Body body) {
        var drawing = new PropDrawing(view, body);
        drawing.box(
                mat.centre().minus(new Vec3(0, 0, mat.half().z())),
                mat.half(),
                Tone.MAT,
                Tone.MAT_SIDE);
        return drawing.out;
    }

    static List<FigureShape> of(Prop prop, Camera.View view, Body body) {
        var drawing = new PropDrawing(view, body);
        drawing.draw(prop);
        return drawing.out;
    }

    private void draw(Prop prop) {
        var c = prop.centre();
        var s = prop.half();
        switch (prop.kind()) {
            case MAT -> out.addAll(mat(prop, view, body));
            case PLINTH, BENCH -> plinth(c, s);
            case CHAIR -> chair(c, s);
            case STOOL -> chair(c, new Vec3(s.x(), s.y(), 0));
            case TABLE -> table(c, s);
            case ROLL -> cylinder(c, s, false);
            case ROLLER -> cylinder(c, s, true);
            case PILLOW, TOWEL -> pillow(c, s, prop.kind() == Prop.Kind.TOWEL);
            case BALL -> ellipsoid(c, s, Tone.PROP);
            case SLIDER -> flat(c, s, Tone.METAL);
            case TAPE -> flat(c, s, Tone.BAND_CORE);
            case CONE -> cone(c, s);
            case BOARD -> Wedge.draw(this::face, view, c, s);
            case RAIL -> rail(c, s);
            case DOORWAY -> doorway(c, s);
            case WATER -> water(c, s);
            case BICYCLE, ELLIPTICAL, TREADMILL, LEGPRESS ->
                    out.addAll(MachineDrawing.of(prop, view, body));
            case FOAM -> box(c, s, Tone.MAT, Tone.MAT_SIDE);
            case WALL, STEP, BOX, COUNTER, POST -> box(c, s, Tone.PROP, Tone.PROP_SIDE);
        }
    }

    private void face(double[] polygon, Tone tone) {
        out.add(FigureShape.filled(List.of(polygon), tone, Tone.PROP_LINE, LINE));
    }

    private void box(Vec3 c, Vec3 s, Tone top, Tone side) {
        boxes(out, view, c, s, top, side);
    }

    /** The faces of a box that are seen. */
    static void boxes(
            List<FigureShape> out, Camera.View view, Vec3 c, Vec3 s, Tone top, Tone side) {
        Vec3[] axes = {new Vec3(s.x(), 0, 0), new Vec3(0, s.y(), 0), new Vec3(0, 0, s.z())};
        for (int i = 0; i < 3; i++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                var normal = axes[i].times(sign);
                if (normal.unit().dot(view.towards()) <= .001) {
                    continue;
                }
                var middle = c.plus(normal);
                var a = axes[(i + 1) % 3];
                var b = axes[(i + 2) % 3];
                double[] polygon =
                        polygon(
                                view,
                                middle.plus(a).plus(b),
                                middle.plus(a).minus(b),
                                middle.minus(a).minus(b),
                                middle.minus(a).plus(b));
                out.add(
                        FigureShape.filled(
                                List.of(polygon), i == 2 ? top : side, Tone.PROP_LINE, LINE));
            }
        }
    }

    static double[] polygon(Camera.View view, Vec3... points) {
        double[] polygon = new double[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            polygon[2 * i] = view.x(points[i]);
            polygon[2 * i + 1] = view.y(points[i]);
        }
        return polygon;
    }

    private void plinth(Vec3 c, Vec3 s) {
        double legs = (c.z() - 10) / 2;
        if (legs > 2) {
            for (int sign = -1; sign <= 1; sign += 2) {
                box(
                        new Vec3(c.x() + sign * (s.x() - 12), c.y(), legs),
                        new Vec3(4, Math.max(3, s.y() - 8), legs),
                        Tone.PROP_SIDE,
                        Tone.PROP_SIDE);
            }
        }
        box(c.minus(new Vec3(0, 0, 5)), new Vec3(s.x(), s.y(), 5), Tone.MAT, Tone.MAT_SIDE);
    }

    /** Seat's top at z; its back of the third size, at -x, or none. */
    private void chair(Vec3 c, Vec3 s) {
        double z = c.z();
        legs(c, s.x(), s.y(), z - 4);
        if (s.z() > 0) {
            box(
                    new Vec3(c.x() - s.x() + 1.5, c.y(), z + s.z() / 2),
                    new Vec3(1.5, s.y(), s.z() / 2),
                    Tone.PROP,
                    Tone.PROP_SIDE);
        }
        box(new Vec3(c.x(), c.y(), z - 2), new Vec3(s.x(), s.y(), 2), Tone.PROP, Tone.PROP_SIDE);
    }

    private void legs(Vec3 c, double halfDepth, double halfWidth, double height) {
        for (int ahead = -1; ahead <= 1; ahead += 2) {
            for (int side = 1; side >= -1; side -= 2) {
                box(
                        new Vec3(
                                c.x() + ahead * (halfDepth - 1.5),
                                c.y() + side * (halfWidth - 1.5),
                                height / 2),
                        new Vec3(1.5, 1.5, height / 2),
                        Tone.PROP,
                        Tone.PROP_SIDE);
            }
        }
    }

    private void table(Vec3 c, Vec3 s) {
        legs(c, s.x(), s.y(), c.z() - 4);
        box(
                new Vec3(c.x(), c.y(), c.z() - 2),
                new Vec3(s.x(), s.y(), 2),
                Tone.PROP,
                Tone.PROP_SIDE);
    }

    /** Across the room (along y), or along it (along x). */
    private void cylinder(Vec3 c, Vec3 s, boolean along) {
        double sign = (along ? view.towards().x() : view.towards().y()) < 0 ? -1 : 1;
        double[] cap = new double[2 * STEPS];
        double[] inner = new double[2 * STEPS];
        var all = new ArrayList<double[]>();
        for (int k = 0; k < STEPS; k++) {
            double a = 2 * Math.PI * k / STEPS;
            var near = round(c, s, along, sign, a, 1);
            var far = round(c, s, along, -sign, a, 1);
            var core = round(c, s, along, sign, a, .5);
            cap[2 * k] = view.x(near);
            cap[2 * k + 1] = view.y(near);
            inner[2 * k] = view.x(core);
            inner[2 * k + 1] = view.y(core);
            all.add(new double[] {view.x(near), view.y(near)});
            all.add(new double[] {view.x(far), view.y(far)});
        }
        out.add(FigureShape.filled(List.of(Hull.of(all)), Tone.HALO, Tone.LINE, .25));
        out.add(FigureShape.filled(List.of(cap), Tone.PROP, Tone.LINE, .2));
        out.add(FigureShape.filled(List.of(inner), Tone.NONE, Tone.PROP_LINE, .15));
    }

    private static Vec3 round(
            Vec3 c, Vec3 s, boolean along, double sign, double angle, double part) {
        double a = part * Math.cos(angle);
        double b = part * Math.sin(angle);
        return along
                ? c.plus(new Vec3(sign * s.x(), s.y() * a, s.z() * b))
                : c.plus(new Vec3(s.x() * a, sign * s.y(), s.z() * b));
    }

    private void ellipsoid(Vec3 c, Vec3 s, Tone tone) {
        var part = new BodyPart("ball", List.of(new Ellipsoid(0, c, s)), new int[][] {{0, 0}});
        var frames = new Frame[] {new Frame(Vec3.ZERO, Rotation.NONE)};
        out.add(
                FigureShape.filled(
                        new Silhouette(view, STEPS * 2).of(part, frames),
                        tone,
                        Tone.PROP_LINE,
                        LINE));
    }

    /** A soft box: four corners rounded by ellipsoids. */
    private void pillow(Vec3 c, Vec3 s, boolean cloth) {
        double r = Math.min(s.x(), s.y()) * .35;
        var corners = new ArrayList<Ellipsoid>();
        for (int ahead = -1; ahead <= 1; ahead += 2) {
            for (int side = -1; side <= 1; side += 2) {
                corners.add(
                        new Ellipsoid(
                                0,
                                c.plus(new Vec3(ahead * (s.x() - r), side * (s.y() - r), 0)),
                                new Vec3(r, r, s.z())));
            }
        }
        var part =
                new BodyPart(
                        "pillow",
                        corners,
                        new int[][] {{0, 1}, {1, 3}, {3, 2}, {2, 0}, {0, 3}, {1, 2}});
        var frames = new Frame[] {new Frame(Vec3.ZERO, Rotation.NONE)};
        out.add(
                FigureShape.filled(
                        new Silhouette(view, STEPS).of(part, frames),
                        cloth ? Tone.CLOTH : Tone.PROP,
                        Tone.PROP_LINE,
                        LINE));
    }

    private void flat(Vec3 c, Vec3 s, Tone tone) {
        double[] disk = new double[2 * STEPS];
        for (int k = 0; k < STEPS; k++) {
            double a = 2 * Math.PI * k / STEPS;
            var at = c.plus(new Vec3(s.x() * Math.cos(a), s.y() * Math.sin(a), 0));
            disk[2 * k] = view.x(at);
            disk[2 * k + 1] = view.y(at);
        }
        out.add(FigureShape.filled(List.of(disk), tone, Tone.PROP_LINE, LINE));
    }

    private void cone(Vec3 c, Vec3 s) {
        flat(new Vec3(c.x(), c.y(), c.z() - s.z()), new Vec3(s.x(), s.y(), 0), Tone.PROP_SIDE);
        face(
                polygon(
                        view,
                        c.plus(new Vec3(0, 0, s.z())),
                        c.plus(view.right().times(s.x() * .75)).minus(new Vec3(0, 0, s.z())),
                        c.minus(view.right().times(s.x() * .75)).minus(new Vec3(0, 0, s.z()))),
                Tone.PROP);
    }

    /** A bar at the height z on two posts, along the longer of its first two sizes. */
    private void rail(Vec3 c, Vec3 s) {
        boolean across = s.y() > s.x();
        var along = across ? new Vec3(0, s.y(), 0) : new Vec3(s.x(), 0, 0);
        for (int sign = 1; sign >= -1; sign -= 2) {
            var post = c.plus(along.times(sign));
            box(
                    new Vec3(post.x(), post.y(), c.z() / 2),
                    new Vec3(1.5, 1.5, c.z() / 2),
                    Tone.PROP,
                    Tone.PROP_SIDE);
        }
        box(
                c,
                across ? new Vec3(1.8, s.y() + 4, 1.8) : new Vec3(s.x() + 4, 1.8, 1.8),
                Tone.PROP,
                Tone.PROP_SIDE);
    }

    /** Two posts at either side (half the width is the second size) and a lintel. */
    private void doorway(Vec3 c, Vec3 s) {
        double height = 205;
        for (int side = 1; side >= -1; side -= 2) {
            box(
                    new Vec3(c.x(), c.y() + side * (s.y() + 3), height / 2),
                    new Vec3(s.x(), 3, height / 2),
                    Tone.PROP,
                    Tone.PROP_SIDE);
        }
        box(
                new Vec3(c.x(), c.y(), height + 3),
                new Vec3(s.x(), s.y() + 6, 3),
                Tone.PROP,
                Tone.PROP_SIDE);
    }

    /** The surface of a pool at the height z: a wavy line over the figure. */
    private void water(Vec3 c, Vec3 s) {
        for (int row = 0; row < 2; row++) {
            int n = 60;
            double[] line = new double[2 * n];
            double shift = row * 2.2;
            double half = s.x() - row * 12;
            double x0 = view.x(c);
            double y0 = view.y(c) + shift * 2.6;
            for (int i = 0; i < n; i++) {
                double t = -1 + 2.0 * i / (n - 1);
                line[2 * i] = x0 + t * half;
                line[2 * i + 1] = y0 + 1.3 * Math.sin(t * half / 5.5 + shift);
            }
            out.add(FigureShape.line(line, Tone.WATER, row == 0 ? .5 : .3));
        }
    }
}
