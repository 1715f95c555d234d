package org.quadset.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a figure's geometry: joints beyond their range, targets out of reach, limbs in
 * the floor or in a thing, feet that slide, poses that do not differ. Joint ranges follow
 * outcomes.md, widened by 10 to 30 % as the drawing may need.
 */
public final class FigureCheck {
    /** How deep a drawn part may press into something soft or hard, cm. */
    static final double HARD = 1.2;

    static final double SOFT = 2.5;

    /** How far a standing foot may move while the pose changes, cm. */
    static final double SLIP = .6;

    private static final double NOT_REACHED = .5;
    private static final double DIFFERENT = 2;
    private static final List<String> LIMB_PARTS =
            List.of("thigh", "shank", "upper", "fore", "shorts", "sleeve");
    private static final List<Vec3> DIRECTIONS = directions();

    private final Figure figure;
    private final List<String> found = new ArrayList<>();

    private FigureCheck(Figure figure) {
        this.figure = figure;
    }

    /** All findings, in words for the author; none for a sound figure. */
    public static List<String> of(Figure figure) {
        var check = new FigureCheck(figure);
        check.all();
        return List.copyOf(check.found);
    }

    private static List<Vec3> directions() {
        var all = new ArrayList<Vec3>();
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                for (int z = -1; z <= 1; z++) {
                    if (x != 0 || y != 0 || z != 0) {
                        all.add(new Vec3(x, y, z).unit());
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private void tell(String pattern, Object... arguments) {
        found.add(String.format(Locale.ROOT, pattern, arguments));
    }

    private void all() {
        var names =
                figure.poses().size() == 2
                        ? List.of("start", "end")
                        : List.of("start", "mid", "end");
        for (int i = 0; i < figure.poses().size(); i++) {
            pose(names.get(i), Solver.solve(figure.poses().get(i)));
        }
        moving();
        different();
        picture();
    }

    private void pose(String name, Body body) {
        for (var reach : body.reaches()) {
            if (reach.missing() > NOT_REACHED) {
                tell("%s: %s is %.1f cm short of its place", name, reach.limb(), reach.missing());
            }
        }
        for (var limb : Limb.values()) {
            joints(name, body, limb);
        }
        for (var part : List.of("pelvis", "chest", "neck", "skull")) {
            touching(name, body, part);
        }
        for (var part : LIMB_PARTS) {
            for (var limb : Limb.values()) {
                touching(name, body, part + limb.suffix);
            }
        }
        limbsInBody(name, body);
    }

    private void joints(String name, Body body, Limb limb) {
        var q = limb.suffix;
        var hip =
                JointAngles.Ball.between(
                        body.frame(Segment.PELVIS).turn(),
                        body.frame(Segment.thigh(limb)).turn(),
                        limb.sign);
        range(name, "hip" + q + " flexion", hip.flexion(), -30, 135);
        if (Math.abs(hip.abduction()) < 60) {
            range(name, "hip" + q + " abduction", hip.abduction(), -35, 55);
            range(name, "hip" + q + " turn out", hip.turnOut(), -50, 70);
        }
        range(
                name,
                "knee" + q,
                JointAngles.hinge(
                        body.frame(Segment.thigh(limb)).turn(),
                        body.frame(Segment.shank(limb)).turn()),
                -6,
                155);
        range(
                name,
                "ankle" + q,
                -JointAngles.hinge(
                        body.frame(Segment.shank(limb)).turn(),
                        body.frame(Segment.foot(limb)).turn()),
                -62,
                38);
        range(
                name,
                "elbow" + q,
                -JointAngles.hinge(
                        body.frame(Segment.upperArm(limb)).turn(),
                        body.frame(Segment.forearm(limb)).turn()),
                -8,
                155);
        var wrist =
                body.frame(Segment.forearm(limb))
                        .turn()
                        .z()
                        .dot(body.frame(Segment.hand(limb)).turn().z());
        if (wrist < Math.cos(Math.toRadians(95))) {
            tell("%s: wrist%s is bent beyond 95 degrees", name, q);
        }
    }

    private void range(String name, String joint, double angle, double low, double high) {
        if (angle < low || angle > high) {
            tell("%s: %s %.0f is outside %.0f to %.0f", name, joint, angle, low, high);
        }
    }

    private void touching(String name, Body body, String partName) {
        var part = BodyModel.part(partName);
        double worst = 0;
        var with = "";
        for (var ellipsoid : part.ellipsoids()) {
            var frame = body.frames[ellipsoid.frame()];
            if (figure.floorDrawn()) {
                double low = frame.at(ellipsoid.centre()).z() - ellipsoid.reach(frame, Vec3.UP);
                if (figure.floor() - low > worst) {
                    worst = figure.floor() - low;
                    with = "the floor";
                }
            }
            for (var prop : figure.props()) {
                if (!prop.kind().solid) {
                    continue;
                }
                for (var direction : DIRECTIONS) {
                    double depth = depth(prop, ellipsoid.farthest(frame, direction));
                    if (depth > worst) {
                        worst = depth;
                        with = prop.kind().poseName();
                    }
                }
            }
        }
        boolean soft =
                partName.equals("pelvis")
                        || partName.startsWith("thigh")
                        || partName.startsWith("shorts")
                        || partName.startsWith("sleeve");
        if (worst > (soft ? SOFT : HARD)) {
            tell("%s: %s is %.1f cm in %s", name, partName, worst, with);
        }
    }

    private static double depth(Prop prop, Vec3 point) {
        var in = point.minus(prop.solidCentre());
        return Math.min(
                Math.min(prop.half().x() - Math.abs(in.x()), prop.half().y() - Math.abs(in.y())),
                prop.solidHalfHeight() - Math.abs(in.z()));
    }

    /** Wrists and ankles inside the trunk or the head. */
    private void limbsInBody(String name, Body body) {
        for (var limb : Limb.values()) {
            for (var point : List.of("wrist", "elbow", "ankle", "knee")) {
                var at = body.point(point + limb.suffix);
                double in =
                        Math.max(
                                inside(body, BodyModel.SHIRT, at),
                                inside(body, BodyModel.SKULL, at));
                if (in > 1.5) {
                    tell("%s: %s%s is %.1f cm inside the body", name, point, limb.suffix, in);
                }
            }
        }
    }

    /** How deep a point lies in any of a part's ellipsoids, about, cm; below 0 when outside. */
    private static double inside(Body body, BodyPart part, Vec3 point) {
        double deepest = -1;
        for (var ellipsoid : part.ellipsoids()) {
            var frame = body.frames[ellipsoid.frame()];
            var local = frame.turn().inverse(point.minus(frame.origin())).minus(ellipsoid.centre());
            var s = ellipsoid.halfAxes();
            double r = new Vec3(local.x() / s.x(), local.y() / s.y(), local.z() / s.z()).length();
            deepest = Math.max(deepest, (1 - r) * Math.min(s.x(), Math.min(s.y(), s.z())));
        }
        return deepest;
    }

    private void moving() {
        for (int i = 0; i + 1 < figure.poses().size(); i++) {
            var movement =
                    new Movement(
                            figure.poses().get(i), figure.poses().get(i + 1), figure.sliding());
            for (var limb : Limb.values()) {
                slip(movement, limb);
            }
            if (figure.floorDrawn()) {
                sinking(movement);
            }
        }
    }

    private void slip(Movement movement, Limb limb) {
        var point = "ball" + limb.suffix;
        var from = movement.body(0).point(point);
        if (from.distance(movement.body(1).point(point)) > .5 || from.z() > figure.floor() + 3) {
            return;
        }
        double worst = 0;
        for (int k = 1; k < 10; k++) {
            worst = Math.max(worst, from.distance(movement.body(k / 10.0).point(point)));
        }
        if (worst > SLIP) {
            tell("moving: foot%s slips %.1f cm", limb.suffix, worst);
        }
    }

    private void sinking(Movement movement) {
        double lowest = 0;
        for (int k = 1; k < 10; k++) {
            var body = movement.body(k / 10.0);
            for (var part : List.of("shank.w", "shank.o", "pelvis", "chest", "fore.w", "fore.o")) {
                lowest = Math.min(lowest, body.lowest(BodyModel.part(part)) - figure.floor());
            }
        }
        if (lowest < -SOFT) {
            tell("moving: sinks %.1f cm into the floor", -lowest);
        }
    }

    private void different() {
        double most = 0;
        var bodies = figure.poses().stream().map(Solver::solve).toList();
        for (var point :
                List.of(
                        "head",
                        "nose",
                        "knee.w",
                        "knee.o",
                        "ankle.w",
                        "ankle.o",
                        "toe.w",
                        "palm.w",
                        "palm.o",
                        "elbow.w",
                        "pelvis",
                        "fingertips.w",
                        "belly",
                        "chest")) {
            for (var body : bodies) {
                most = Math.max(most, body.point(point).distance(bodies.getFirst().point(point)));
            }
        }
        boolean closeUp =
                !figure.fingers().isEmpty()
                        || !figure.toes().isEmpty()
                        || figure.arrows().stream().anyMatch(Figure.Arrow.Push.class::isInstance);
        if (most < DIFFERENT && !closeUp) {
            tell("the poses differ by %.1f cm only", most);
        }
        if (figure.start().equals(figure.end())) {
            tell("start and end are the same");
        }
    }

    private void picture() {
        var picture = FigurePicture.of(figure, false, Scene.SCREEN);
        if (picture.scale() < .14) {
            tell("the figure is drawn very small (%.2f mm for a cm)", picture.scale());
        }
        if (figure.arrows().isEmpty()) {
            tell("no arrow shows the movement");
        }
        if (figure.tints().isEmpty()) {
            tell("no muscle is tinted");
        }
    }
}
