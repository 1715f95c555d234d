package org.quadset.figures;

import org.quadset.figures.Figure.Held;

import java.util.ArrayList;
import java.util.List;

/** Things held in a hand or worn on a leg. */
final class HeldDrawing {
    private static final double LINE = .23;

    private HeldDrawing() {}

    static List<FigureShape> inHand(
            Held.Kind kind, Body body, Limb limb, Camera.View view, Silhouette silhouette) {
        var hand = body.frame(Segment.hand(limb));
        var frames = new Frame[] {hand};
        double palm = -limb.sign * 2.4;
        var out = new ArrayList<FigureShape>();
        switch (kind) {
            case DUMBBELL -> {
                var disks = List.of(disk(-7.5, palm), disk(7.5, palm));
                var bar =
                        List.of(
                                silhouette.of(
                                        BodyPart.net(
                                                "bar",
                                                List.of(
                                                        one(-6, palm, -7.6, 1.2, 1.2, 1.2),
                                                        one(6, palm, -7.6, 1.2, 1.2, 1.2)),
                                                new int[] {0, 1}),
                                        frames));
                bar.forEach(
                        polygons ->
                                out.add(
                                        FigureShape.filled(
                                                polygons, Tone.PROP_SIDE, Tone.PROP_LINE, LINE)));
                for (var disk : disks) {
                    out.add(
                            FigureShape.filled(
                                    silhouette.of(disk, frames), Tone.METAL, Tone.LINE, LINE));
                }
            }
            case KETTLEBELL -> {
                out.add(
                        FigureShape.filled(
                                silhouette.of(
                                        BodyPart.chain(
                                                "bell",
                                                one(0, palm, -9, 4.4, 1.3, 1.2),
                                                one(0, palm, -17.5, 7.6, 7.2, 7.4)),
                                        frames),
                                Tone.METAL,
                                Tone.LINE,
                                LINE));
                var hole =
                        silhouette.of(
                                BodyPart.chain("hole", one(0, palm, -10.8, 2.2, .9, 1.1)), frames);
                out.add(FigureShape.filled(hole, Tone.HALO, Tone.PROP_LINE, .1));
            }
            case BALL ->
                    out.add(
                            FigureShape.filled(
                                    silhouette.of(
                                            BodyPart.chain(
                                                    "ball", one(.6, palm * 1.5, -8, 3.4, 3.4, 3.4)),
                                            frames),
                                    Tone.PROP,
                                    Tone.PROP_LINE,
                                    LINE));
            case WEIGHT, SLIDER -> {
                // Worn, not held: drawn with the leg.
            }
        }
        return out;
    }

    private static BodyPart disk(double ahead, double palm) {
        return BodyPart.chain("disk", one(ahead, palm, -7.6, 2, 4.6, 4.6));
    }

    private static Ellipsoid one(double cx, double cy, double cz, double sx, double sy, double sz) {
        return new Ellipsoid(0, new Vec3(cx, cy, cz), new Vec3(sx, sy, sz));
    }

    static FigureShape underFoot(Body body, Limb limb, Silhouette silhouette) {
        var disk =
                BodyPart.chain(
                        "slider", Ellipsoid.on(Segment.foot(limb), 4.5, 0, -6.3, 12, 6.5, .8));
        return FigureShape.filled(silhouette.of(disk, body.frames), Tone.METAL, Tone.LINE, LINE);
    }

    static FigureShape onAnkle(Body body, Limb limb, Silhouette silhouette) {
        var shank = Segment.shank(limb);
        var cuff =
                BodyPart.chain(
                        "cuff",
                        Ellipsoid.on(shank, -.1, 0, -31, 5, 4.9, 2),
                        Ellipsoid.on(shank, 0, 0, -38, 4.7, 4.6, 2));
        return FigureShape.filled(silhouette.of(cuff, body.frames), Tone.METAL, Tone.LINE, LINE);
    }
}
