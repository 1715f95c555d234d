package org.quadset.figures;

import java.util.ArrayList;
import java.util.List;

/** A solved pose: every segment has its place. Notes tell which target could not be reached. */
public final class Body {
    final Frame[] frames = new Frame[Segment.values().length];
    final List<Reach> reaches = new ArrayList<>();
    final Pose pose;

    Body(Pose pose) {
        this.pose = pose;
    }

    /**
     * A target that lies farther than the limb is long.
     *
     * @param limb hand or foot: "foot.w"
     * @param missing centimetres
     */
    public record Reach(String limb, double missing) {}

    /** Targets that were out of reach; the nearest point was taken. */
    public List<Reach> reaches() {
        return List.copyOf(reaches);
    }

    Frame frame(Segment segment) {
        return frames[segment.ordinal()];
    }

    void put(Segment segment, Frame frame) {
        frames[segment.ordinal()] = frame;
    }

    void move(Vec3 by) {
        for (int i = 0; i < frames.length; i++) {
            if (frames[i] != null) {
                frames[i] = frames[i].moved(by);
            }
        }
    }

    /** The height of a part's lowest point, cm. */
    double lowest(BodyPart part) {
        double lowest = Double.MAX_VALUE;
        for (var ellipsoid : part.ellipsoids()) {
            var frame = frames[ellipsoid.frame()];
            double centre = frame.at(ellipsoid.centre()).z();
            lowest = Math.min(lowest, centre - ellipsoid.reach(frame, Vec3.UP));
        }
        return lowest;
    }

    /** Whether there is a point of this name, as in {@code ankle.w} or {@code nose}. */
    static boolean knows(String point) {
        return JOINTS.contains(bare(point)) || Segment.named(point) != null;
    }

    private static final List<String> JOINTS =
            List.of(
                    "knee",
                    "ankle",
                    "elbow",
                    "wrist",
                    "hip",
                    "shoulder",
                    "palm",
                    "toe",
                    "head",
                    "nose",
                    "heel",
                    "seat",
                    "crown",
                    "ball",
                    "sole",
                    "fingertips",
                    "belly",
                    "back",
                    "grip");

    private static String bare(String point) {
        int dot = point.indexOf('.');
        return dot < 0 ? point : point.substring(0, dot);
    }

    /** A named point of the body: a joint, the palm, the seat. */
    Vec3 point(String name) {
        var limb = name.endsWith(".o") ? Limb.OTHER : Limb.WORKING;
        return switch (bare(name)) {
            case "knee" -> frame(Segment.shank(limb)).origin();
            case "ankle" -> frame(Segment.foot(limb)).origin();
            case "elbow" -> frame(Segment.forearm(limb)).origin();
            case "wrist" -> frame(Segment.hand(limb)).origin();
            case "hip" -> frame(Segment.thigh(limb)).origin();
            case "shoulder" -> frame(Segment.upperArm(limb)).origin();
            case "palm" -> frame(Segment.hand(limb)).at(0, 0, -6);
            case "grip" -> frame(Segment.hand(limb)).at(0, -limb.sign * 2.6, -8);
            case "fingertips" -> frame(Segment.fingers(limb)).at(0, 0, -8);
            case "toe" -> frame(Segment.toes(limb)).at(4, 0, 0);
            case "ball" -> frame(Segment.foot(limb)).at(BodyModel.BALL_AHEAD, 0, -6.6);
            case "sole" -> frame(Segment.foot(limb)).at(4, 0, -6.6);
            case "heel" -> frame(Segment.foot(limb)).at(-4, 0, -6.6);
            case "head" -> frame(Segment.HEAD).at(0, 0, 12);
            case "nose" -> frame(Segment.HEAD).at(9, 0, 9);
            case "crown" -> frame(Segment.HEAD).at(0, 0, 21);
            case "seat" -> frame(Segment.PELVIS).at(-5, 0, -4);
            case "belly" -> frame(Segment.ABDOMEN).at(10, 0, 4);
            case "back" -> frame(Segment.CHEST).at(-10, 0, 10);
            default -> {
                var segment = Segment.named(name);
                if (segment == null) {
                    throw new IllegalArgumentException("no such point of the body: " + name);
                }
                yield frame(segment).origin();
            }
        };
    }
}
