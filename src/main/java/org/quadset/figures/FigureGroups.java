package org.quadset.figures;

import org.quadset.figures.Figure.Held;
import org.quadset.figures.Figure.Tint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the body: arms, legs, trunk, shirt and head as groups ordered by depth; inside a limb the
 * nearer bone last, and patches that melt the joints.
 */
final class FigureGroups {
    /** The groups that are ordered by depth. */
    private enum Group {
        ARM_WORKING("arm.w"),
        LEG_WORKING("leg.w"),
        ARM_OTHER("arm.o"),
        LEG_OTHER("leg.o"),
        SHIRT("shirt"),
        TRUNK("trunk"),
        HEAD("head");

        private final String poseName;

        Group(String poseName) {
            this.poseName = poseName;
        }

        static Group arm(Limb limb) {
            return limb == Limb.WORKING ? ARM_WORKING : ARM_OTHER;
        }

        static Group leg(Limb limb) {
            return limb == Limb.WORKING ? LEG_WORKING : LEG_OTHER;
        }
    }

    static final double NEAR_LINE = .35;
    static final double FAR_LINE = .26;

    /** A limb beside the trunk counts as nearer by so much: without it the order flickers. */
    private static final double NEAR_BIAS = 4;

    private final Figure figure;
    private final Body body;
    private final Camera.View view;
    private final Silhouette silhouette;
    private final Map<Group, List<FigureShape>> shapes = new EnumMap<>(Group.class);
    private final Map<Group, Double> depths = new EnumMap<>(Group.class);

    private FigureGroups(Figure figure, Body body, Camera.View view, Silhouette silhouette) {
        this.figure = figure;
        this.body = body;
        this.view = view;
        this.silhouette = silhouette;
    }

    /** The body's shapes, in the order in which they are drawn. */
    static List<FigureShape> of(Figure figure, Body body, Camera.View view, Silhouette silhouette) {
        return new FigureGroups(figure, body, view, silhouette).draw();
    }

    private List<FigureShape> draw() {
        double trunkDepth = (depth("chest") + depth("pelvis")) / 2;
        for (var limb : Limb.values()) {
            double arm =
                    (depth("elbow", limb) + depth("wrist", limb) + depth("shoulder", limb)) / 3
                            - trunkDepth
                            + NEAR_BIAS;
            double leg =
                    (depth("knee", limb) + depth("hip", limb) * 2) / 3
                            - depth("pelvis")
                            + NEAR_BIAS;
            arm = decided(Group.arm(limb), arm);
            leg = decided(Group.leg(limb), leg);
            shapes.put(Group.arm(limb), arm(limb, arm < 0));
            shapes.put(Group.leg(limb), leg(limb, leg < 0));
            depths.put(Group.arm(limb), arm);
            depths.put(Group.leg(limb), leg);
        }
        trunk();
        tint();
        var order = new ArrayList<>(shapes.keySet());
        order.sort(Comparator.comparingDouble(depths::get));
        var all = new ArrayList<FigureShape>();
        order.forEach(group -> all.addAll(shapes.get(group)));
        return all;
    }

    private double depth(String point) {
        return view.depth(body.point(point));
    }

    private double depth(String point, Limb limb) {
        return view.depth(body.point(point + limb.suffix));
    }

    private double decided(Group group, double byItself) {
        return figure.order().getOrDefault(group.poseName, byItself);
    }

    private void trunk() {
        var trunk = new ArrayList<FigureShape>();
        trunk.add(shape(BodyModel.PELVIS_PART, Tone.SHORTS, Tone.LINE, NEAR_LINE));
        trunk.add(shape(BodyModel.NECK_PART, Tone.SKIN, Tone.LINE, NEAR_LINE));
        var shirt = new ArrayList<FigureShape>();
        shirt.add(shape(BodyModel.SHIRT, Tone.SHIRT, Tone.LINE, NEAR_LINE));
        shapes.put(Group.TRUNK, trunk);
        depths.put(Group.TRUNK, 0.0);
        double legs = Math.max(depths.get(Group.LEG_WORKING), depths.get(Group.LEG_OTHER)) + .01;
        double byItself = foldedTowardsReader() ? .01 : Math.max(.01, legs);
        double shirtDepth = decided(Group.SHIRT, byItself);
        shapes.put(Group.SHIRT, shirt);
        depths.put(Group.SHIRT, shirtDepth);
        for (var limb : Limb.values()) {
            if (depths.get(Group.arm(limb)) > 0) {
                depths.merge(Group.arm(limb), shirtDepth, Double::sum);
            }
        }
        double headDepth = depth("head") - depth("neck");
        shapes.put(Group.HEAD, new ArrayList<>(HeadDrawing.of(body, view, silhouette)));
        depths.put(Group.HEAD, decided(Group.HEAD, headDepth > -6 ? shirtDepth + .01 : -1));
    }

    /** A hip bent far, its knee in front: the thigh covers the shirt. */
    private boolean foldedTowardsReader() {
        for (var limb : Limb.values()) {
            var hip =
                    JointAngles.Ball.between(
                            body.frame(Segment.PELVIS).turn(),
                            body.frame(Segment.thigh(limb)).turn(),
                            limb.sign);
            if (hip.flexion() > 96 && depth("knee", limb) > depth("pelvis")) {
                return true;
            }
        }
        return false;
    }

    private FigureShape shape(BodyPart part, Tone fill, Tone line, double width) {
        return FigureShape.filled(silhouette.of(part, body.frames), fill, line, width);
    }

    private FigureShape patch(BodyPart part, Tone fill) {
        return shape(part, fill, Tone.NONE, 0);
    }

    /** Far tone only where the body is seen from the side: else one leg alone would turn grey. */
    private boolean far(String joint, Limb limb, double side) {
        return depth(joint, limb.opposite()) - depth(joint, limb) > 1.5 * side;
    }

    private List<FigureShape> arm(Limb limb, boolean behind) {
        var parts = BodyModel.limb(limb);
        boolean far = far("shoulder", limb, BodyModel.SHOULDER_SIDE);
        var line = far ? Tone.FAR_LINE : Tone.LINE;
        var skin = far ? Tone.FAR_SKIN : Tone.SKIN;
        var cloth = far ? Tone.FAR_SHIRT : Tone.SHIRT;
        double width = far ? FAR_LINE : NEAR_LINE;
        boolean five = figure.fingers().contains(limb);
        var forePart = five ? parts.bareForearm() : parts.forearm();
        var upper = silhouette.of(parts.upperArm(), body.frames);
        var fore = silhouette.of(forePart, body.frames);
        var sleeve = shape(parts.sleeve(), cloth, line, width);
        var out = new ArrayList<FigureShape>();
        var shoulder = body.point("shoulder" + limb.suffix);
        var elbow = body.point("elbow" + limb.suffix);
        var wrist = body.point("wrist" + limb.suffix);
        if (standOpen(shoulder, elbow, wrist)) {
            var both = new ArrayList<>(upper);
            both.addAll(fore);
            out.add(FigureShape.filled(both, skin, line, width));
            out.add(sleeve);
        } else {
            boolean foreFirst =
                    silhouette.depth(forePart, body.frames)
                            < silhouette.depth(parts.upperArm(), body.frames) - 1;
            boolean melt = view.flat(shoulder, elbow) > .5 && view.flat(elbow, wrist) > .4;
            var upperShape = FigureShape.filled(upper, skin, line, width);
            var foreShape = FigureShape.filled(fore, skin, line, width);
            var patch = patch(parts.elbowPatch(), skin);
            if (foreFirst) {
                out.add(foreShape);
                out.add(upperShape);
                if (melt) {
                    out.add(patch);
                }
                out.add(sleeve);
            } else {
                out.add(upperShape);
                out.add(sleeve);
                out.add(foreShape);
                if (melt) {
                    out.add(patch);
                }
            }
        }
        var things = new ArrayList<FigureShape>();
        for (var held : figure.held()) {
            if (held.limb() == limb && !held.kind().worn()) {
                things.addAll(HeldDrawing.inHand(held.kind(), body, limb, view, silhouette));
            }
        }
        if (five) {
            // Fingers close round what they hold.
            out.addAll(things);
            out.addAll(Digits.hand(body, limb, view, silhouette, skin, line, width));
        } else {
            out.addAll(things);
        }
        if (!behind) {
            out.add(patch(parts.shoulderPatch(), cloth));
        }
        return out;
    }

    private List<FigureShape> leg(Limb limb, boolean behind) {
        var parts = BodyModel.limb(limb);
        boolean far = far("hip", limb, BodyModel.HIP_SIDE);
        var line = far ? Tone.FAR_LINE : Tone.LINE;
        var skin = far ? Tone.FAR_SKIN : Tone.SKIN;
        var cloth = far ? Tone.FAR_SHORTS : Tone.SHORTS;
        double width = far ? FAR_LINE : NEAR_LINE;
        boolean five = figure.toes().contains(limb);
        var shankPart = five ? parts.bareShank() : parts.shank();
        var thigh = new ArrayList<>(silhouette.of(parts.thigh(), body.frames));
        var shank = new ArrayList<>(silhouette.of(shankPart, body.frames));
        var hip = body.point("hip" + limb.suffix);
        var knee = body.point("knee" + limb.suffix);
        boolean open = standOpen(hip, knee, body.point("ankle" + limb.suffix));
        boolean shankFirst =
                silhouette.depth(shankPart, body.frames)
                        < silhouette.depth(parts.thigh(), body.frames) - 1;
        var out = new ArrayList<FigureShape>();
        if (open) {
            thigh.addAll(shank);
        } else if (shankFirst) {
            out.add(FigureShape.filled(shank, skin, line, width));
        }
        out.add(FigureShape.filled(thigh, skin, line, width));
        out.add(shape(parts.shorts(), cloth, line, width));
        if (!behind) {
            out.add(patch(parts.hipPatch(), cloth));
        }
        if (!open) {
            // A thigh that points at the reader: the knee belongs to the shank, over the shorts.
            boolean melt = view.flat(hip, knee) > .62;
            if (!melt && !shankFirst) {
                shank.addAll(silhouette.of(parts.kneePatch(), body.frames));
            }
            if (!shankFirst) {
                out.add(FigureShape.filled(shank, skin, line, width));
            }
            if (melt) {
                out.add(patch(parts.kneePatch(), skin));
            }
        }
        if (five) {
            out.addAll(Digits.foot(body, limb, silhouette, skin, line, width));
        }
        for (var held : figure.held()) {
            if (held.limb() == limb && held.kind() == Held.Kind.WEIGHT) {
                out.add(HeldDrawing.onAnkle(body, limb, silhouette));
            } else if (held.limb() == limb && held.kind() == Held.Kind.SLIDER) {
                out.addFirst(HeldDrawing.underFoot(body, limb, silhouette));
            }
        }
        return out;
    }

    /** Two bones that stand well apart on the page are drawn as one contour. */
    private boolean standOpen(Vec3 from, Vec3 joint, Vec3 to) {
        double ux = view.x(from) - view.x(joint);
        double uy = view.y(from) - view.y(joint);
        double vx = view.x(to) - view.x(joint);
        double vy = view.y(to) - view.y(joint);
        double u = Math.hypot(ux, uy);
        double v = Math.hypot(vx, vy);
        return u > 12
                && v > 12
                && view.flat(from, joint) > .62
                && (ux * vx + uy * vy) / (u * v) < .35;
    }

    /** Working muscles over their group, one union for each; facing away they are hatch alone. */
    private void tint() {
        var facing = new EnumMap<Group, List<double[]>>(Group.class);
        var averted = new EnumMap<Group, List<double[]>>(Group.class);
        for (var tint : figure.tints()) {
            var part = tint.muscle().of(tint.limb());
            var into = facesReader(part) ? facing : averted;
            into.computeIfAbsent(group(tint), group -> new ArrayList<>())
                    .addAll(silhouette.of(part, body.frames));
        }
        facing.forEach(
                (group, polygons) ->
                        shapes.get(group)
                                .add(
                                        new FigureShape(
                                                polygons,
                                                Tone.TINT,
                                                Tone.TINT_LINE,
                                                .15,
                                                false,
                                                true)));
        averted.forEach(
                (group, polygons) -> {
                    shapes.get(group)
                            .add(
                                    new FigureShape(
                                            Outline.of(polygons).stream()
                                                    .map(FigureGroups::closed)
                                                    .toList(),
                                            Tone.NONE,
                                            Tone.TINT_LINE,
                                            .18,
                                            true,
                                            false));
                    shapes.get(group)
                            .add(
                                    new FigureShape(
                                            polygons, Tone.NONE, Tone.TINT_LINE, 0, false, true));
                });
    }

    private static double[] closed(double[] polygon) {
        double[] line = Arrays.copyOf(polygon, polygon.length + 2);
        line[polygon.length] = polygon[0];
        line[polygon.length + 1] = polygon[1];
        return line;
    }

    private static Group group(Tint tint) {
        return switch (tint.muscle().host) {
            case ARM -> Group.arm(tint.limb());
            case LEG -> Group.leg(tint.limb());
            case SHIRT -> Group.SHIRT;
            case HEAD -> Group.HEAD;
        };
    }

    /** Whether the muscle lies on the reader's side of its bone. */
    private boolean facesReader(BodyPart part) {
        var out = Vec3.ZERO;
        for (var ellipsoid : part.ellipsoids()) {
            var c = ellipsoid.centre();
            var turn = body.frames[ellipsoid.frame()].turn();
            out = out.plus(turn.of(new Vec3(c.x(), c.y() * .6, 0)));
        }
        return out.unit().dot(view.towards()) >= -.35;
    }
}
