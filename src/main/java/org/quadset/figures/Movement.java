package org.quadset.figures;

import static org.quadset.figures.PoseKeys.known;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from one pose to the next. Numbers are mixed and then solved, so that what stands still
 * stays exactly where it is. Where only one pose pins a limb, or the standing foot changes, both
 * are first written as places of the world, so that nothing jumps.
 */
public final class Movement {
    private static final int ROOT_X = known("root.x");
    private static final int ROOT_ABSOLUTE = known("root.abs");
    private static final int ROOT_PITCH = known("root.pitch");
    private static final int ROOT_PRESET = known("root.preset");

    /** A foot that is put elsewhere is lifted by so many centimetres at the most. */
    private static final double LIFT = 8;

    private final Pose from;
    private final Pose to;
    private final Body first;
    private final Body last;
    private final List<Fixed> fixed = new ArrayList<>();
    private final List<Limb> stepping = new ArrayList<>();
    private final boolean supportChanges;

    /** A hand or foot that is led through the world because only one pose pins it. */
    private record Fixed(Limb limb, boolean isFoot) {}

    /**
     * @param sliding feet that stay on the floor while they move
     */
    Movement(Pose from, Pose to, List<Limb> sliding) {
        this.from = from.copy();
        this.to = to.copy();
        first = Solver.solve(from);
        last = Solver.solve(to);
        for (var limb : Limb.values()) {
            footOnBall(this.from, this.to, limb);
            footOnBall(this.to, this.from, limb);
        }
        supportChanges =
                from.get(PoseSides.WORKING.base) != to.get(PoseSides.WORKING.base)
                        || from.get(PoseSides.OTHER.base) != to.get(PoseSides.OTHER.base);
        for (var limb : Limb.values()) {
            if (footChanges(limb)) {
                fixed.add(new Fixed(limb, true));
            }
            if (handChanges(limb)) {
                fixed.add(new Fixed(limb, false));
            }
            if (!sliding.contains(limb) && steps(limb)) {
                stepping.add(limb);
            }
        }
    }

    /** A flat foot is also a foot on its ball with no pitch: so a heel rises without slipping. */
    private static void footOnBall(Pose pose, Pose other, Limb limb) {
        var side = PoseSides.of(limb);
        if (pose.get(side.footOnBall) > 0
                || other.get(side.footOnBall) == 0
                || !pose.has(side.footX)
                || pose.get(side.footAnkle) > 0) {
            return;
        }
        var ball = LimbSolver.footTurn(pose, limb).of(new Vec3(BodyModel.BALL_AHEAD, 0, 0));
        pose.set(side.footX, pose.get(side.footX) + ball.x());
        pose.set(side.footY, pose.get(side.footY) + ball.y());
        pose.set(side.footOnBall, 1);
    }

    private boolean footChanges(Limb limb) {
        var side = PoseSides.of(limb);
        return from.has(side.footX) != to.has(side.footX)
                || from.get(side.footOn) != to.get(side.footOn)
                || from.get(side.footOnBall) != to.get(side.footOnBall)
                || from.get(side.footAnkle) != to.get(side.footAnkle)
                || supportChanges;
    }

    private boolean handChanges(Limb limb) {
        var side = PoseSides.of(limb);
        return from.has(side.handX) != to.has(side.handX)
                || from.has(side.handPalm) != to.has(side.handPalm)
                || from.get(side.handOn) != to.get(side.handOn);
    }

    /** Whether a standing person puts this foot from one place of the ground to another. */
    private boolean steps(Limb limb) {
        if (from.get(ROOT_PRESET) > .5 || to.get(ROOT_PRESET) > .5) {
            return false;
        }
        if (from.get(PoseSides.of(limb).base) > .5 && to.get(PoseSides.of(limb).base) > .5) {
            // The whole body stands on it: lifting it would lift everything else too.
            return false;
        }
        var a = first.frame(Segment.foot(limb)).origin();
        var b = last.frame(Segment.foot(limb)).origin();
        boolean low = a.z() < 22 && b.z() < 22;
        return low && Math.hypot(a.x() - b.x(), a.y() - b.y()) > 6;
    }

    /** The pose at a part of the way, 0 to 1; 0 and 1 are the poses themselves. */
    public Pose at(double part) {
        if (part <= 0) {
            return from.copy();
        }
        if (part >= 1) {
            return to.copy();
        }
        var pose = new Pose();
        var nearer = part < .5 ? from : to;
        for (int place = 0; place < PoseKeys.COUNT; place++) {
            if (from.has(place) || to.has(place)) {
                if (PoseKeys.isSymbol(place)) {
                    if (nearer.has(place)) {
                        pose.set(place, nearer.get(place));
                    }
                } else {
                    pose.set(place, from.get(place) * (1 - part) + to.get(place) * part);
                }
            }
        }
        for (var limb : fixed) {
            if (limb.isFoot()) {
                leadFoot(pose, limb.limb(), part);
            } else {
                leadHand(pose, limb.limb(), part);
            }
        }
        for (var limb : stepping) {
            var side = PoseSides.of(limb);
            if (pose.has(side.footX) && pose.get(side.footOn) == 0) {
                pose.set(side.footZ, pose.get(side.footZ) + LIFT * 4 * part * (1 - part));
            }
        }
        if (supportChanges) {
            leadRoot(pose, part);
        }
        return pose;
    }

    /** The solved body at a part of the way. */
    public Body body(double part) {
        return part <= 0 ? first : part >= 1 ? last : Solver.solve(at(part));
    }

    private void leadFoot(Pose pose, Limb limb, double part) {
        var side = PoseSides.of(limb);
        pose.free("foot" + limb.suffix);
        var ankle =
                first.frame(Segment.foot(limb))
                        .origin()
                        .towards(last.frame(Segment.foot(limb)).origin(), part);
        var pole =
                first.frame(Segment.thigh(limb))
                        .turn()
                        .x()
                        .towards(last.frame(Segment.thigh(limb)).turn().x(), part);
        put(pose, side.footX, ankle);
        put(pose, side.footPole, pole);
        pose.set(side.footAnkle, 1);
        double a = ankleAngle(first, limb);
        double b = ankleAngle(last, limb);
        pose.set(side.ankle, a * (1 - part) + b * part);
    }

    private static double ankleAngle(Body body, Limb limb) {
        return -JointAngles.hinge(
                body.frame(Segment.shank(limb)).turn(), body.frame(Segment.foot(limb)).turn());
    }

    private void leadHand(Pose pose, Limb limb, double part) {
        var side = PoseSides.of(limb);
        pose.free("hand" + limb.suffix);
        var hand = first.frame(Segment.hand(limb));
        var end = last.frame(Segment.hand(limb));
        var wrist = hand.origin().towards(end.origin(), part);
        var fingers = hand.turn().z().towards(end.turn().z(), part).times(-1);
        var palm = hand.turn().y().towards(end.turn().y(), part).times(-limb.sign);
        if (fingers.length() > .2 && palm.length() > .2) {
            // The hand turns with the way, so that fingers on the floor never dip into it.
            put(pose, side.handFingers, fingers);
            put(pose, side.handPalm, palm);
            wrist = wrist.plus(LimbSolver.palmFromWrist(fingers, palm, limb));
        }
        var pole =
                first.frame(Segment.upperArm(limb))
                        .turn()
                        .x()
                        .towards(last.frame(Segment.upperArm(limb)).turn().x(), part)
                        .times(-1);
        put(pose, side.handX, wrist);
        put(pose, side.handPole, pole);
    }

    private void leadRoot(Pose pose, double part) {
        pose.set(PoseSides.WORKING.base, 0);
        pose.set(PoseSides.OTHER.base, 0);
        var pelvis = first.frame(Segment.PELVIS);
        var end = last.frame(Segment.PELVIS);
        pose.set(ROOT_ABSOLUTE, 1);
        put(pose, ROOT_X, pelvis.origin().towards(end.origin(), part));
        var up = pelvis.turn().z().towards(end.turn().z(), part);
        pose.set(ROOT_PITCH, Math.toDegrees(Math.atan2(up.x(), up.z())));
    }

    private static void put(Pose pose, int place, Vec3 vector) {
        pose.set(place, vector.x());
        pose.set(place + 1, vector.y());
        pose.set(place + 2, vector.z());
    }
}
