package org.quadset.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Machines, drawn round the body that uses them: pedals under the feet, handles in the hands, the
 * seat under the pelvis.
 */
final class MachineDrawing {
    private static final double TUBE = 1.2;
    private static final double TUBE_CORE = .6;

    private final Camera.View view;
    private final Body body;
    private final List<FigureShape> out = new ArrayList<>();

    private MachineDrawing(Camera.View view, Body body) {
        this.view = view;
        this.body = body;
    }

    static List<FigureShape> of(Prop prop, Camera.View view, Body body) {
        var drawing = new MachineDrawing(view, body);
        var c = prop.centre();
        var s = prop.half();
        switch (prop.kind()) {
            case BICYCLE -> drawing.bicycle(c);
            case ELLIPTICAL -> drawing.elliptical(c);
            case TREADMILL -> drawing.treadmill(c, s);
            default -> drawing.legPress(c, s);
        }
        return drawing.out;
    }

    private void tube(Vec3... points) {
        double[] line = PropDrawing.polygon(view, points);
        out.add(FigureShape.line(line, Tone.PROP_LINE, TUBE));
        out.add(FigureShape.line(line, Tone.PROP, TUBE_CORE));
    }

    private void box(Vec3 c, Vec3 s) {
        PropDrawing.boxes(out, view, c, s, Tone.PROP, Tone.PROP_SIDE);
    }

    private void wheel(Vec3 c, double radius) {
        int n = 36;
        double[] rim = new double[2 * n];
        for (int k = 0; k < n; k++) {
            double a = 2 * Math.PI * k / n;
            var at = c.plus(new Vec3(radius * Math.cos(a), 0, radius * Math.sin(a)));
            rim[2 * k] = view.x(at);
            rim[2 * k + 1] = view.y(at);
        }
        out.add(FigureShape.filled(List.of(rim), Tone.PROP, Tone.PROP_LINE, .35));
    }

    /** The crank's centre is given; saddle, pedals and bar follow the body. */
    private void bicycle(Vec3 crank) {
        double floor = 0;
        var seat = body.point("pelvis").plus(new Vec3(-2, 0, -11));
        var bar = body.point("palm.w").towards(body.point("palm.o"), .5).plus(new Vec3(0, 0, -2));
        box(new Vec3(crank.x() - 38, crank.y(), floor + 2), new Vec3(4, 20, 2));
        box(new Vec3(crank.x() + 42, crank.y(), floor + 2), new Vec3(4, 20, 2));
        tube(
                new Vec3(crank.x() - 38, crank.y(), floor + 3),
                new Vec3(crank.x() + 42, crank.y(), floor + 3));
        tube(new Vec3(crank.x(), crank.y(), floor + 3), crank);
        wheel(new Vec3(crank.x() + 34, crank.y(), floor + 24), 19);
        tube(crank, new Vec3(crank.x() + 34, crank.y(), floor + 24));
        tube(crank, seat);
        tube(
                new Vec3(crank.x() + 34, crank.y(), floor + 24),
                new Vec3(bar.x() + 2, crank.y(), bar.z()));
        tube(
                body.point("palm.w").plus(new Vec3(0, 0, -2)),
                new Vec3(bar.x() + 2, crank.y(), bar.z()),
                body.point("palm.o").plus(new Vec3(0, 0, -2)));
        wheel(crank, 8);
        for (var limb : Limb.values()) {
            var pedal = body.point("ball" + limb.suffix).plus(new Vec3(0, 0, -1));
            tube(new Vec3(crank.x(), pedal.y(), crank.z()), pedal);
            box(pedal, new Vec3(4.5, 3.5, .9));
        }
        box(seat, new Vec3(10, 7, 2));
    }

    private void elliptical(Vec3 c) {
        box(new Vec3(c.x(), c.y(), 2), new Vec3(60, 18, 2));
        wheel(new Vec3(c.x() - 48, c.y(), 26), 22);
        tube(new Vec3(c.x() + 46, c.y(), 4), new Vec3(c.x() + 40, c.y(), 132));
        for (var limb : Limb.values()) {
            var sole = body.point("sole" + limb.suffix);
            tube(
                    new Vec3(c.x() - 48, sole.y(), 26),
                    sole.plus(new Vec3(0, 0, -2)),
                    new Vec3(c.x() + 44, sole.y(), 20));
            box(sole.plus(new Vec3(0, 0, -1.5)), new Vec3(15, 5, 1.4));
            var palm = body.point("palm" + limb.suffix);
            tube(
                    new Vec3(c.x() + 44, palm.y(), 20),
                    new Vec3(c.x() + 42, palm.y(), 70),
                    palm.plus(new Vec3(0, 0, 12)));
        }
    }

    private void treadmill(Vec3 c, Vec3 s) {
        double half = s.x() > 0 ? s.x() : 75;
        box(new Vec3(c.x(), c.y(), c.z() - 5), new Vec3(half, 28, 5));
        double front = c.x() + half - 6;
        for (int side = 1; side >= -1; side -= 2) {
            tube(
                    new Vec3(front, c.y() + side * 26, c.z()),
                    new Vec3(front - 8, c.y() + side * 26, c.z() + 108),
                    new Vec3(front - 46, c.y() + side * 26, c.z() + 96));
        }
        box(new Vec3(front - 6, c.y(), c.z() + 112), new Vec3(4, 27, 9));
    }

    /** A seat that leans back at the centre, and the plate under the feet. */
    private void legPress(Vec3 c, Vec3 s) {
        var sole = body.point("sole.w").towards(body.point("sole.o"), .5);
        var foot = body.frame(Segment.FOOT_WORKING).turn();
        var out1 = foot.x().times(19);
        var wide = new Vec3(0, 26, 0);
        var at = sole.minus(foot.z().times(1));
        var plate =
                PropDrawing.polygon(
                        view,
                        at.plus(out1).plus(wide),
                        at.plus(out1).minus(wide),
                        at.minus(out1).minus(wide),
                        at.minus(out1).plus(wide));
        tube(new Vec3(c.x() - 40, c.y(), 4), new Vec3(Math.max(at.x(), c.x() + 100), c.y(), 4));
        tube(new Vec3(c.x(), c.y(), 4), new Vec3(c.x(), c.y(), c.z() - 6));
        tube(at.minus(foot.z().times(2)), new Vec3(at.x() + 12, c.y(), 4));
        out.add(FigureShape.filled(List.of(plate), Tone.PROP_SIDE, Tone.PROP_LINE, .3));
        box(new Vec3(c.x() + 6, c.y(), c.z() - 3), new Vec3(24, 22, 3));
        var pelvis = body.frame(Segment.PELVIS);
        var chest = body.frame(Segment.CHEST);
        var low = pelvis.at(-16, 0, -4);
        var high = chest.at(-15, 0, 34);
        var side = new Vec3(0, 20, 0);
        double[] back =
                PropDrawing.polygon(
                        view, low.plus(side), low.minus(side), high.minus(side), high.plus(side));
        out.add(FigureShape.filled(List.of(back), Tone.PROP, Tone.PROP_LINE, .3));
    }
}
