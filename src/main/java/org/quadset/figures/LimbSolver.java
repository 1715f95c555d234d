package org.quadset.figures;

import static org.quadset.figures.BodyModel.ANKLE_HEIGHT;
import static org.quadset.figures.BodyModel.BALL_AHEAD;
import static org.quadset.figures.BodyModel.BALL_DOWN;
import static org.quadset.figures.BodyModel.BALL_RADIUS;
import static org.quadset.figures.BodyModel.FOREARM;
import static org.quadset.figures.BodyModel.HIP_SIDE;
import static org.quadset.figures.BodyModel.SHANK;
import static org.quadset.figures.BodyModel.SHOULDER_SIDE;
import static org.quadset.figures.BodyModel.SHOULDER_UP;
import static org.quadset.figures.BodyModel.THIGH;
import static org.quadset.figures.BodyModel.UPPER_ARM;

/** Arms and legs: from the angles of their joints, or from where hand and foot must be. */
final class LimbSolver {
    private static final int ROOT_Y = PoseKeys.known("root.y");
    private static final double USUAL_OUT = 6;
    private static final double USUAL_ELBOW = 8;
    private static final double USUAL_SHOULDER_ABDUCTION = 4;

    private LimbSolver() {}

    static void legByAngles(Body body, Pose pose, Limb limb) {
        var side = PoseSides.of(limb);
        var pelvis = body.frame(Segment.PELVIS);
        var turn =
                pelvis.turn()
                        .of(
                                Rotation.ballJoint(
                                        pose.get(side.hipFlexion),
                                        pose.get(side.hipAbduction),
                                        pose.get(side.hipTurn),
                                        limb.sign));
        var thigh = new Frame(pelvis.at(0, limb.sign * HIP_SIDE, 0), turn);
        var shank = thigh.then(new Vec3(0, 0, -THIGH), Rotation.aboutY(pose.get(side.knee)));
        body.put(Segment.thigh(limb), thigh);
        body.put(Segment.shank(limb), shank);
        foot(body, pose, limb, shank.then(new Vec3(0, 0, -SHANK), ankle(pose, limb)), 0);
    }

    private static Rotation ankle(Pose pose, Limb limb) {
        var side = PoseSides.of(limb);
        return Rotation.aboutY(-pose.get(side.ankle))
                .of(Rotation.aboutX(-limb.sign * pose.get(side.inversion)));
    }

    private static void foot(Body body, Pose pose, Limb limb, Frame foot, double pitch) {
        var side = PoseSides.of(limb);
        var ball = new Vec3(BALL_AHEAD, 0, -BALL_DOWN);
        body.put(Segment.foot(limb), foot);
        body.put(
                Segment.toes(limb),
                foot.then(ball, Rotation.aboutY(-(pitch + pose.get(side.toes)))));
        body.put(
                Segment.bigToe(limb),
                foot.then(ball, Rotation.aboutY(-(pitch + pose.get(side.bigToe)))));
    }

    static void armByAngles(Body body, Pose pose, Limb limb) {
        var side = PoseSides.of(limb);
        var chest = body.frame(Segment.CHEST);
        var turn =
                chest.turn()
                        .of(
                                Rotation.ballJoint(
                                        pose.get(side.shoulderFlexion),
                                        pose.get(side.shoulderAbduction, USUAL_SHOULDER_ABDUCTION),
                                        pose.get(side.shoulderTurn),
                                        limb.sign));
        var shoulder =
                chest.at(
                        -1 + pose.get(side.scapulaForward),
                        limb.sign * SHOULDER_SIDE,
                        SHOULDER_UP + pose.get(side.scapulaUp));
        var upper = new Frame(shoulder, turn);
        var fore =
                upper.then(
                        new Vec3(0, 0, -UPPER_ARM),
                        Rotation.aboutY(-pose.get(side.elbow, USUAL_ELBOW)));
        body.put(Segment.upperArm(limb), upper);
        body.put(Segment.forearm(limb), fore);
        hand(body, pose, limb, fore.then(new Vec3(0, 0, -FOREARM), wrist(pose, limb)), 12);
    }

    private static Rotation wrist(Pose pose, Limb limb) {
        var side = PoseSides.of(limb);
        return Rotation.aboutZ(-limb.sign * pose.get(side.pronation))
                .of(Rotation.aboutX(-limb.sign * pose.get(side.wrist)))
                .of(Rotation.aboutY(-pose.get(side.wristSide)));
    }

    private static void hand(Body body, Pose pose, Limb limb, Frame hand, double usualCurl) {
        var side = PoseSides.of(limb);
        body.put(Segment.hand(limb), hand);
        body.put(
                Segment.fingers(limb),
                hand.then(
                        new Vec3(0, 0, -9),
                        Rotation.aboutX(-limb.sign * pose.get(side.fingers, usualCurl))));
    }

    /** How far the body must move so that the standing foot is where it is wanted. */
    static Vec3 standingPlace(Body body, Pose pose, Limb base) {
        var side = PoseSides.of(base);
        double knee = pose.get(side.knee);
        double shin = pose.get(side.ankle);
        var ankle = ankleTarget(body, pose, base);
        double dx = SHANK * sin(shin) + THIGH * sin(shin - knee);
        double dz = SHANK * cos(shin) + THIGH * cos(shin - knee);
        var pelvis = body.frame(Segment.PELVIS);
        var hipOffset = pelvis.turn().of(new Vec3(0, base.sign * HIP_SIDE, 0));
        double hipSide = pose.get(ROOT_Y) + hipOffset.y();
        double dy = hipSide - ankle.y();
        // A wide stance lowers the pelvis by itself: the leg's length stays.
        double height = Math.sqrt(Math.max(1, dz * dz - dy * dy)) - .05;
        var hip = new Vec3(ankle.x() + dx, hipSide, ankle.z() + height);
        return hip.minus(hipOffset).minus(pelvis.origin());
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    static void legsToTargets(Body body, Pose pose, Limb base) {
        boolean otherFirst = pose.get(PoseSides.WORKING.footOn) > 0;
        legToTarget(body, pose, otherFirst ? Limb.OTHER : Limb.WORKING, base);
        legToTarget(body, pose, otherFirst ? Limb.WORKING : Limb.OTHER, base);
    }

    private static void legToTarget(Body body, Pose pose, Limb limb, Limb base) {
        var side = PoseSides.of(limb);
        if (!pose.has(side.footX) && limb != base) {
            return;
        }
        var thighByAngles = body.frame(Segment.thigh(limb));
        var hip = thighByAngles.origin();
        var floor = footTurn(pose, limb);
        var pole =
                pose.has(side.footPole)
                        ? PoseSides.vector(pose, side.footPole)
                        : thighByAngles.turn().x().plus(floor.x().times(.3));
        var bones = TwoBones.reach(hip, ankleTarget(body, pose, limb), THIGH, SHANK, pole);
        if (bones.missing() > .3) {
            body.reaches.add(new Body.Reach("foot" + limb.suffix, bones.missing()));
        }
        var thigh = new Frame(hip, Rotation.along(hip.minus(bones.middle()), bones.bend()));
        var shank =
                new Frame(
                        bones.middle(),
                        Rotation.along(bones.middle().minus(bones.end()), bones.bend()));
        body.put(Segment.thigh(limb), thigh);
        body.put(Segment.shank(limb), shank);
        boolean free = pose.get(side.footAnkle) > .5 || pose.has(side.footOn);
        var turn = free ? shank.turn().of(ankle(pose, limb)) : floor;
        double pitch = pose.get(side.footOnBall) * pose.get(side.footPitch);
        foot(body, pose, limb, new Frame(bones.end(), turn), free ? 0 : pitch);
    }

    /** The foot's turn where it stands: turned out, and the heel raised by its pitch. */
    static Rotation footTurn(Pose pose, Limb limb) {
        var side = PoseSides.of(limb);
        return Rotation.aboutZ(limb.sign * pose.get(side.footOut, USUAL_OUT))
                .of(Rotation.aboutY(pose.get(side.footPitch)));
    }

    private static Vec3 ankleTarget(Body body, Pose pose, Limb limb) {
        var side = PoseSides.of(limb);
        var place =
                new Vec3(
                        pose.get(side.footX),
                        pose.get(side.footY, limb.sign * 9),
                        pose.get(side.footZ));
        int on = (int) Math.round(pose.get(side.footOn));
        if (on > 0) {
            return body.frame(Segment.named(PoseKeys.TARGET_SEGMENTS.get(on))).at(place);
        }
        if (pose.get(side.footAnkle) > .5) {
            return place;
        }
        var turn = footTurn(pose, limb);
        if (pose.get(side.footOnBall) > .5) {
            return place.minus(turn.of(new Vec3(BALL_AHEAD, 0, 0)))
                    .plus(turn.of(new Vec3(0, 0, ANKLE_HEIGHT - BALL_RADIUS)))
                    .plus(new Vec3(0, 0, BALL_RADIUS));
        }
        return place.plus(turn.of(new Vec3(0, 0, ANKLE_HEIGHT)));
    }

    static void armsToTargets(Body body, Pose pose) {
        boolean otherFirst = onTheOtherArm(pose);
        armToTarget(body, pose, otherFirst ? Limb.OTHER : Limb.WORKING);
        armToTarget(body, pose, otherFirst ? Limb.WORKING : Limb.OTHER);
    }

    /** Whether the working hand holds the other arm, which must be there first. */
    private static boolean onTheOtherArm(Pose pose) {
        int on = (int) Math.round(pose.get(PoseSides.WORKING.handOn));
        var name = PoseKeys.TARGET_SEGMENTS.get(on);
        return name.equals("fore.o") || name.equals("upper.o") || name.equals("hand.o");
    }

    private static Rotation handTurn(Vec3 fingers, Vec3 palm, Limb limb) {
        var z = fingers.times(-1).unit();
        var y = palm.across(z).unit().times(-limb.sign);
        return new Rotation(y.cross(z), y, z);
    }

    /** The way from the wrist to the palm of a hand that points and faces so. */
    static Vec3 palmFromWrist(Vec3 fingers, Vec3 palm, Limb limb) {
        return handTurn(fingers, palm, limb).of(new Vec3(0, -limb.sign * 1.6, -5));
    }

    private static void armToTarget(Body body, Pose pose, Limb limb) {
        var side = PoseSides.of(limb);
        if (!pose.has(side.handX)) {
            return;
        }
        var shoulder = body.frame(Segment.upperArm(limb)).origin();
        var target = PoseSides.vector(pose, side.handX);
        int on = (int) Math.round(pose.get(side.handOn));
        if (on > 0) {
            target = body.frame(Segment.named(PoseKeys.TARGET_SEGMENTS.get(on))).at(target);
        }
        Rotation handTurn = null;
        if (pose.has(side.handPalm)) {
            var fingers = PoseSides.vector(pose, side.handFingers);
            var palm = PoseSides.vector(pose, side.handPalm);
            handTurn = handTurn(fingers, palm, limb);
            target = target.minus(palmFromWrist(fingers, palm, limb));
        }
        var pole =
                pose.has(side.handPole)
                        ? PoseSides.vector(pose, side.handPole)
                        : new Vec3(0, 0, -1);
        var bones = TwoBones.reach(shoulder, target, UPPER_ARM, FOREARM, pole);
        if (bones.missing() > .3) {
            body.reaches.add(new Body.Reach("hand" + limb.suffix, bones.missing()));
        }
        var front = bones.bend().times(-1);
        var fore =
                new Frame(bones.middle(), Rotation.along(bones.middle().minus(bones.end()), front));
        body.put(
                Segment.upperArm(limb),
                new Frame(shoulder, Rotation.along(shoulder.minus(bones.middle()), front)));
        body.put(Segment.forearm(limb), fore);
        var hand =
                handTurn == null
                        ? fore.then(new Vec3(0, 0, -FOREARM), wrist(pose, limb))
                        : new Frame(bones.end(), handTurn);
        hand(body, pose, limb, hand, 8);
    }
}
