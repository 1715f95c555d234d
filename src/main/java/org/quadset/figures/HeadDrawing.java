package org.quadset.figures;

import java.util.ArrayList;
import java.util.List;

/** The head: skull, hair, the face left free of hair, ears, and a nose as the only feature. */
final class HeadDrawing {
    /** The face is what a plane cuts off the cranium: its normal in the head's frame. */
    private static final Vec3 FACE = new Vec3(.78, 0, -.62).unit();

    private static final double FACE_CUT = .12;
    private static final int STEPS = 48;
    private static final BodyPart CRANIUM =
            BodyPart.chain("cranium", Ellipsoid.on(Segment.HEAD, .2, 0, 12.2, 9.85, 7.85, 9.15));
    private static final BodyPart LOWER_FACE =
            new BodyPart(
                    "face",
                    BodyModel.SKULL.ellipsoids(),
                    new int[][] {{1, 1}, {1, 2}, {3, 4}, {1, 4}});

    private HeadDrawing() {}

    static List<FigureShape> of(Body body, Camera.View view, Silhouette silhouette) {
        var head = body.frame(Segment.HEAD);
        double facing = head.turn().x().dot(view.towards());
        var out = new ArrayList<FigureShape>();
        out.add(
                FigureShape.filled(
                        silhouette.of(BodyModel.SKULL, body.frames),
                        Tone.SKIN,
                        Tone.LINE,
                        FigureGroups.NEAR_LINE));
        out.add(FigureShape.filled(silhouette.of(CRANIUM, body.frames), Tone.HAIR, Tone.NONE, 0));
        if (facing < -.35) {
            return out;
        }
        var face = face(head, view);
        if (face.size() > 2) {
            out.add(FigureShape.filled(List.of(Hull.of(face)), Tone.SKIN, Tone.NONE, 0));
        }
        out.add(
                FigureShape.filled(
                        silhouette.of(LOWER_FACE, body.frames), Tone.SKIN, Tone.NONE, 0));
        for (var limb : Limb.values()) {
            if (head.turn().y().times(limb.sign).dot(view.towards()) > .25) {
                var ear = silhouette.of(BodyModel.limb(limb).ear(), body.frames);
                out.add(FigureShape.filled(ear, Tone.SKIN, Tone.LINE, .13));
            }
        }
        if (facing > .6) {
            out.add(nose(head, view));
        }
        return out;
    }

    /** The visible part of the face's cap: its rim where it faces the reader, and the outline. */
    private static List<double[]> face(Frame head, Camera.View view) {
        var cranium = BodyModel.SKULL.ellipsoids().getFirst();
        var s = cranium.halfAxes();
        var centre = cranium.centre();
        var towards = head.turn().inverse(view.towards());
        var u = new Vec3(0, 1, 0);
        var v = FACE.cross(u);
        double rim = Math.sqrt(1 - FACE_CUT * FACE_CUT);
        var points = new ArrayList<double[]>();
        for (int k = 0; k < STEPS; k++) {
            double a = 2 * Math.PI * k / STEPS;
            var p =
                    FACE.times(FACE_CUT)
                            .plus(u.times(rim * Math.cos(a)))
                            .plus(v.times(rim * Math.sin(a)));
            var normal = new Vec3(p.x() / s.x(), p.y() / s.y(), p.z() / s.z());
            if (normal.dot(towards) >= -1e-6) {
                var at =
                        head.at(centre.plus(new Vec3(p.x() * s.x(), p.y() * s.y(), p.z() * s.z())));
                points.add(new double[] {view.x(at), view.y(at)});
            }
            var direction = view.right().times(Math.cos(a)).plus(view.up().times(Math.sin(a)));
            var surface = cranium.farthest(head, direction);
            var local = head.turn().inverse(surface.minus(head.origin())).minus(centre);
            var unit = new Vec3(local.x() / s.x(), local.y() / s.y(), local.z() / s.z());
            if (unit.dot(FACE) > FACE_CUT) {
                var at = head.at(centre.plus(local.times(1.03)));
                points.add(new double[] {view.x(at), view.y(at)});
            }
        }
        return points;
    }

    /** From the front a small line instead of a bump on the outline. */
    private static FigureShape nose(Frame head, Camera.View view) {
        double s = head.turn().y().dot(view.towards()) < 0 ? -1 : 1;
        var points =
                List.of(
                        head.at(11, -s * .1, 10.2),
                        head.at(11.3, -s, 7.6),
                        head.at(10.2, s * .7, 7.2));
        double[] line = new double[6];
        for (int i = 0; i < 3; i++) {
            line[2 * i] = view.x(points.get(i));
            line[2 * i + 1] = view.y(points.get(i));
        }
        return FigureShape.line(line, Tone.LINE, .2);
    }
}
