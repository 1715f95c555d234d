package org.quadset.figures;

import static org.quadset.figures.PoseKeys.known;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hand and foot drawn with five digits, where the exercise is about them. Lengths in centimetres of
 * an adult's hand (18 cm) and foot (26 cm).
 */
final class Digits {
    private static final String[] FINGERS = {"index", "middle", "ring", "little"};
    private static final double[] KNUCKLE_AHEAD = {2.95, 1.0, -.95, -2.75};
    private static final double[] KNUCKLE_DOWN = {-9.1, -9.5, -9.2, -8.5};
    private static final double[] FINGER_LENGTH = {7.4, 8.2, 7.7, 6.1};
    private static final double[] SPREAD = {1, .3, -.4, -1.1};
    private static final double[] TOE_AHEAD = {12.6, 13.2, 12.6, 11.6, 10.4};
    private static final double[] TOE_ASIDE = {-2.9, -1.0, .5, 1.9, 3.1};
    private static final double[] TOE_LENGTH = {5.6, 4.6, 4.1, 3.6, 3.0};
    private static final double[] TOE_RADIUS = {1.45, 1.0, .95, .9, .85};

    private Digits() {}

    /** Three numbers of a digit's joints: its own where they are said, else those of all. */
    private static double angle(Pose pose, String digit, Limb limb, String joint) {
        int own = known(digit + limb.suffix + "." + joint);
        return pose.has(own)
                ? pose.get(own)
                : digit.equals("thumb") ? 0 : pose.get(known("digits" + limb.suffix + "." + joint));
    }

    static List<FigureShape> hand(
            Body body,
            Limb limb,
            Camera.View view,
            Silhouette silhouette,
            Tone skin,
            Tone line,
            double width) {
        var hand = body.frame(Segment.hand(limb));
        double s = limb.sign;
        var drawn = new ArrayList<Drawn>();
        drawn.add(palm(hand, s, silhouette, view));
        for (int i = 0; i < FINGERS.length; i++) {
            double spread = SPREAD[i] * angle(body.pose, FINGERS[i], limb, "spread");
            var base =
                    hand.then(
                            new Vec3(KNUCKLE_AHEAD[i], 0, KNUCKLE_DOWN[i]),
                            Rotation.aboutY(-spread));
            var joints = new Rotation[3];
            joints[0] = Rotation.aboutX(-s * angle(body.pose, FINGERS[i], limb, "mcp"));
            joints[1] = Rotation.aboutX(-s * angle(body.pose, FINGERS[i], limb, "pip"));
            joints[2] = Rotation.aboutX(-s * angle(body.pose, FINGERS[i], limb, "dip"));
            double length = FINGER_LENGTH[i];
            drawn.add(
                    finger(
                            base,
                            joints,
                            new double[] {length * .46, length * .3, length * .24},
                            .98,
                            silhouette,
                            view));
        }
        drawn.add(thumb(body.pose, hand, limb, silhouette, view));
        drawn.sort(Comparator.comparingDouble(Drawn::depth));
        return drawn.stream()
                .map(one -> FigureShape.filled(one.polygons(), skin, line, width))
                .toList();
    }

    private record Drawn(List<double[]> polygons, double depth) {}

    private static Drawn palm(Frame hand, double s, Silhouette silhouette, Camera.View view) {
        var part =
                BodyPart.net(
                        "palm",
                        List.of(
                                ellipsoid(0, 0, 0, .6, 2.5, 1.9, 2.2),
                                ellipsoid(0, .9, 0, -5, 3.6, 1.5, 3.2),
                                ellipsoid(0, -.9, 0, -5, 3.2, 1.4, 3.2),
                                ellipsoid(0, 2.6, 0, -8.4, 1.3, 1.15, 1.4),
                                ellipsoid(0, -2.5, 0, -7.9, 1.2, 1.1, 1.4),
                                ellipsoid(0, 2.5, -s * .9, -3.4, 1.7, 1.5, 2.4)),
                        new int[] {0, 1},
                        new int[] {0, 2},
                        new int[] {1, 2},
                        new int[] {1, 3},
                        new int[] {2, 4},
                        new int[] {3, 4},
                        new int[] {0, 5});
        var frames = new Frame[] {hand};
        return new Drawn(silhouette.of(part, frames), view.depth(hand.at(0, 0, -5)));
    }

    private static Ellipsoid ellipsoid(
            int frame, double cx, double cy, double cz, double sx, double sy, double sz) {
        return new Ellipsoid(frame, new Vec3(cx, cy, cz), new Vec3(sx, sy, sz));
    }

    private static Drawn finger(
            Frame base,
            Rotation[] joints,
            double[] lengths,
            double radius,
            Silhouette silhouette,
            Camera.View view) {
        var frames = new Frame[3];
        var ellipsoids = new ArrayList<Ellipsoid>();
        var at = base;
        for (int i = 0; i < 3; i++) {
            at = new Frame(at.origin(), at.turn().of(joints[i]));
            frames[i] = at;
            double r = radius * (1 - .09 * i);
            ellipsoids.add(ellipsoid(i, 0, 0, 0, r, r, r));
            ellipsoids.add(
                    ellipsoid(
                            i,
                            0,
                            0,
                            -lengths[i] + (i == 2 ? r * .8 : 0),
                            r * .93,
                            r * .93,
                            r * .93));
            at = at.then(new Vec3(0, 0, -lengths[i]), Rotation.NONE);
        }
        var part =
                BodyPart.net(
                        "finger",
                        ellipsoids,
                        new int[] {0, 1},
                        new int[] {1, 2},
                        new int[] {2, 3},
                        new int[] {3, 4},
                        new int[] {4, 5});
        double depth =
                (view.depth(frames[1].origin()) * 2 + view.depth(frames[2].at(0, 0, -2))) / 3;
        return new Drawn(silhouette.of(part, frames), depth);
    }

    private static Drawn thumb(
            Pose pose, Frame hand, Limb limb, Silhouette silhouette, Camera.View view) {
        double s = limb.sign;
        double out = 42 + angle(pose, "thumb", limb, "spread");
        double across = 18 + angle(pose, "thumb", limb, "opp");
        var base =
                hand.then(
                        new Vec3(2.3, -s * 1.1, -2),
                        Rotation.aboutX(-s * across).of(Rotation.aboutY(-out)));
        var joints =
                new Rotation[] {
                    Rotation.NONE,
                    Rotation.aboutY(angle(pose, "thumb", limb, "mcp")),
                    Rotation.aboutY(angle(pose, "thumb", limb, "pip"))
                };
        return finger(base, joints, new double[] {4.3, 3.1, 2.6}, 1.15, silhouette, view);
    }

    static List<FigureShape> foot(
            Body body, Limb limb, Silhouette silhouette, Tone skin, Tone line, double width) {
        var foot = body.frame(Segment.foot(limb));
        double s = limb.sign;
        double lift = body.pose.get(known("arch" + limb.suffix + ".lift"));
        var out = new ArrayList<FigureShape>();
        for (int toe = 4; toe >= 0; toe--) {
            out.add(toe(body, limb, foot, toe, lift, silhouette, skin, line, width));
        }
        var part =
                BodyPart.net(
                        "foot",
                        List.of(
                                ellipsoid(0, 0, 0, -.2, 3.3, 3.1, 3.2),
                                ellipsoid(0, -3.8, 0, -3.2, 3.5, 3, 3.4),
                                ellipsoid(0, 3.8, -s * .6, -2.2 + lift, 3, 3, 2.4),
                                ellipsoid(0, 8 - lift * .3, -s * .8, -3.8 + lift * .6, 3, 3.3, 2.2),
                                ellipsoid(0, 11.4 - lift * .5, -s * 1.6, -4.9, 2.2, 2.4, 1.75),
                                ellipsoid(0, 9.6 - lift * .4, s * 1.8, -5.1, 2.2, 2.1, 1.55)),
                        new int[] {0, 1},
                        new int[] {0, 2},
                        new int[] {2, 3},
                        new int[] {3, 4},
                        new int[] {3, 5},
                        new int[] {4, 5},
                        new int[] {1, 5},
                        new int[] {2, 5});
        var polygons = silhouette.of(part, new Frame[] {foot});
        // The calf once more, unlined at the ankle, so that leg and foot are one.
        polygons.addAll(
                silhouette.of(
                        BodyPart.chain(
                                "ankle",
                                Ellipsoid.on(Segment.shank(limb), 0, 0, -38, 2.9, 2.8, 3),
                                Ellipsoid.on(Segment.foot(limb), 0, 0, -.2, 3, 2.9, 3)),
                        body.frames));
        out.add(FigureShape.filled(polygons, skin, line, width));
        var melt =
                silhouette.of(
                        BodyPart.chain(
                                "ankle",
                                Ellipsoid.on(Segment.shank(limb), 0, 0, -34, 2.9, 2.8, 3),
                                Ellipsoid.on(Segment.shank(limb), 0, 0, -40, 2.8, 2.7, 3)),
                        body.frames);
        out.add(FigureShape.filled(melt, skin, Tone.NONE, 0));
        return out;
    }

    private static FigureShape toe(
            Body body,
            Limb limb,
            Frame foot,
            int toe,
            double lift,
            Silhouette silhouette,
            Tone skin,
            Tone line,
            double width) {
        double s = limb.sign;
        var pose = body.pose;
        double extension =
                toe == 0 && pose.has(known("bigtoe" + limb.suffix + ".ext"))
                        ? pose.get(known("bigtoe" + limb.suffix + ".ext"))
                        : pose.get(known("toes" + limb.suffix + ".ext"));
        double spread = pose.get(known("toes" + limb.suffix + ".spread")) * (toe - 1.5) / 2.5;
        double curl = extension < 0 ? -extension * .9 : Math.min(18, extension * .3);
        double r = TOE_RADIUS[toe];
        var base =
                foot.then(
                        new Vec3(TOE_AHEAD[toe] - lift * .5, s * TOE_ASIDE[toe], -6.6 + r + .05),
                        Rotation.aboutZ(s * spread).of(Rotation.aboutY(-extension)));
        var tip = base.then(new Vec3(TOE_LENGTH[toe] * .5, 0, 0), Rotation.aboutY(curl));
        var part =
                BodyPart.net(
                        "toe",
                        List.of(
                                ellipsoid(0, -1.4, 0, 0, r, r, r),
                                ellipsoid(0, TOE_LENGTH[toe] * .5, 0, 0, r * .92, r * .92, r * .9),
                                ellipsoid(1, TOE_LENGTH[toe] * .34, 0, 0, r, r * .98, r * .86)),
                        new int[] {0, 1},
                        new int[] {1, 2});
        return FigureShape.filled(
                silhouette.of(part, new Frame[] {base, tip}), skin, line, width * .8);
    }
}
