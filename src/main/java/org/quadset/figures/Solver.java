package org.quadset.figures;

import static org.quadset.figures.PoseKeys.known;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the place of every segment from a pose's numbers: spine and limbs by their angles, the
 * whole body by what it stands or lies on, then the limbs that have a target.
 */
final class Solver {
    private static final int PRESET = known("root.preset");
    private static final int PITCH = known("root.pitch");
    private static final int ROLL = known("root.roll");
    private static final int YAW = known("root.yaw");
    private static final int ROOT = known("root.x");
    private static final int TILT = known("root.tilt");
    private static final int ABSOLUTE = known("root.abs");
    private static final int TRUNK = known("trunk.flex");
    private static final int LUMBAR = known("lumbar.flex");
    private static final int THORAX = known("thorax.flex");
    private static final int NECK = known("neck.flex");
    private static final int NOD = known("nod.flex");
    private static final int HEAD_REST = known("head.rest");

    /** A part with the place of its {@code on} or {@code level} number. */
    private record Support(int place, BodyPart part) {}

    private record Pin(int place, String joint) {}

    private static final List<Support> ON = supports("on.");
    private static final List<Support> LEVEL = supports("level.");
    private static final List<Pin> PINS =
            PoseKeys.PINNED.stream().map(joint -> new Pin(known("pin." + joint), joint)).toList();

    private final Pose pose;
    private final Body body;
    private final double tilt;
    private double neckFlexion;

    private Solver(Pose pose, double tilt) {
        this.pose = pose;
        this.body = new Body(pose);
        this.tilt = tilt;
    }

    private static List<Support> supports(String prefix) {
        var all = new ArrayList<Support>();
        for (var part : PoseKeys.PARTS) {
            all.add(new Support(known(prefix + part), BodyModel.part(part)));
        }
        return List.copyOf(all);
    }

    /** The body in this pose. */
    static Body solve(Pose pose) {
        if (!pose.has(TILT)) {
            for (var level : LEVEL) {
                if (pose.has(level.place())) {
                    return new Solver(pose, tiltThatTouches(pose, level)).solve();
                }
            }
        }
        return new Solver(pose, pose.get(TILT)).solve();
    }

    /** Two supports: tips the whole body until the second one touches too. */
    private static double tiltThatTouches(Pose pose, Support level) {
        double z = pose.get(level.place());
        double low = -75;
        double high = 75;
        boolean above = new Solver(pose, low).solve().lowest(level.part()) > z;
        for (int i = 0; i < 18; i++) {
            double middle = (low + high) / 2;
            if (new Solver(pose, middle).solve().lowest(level.part()) > z == above) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private Body solve() {
        var base =
                pose.get(PoseSides.WORKING.base) > .5
                        ? Limb.WORKING
                        : pose.get(PoseSides.OTHER.base) > .5 ? Limb.OTHER : null;
        orient(base);
        spine();
        neckFlexion = pose.get(NECK);
        head();
        for (var limb : Limb.values()) {
            LimbSolver.legByAngles(body, pose, limb);
            LimbSolver.armByAngles(body, pose, limb);
        }
        place(base);
        if (pose.has(HEAD_REST)) {
            restHead(pose.get(HEAD_REST));
        }
        LimbSolver.legsToTargets(body, pose, base);
        LimbSolver.armsToTargets(body, pose);
        return body;
    }

    /** The pelvis's turn: how the body lies, then bow, lean and turn. */
    private void orient(Limb base) {
        var lying =
                switch ((int) Math.round(pose.get(PRESET))) {
                    case 1 -> Rotation.aboutY(-90);
                    case 2 -> Rotation.aboutY(90);
                    case 3 ->
                            new Rotation(new Vec3(0, -1, 0), new Vec3(0, 0, -1), new Vec3(1, 0, 0));
                    default -> Rotation.NONE;
                };
        double lean = 0;
        if (base != null) {
            var side = PoseSides.of(base);
            // The trunk follows from the standing leg's angles: shin forward, knee back, hip bow.
            lean = pose.get(side.ankle) - pose.get(side.knee) + pose.get(side.hipFlexion);
        }
        var turn =
                Rotation.aboutZ(pose.get(YAW))
                        .of(Rotation.aboutY(tilt).of(lying))
                        .of(Rotation.spine(pose.get(PITCH) + lean, pose.get(ROLL), 0));
        body.put(Segment.PELVIS, new Frame(Vec3.ZERO, turn));
    }

    private void spine() {
        double flexion = pose.get(TRUNK) / 2;
        double side = pose.get(TRUNK + 1) / 2;
        double turn = pose.get(TRUNK + 2) / 2;
        var abdomen =
                body.frame(Segment.PELVIS)
                        .then(
                                new Vec3(-1, 0, 10),
                                Rotation.spine(
                                        flexion + pose.get(LUMBAR),
                                        side + pose.get(LUMBAR + 1),
                                        turn + pose.get(LUMBAR + 2)));
        body.put(Segment.ABDOMEN, abdomen);
        body.put(
                Segment.CHEST,
                abdomen.then(
                        new Vec3(0, 0, 12),
                        Rotation.spine(
                                flexion + pose.get(THORAX),
                                side + pose.get(THORAX + 1),
                                turn + pose.get(THORAX + 2))));
    }

    private void head() {
        double side = pose.get(NECK + 1);
        double turn = pose.get(NECK + 2);
        double glide = pose.get(NECK + 3);
        var neck =
                body.frame(Segment.CHEST)
                        .then(
                                new Vec3(-2, 0, 27),
                                Rotation.spine(neckFlexion * .6 + glide, side * .6, turn * .4));
        body.put(Segment.NECK, neck);
        body.put(
                Segment.HEAD,
                neck.then(
                        new Vec3(1.2, 0, 8.2),
                        Rotation.spine(
                                neckFlexion * .4 - glide + pose.get(NOD), side * .4, turn * .6)));
    }

    private void place(Limb base) {
        if (base != null) {
            body.move(LimbSolver.standingPlace(body, pose, base));
            return;
        }
        var root = PoseSides.vector(pose, ROOT);
        if (pose.get(ABSOLUTE) > .5) {
            body.move(root);
            return;
        }
        double drop = Double.MAX_VALUE;
        for (var on : ON) {
            // -90 and below: a template's support that a pose does not want.
            if (pose.has(on.place()) && pose.get(on.place()) > -89) {
                drop = Math.min(drop, body.lowest(on.part()) - pose.get(on.place()));
            }
        }
        double z = drop == Double.MAX_VALUE ? root.z() : -drop;
        body.move(new Vec3(root.x(), root.y(), z));
        for (var pin : PINS) {
            if (pose.has(pin.place())) {
                double x = body.point(pin.joint()).x();
                body.move(new Vec3(pose.get(pin.place()) - x, 0, 0));
            }
        }
    }

    /** Lets the head down on what it rests on, by bending the neck. */
    private void restHead(double z) {
        boolean lookingUp = pose.get(PRESET) < 1.5;
        double low = -40;
        double high = 60;
        for (int i = 0; i < 14; i++) {
            neckFlexion = (low + high) / 2;
            head();
            boolean below = body.lowest(BodyModel.SKULL) < z;
            if (below == lookingUp) {
                low = neckFlexion;
            } else {
                high = neckFlexion;
            }
        }
    }
}
