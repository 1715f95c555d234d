package org.quadset.figures;

import java.util.List;
import java.util.Map;

/**
 * An exercise as it is drawn: its poses, how they are seen, what it is done with, and what works.
 *
 * @param key the exercise's
 * @param poses two or more, from the start to the end
 * @param zoom how much larger than usual, 1 for the whole body
 * @param focus the point of the world in the picture's middle when zoomed, or null
 * @param floor the height of the floor, cm; {@link #NO_FLOOR} when none is drawn
 * @param ghost whether the start is seen pale behind the end
 * @param order depths that the author decided: "arm.o" to 6; more is nearer
 * @param fingers limbs whose hand is drawn with five fingers
 * @param toes limbs whose foot is drawn with five toes
 * @param sliding feet that stay on the floor while they move
 */
public record Figure(
        String key,
        Camera camera,
        List<Pose> poses,
        List<Prop> props,
        List<Band> bands,
        List<Held> held,
        List<Tint> tints,
        List<Arrow> arrows,
        Tempo tempo,
        double zoom,
        Vec3 focus,
        double floor,
        boolean ghost,
        Map<String, Double> order,
        List<Limb> fingers,
        List<Limb> toes,
        List<Limb> sliding) {
    /** In a pool or on a machine: nothing stands on the ground. */
    public static final double NO_FLOOR = -1000;

    public Figure {
        poses = List.copyOf(poses);
        props = List.copyOf(props);
        bands = List.copyOf(bands);
        held = List.copyOf(held);
        tints = List.copyOf(tints);
        arrows = List.copyOf(arrows);
        order = Map.copyOf(order);
        fingers = List.copyOf(fingers);
        toes = List.copyOf(toes);
        sliding = List.copyOf(sliding);
    }

    /** The first pose. */
    public Pose start() {
        return poses.getFirst();
    }

    /** The last pose. */
    public Pose end() {
        return poses.getLast();
    }

    /** The same figure with other poses. */
    public Figure withPoses(List<Pose> others) {
        return with(key, camera, others, props);
    }

    /** The same figure seen from elsewhere. */
    public Figure withCamera(Camera other) {
        return with(key, other, poses, props);
    }

    /** The same figure with other things in the room. */
    public Figure withProps(List<Prop> others) {
        return with(key, camera, poses, others);
    }

    /** The same figure under another exercise's key. */
    public Figure withKey(String other) {
        return with(other, camera, poses, props);
    }

    private Figure with(String newKey, Camera newCamera, List<Pose> newPoses, List<Prop> newProps) {
        return new Figure(
                newKey, newCamera, newPoses, newProps, bands, held, tints, arrows, tempo, zoom,
                focus, floor, ghost, order, fingers, toes, sliding);
    }

    boolean floorDrawn() {
        return floor > NO_FLOOR / 2;
    }

    /** A working muscle; {@code limb} does not matter for those in the middle. */
    record Tint(Muscle muscle, Limb limb) {}

    /**
     * Seconds of one repetition.
     *
     * @param out from the start to the end
     * @param hold at the end
     * @param back to the start
     */
    public record Tempo(double out, double hold, double back) {
        /** Two seconds out, one held, two back. */
        public static final Tempo CALM = new Tempo(2, 1, 2);
    }

    /**
     * A band, strap or rope through points.
     *
     * @param points joints ("palm.w"), places ("0,112,12"), or a loop round a shank ("ring.w")
     */
    record Band(Material material, List<String> points, boolean behind) {
        /** What it is made of. */
        enum Material {
            BAND,
            STRAP,
            ROPE,
            STICK,
            LOOP
        }
    }

    /** A thing held in a hand or worn on a leg. */
    record Held(Kind kind, Limb limb) {
        /** What it is. */
        enum Kind {
            DUMBBELL,
            KETTLEBELL,
            WEIGHT,
            SLIDER,
            BALL;

            /** Whether it is on a leg and not in a hand. */
            boolean worn() {
                return this == WEIGHT || this == SLIDER;
            }
        }
    }

    /** What shows the movement. */
    sealed interface Arrow {
        /** The point of the body that moves. */
        String point();

        /** The way that the point really takes, moved aside on the page. */
        record Path(String point, double dx, double dy, double from, double to) implements Arrow {}

        /** Straight from the start to the end, with a bow. */
        record Straight(String point, double dx, double dy, double bow) implements Arrow {}

        /** A push without movement. */
        record Push(String point, double dx, double dy, double length, double gap)
                implements Arrow {}
    }
}
