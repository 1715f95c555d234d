package org.quadset.figures;

import java.util.Locale;

/**
 * A thing that the exercise is done with, standing in the room.
 *
 * @param centre its middle, cm; of seats and tables the top is at z
 * @param half its half sizes, cm
 * @param front drawn over the figure, as a towel under a knee is
 */
public record Prop(Kind kind, Vec3 centre, Vec3 half, boolean front) {
    /** What a thing is, and how it is drawn. */
    public enum Kind {
        MAT(false),
        PLINTH(true),
        CHAIR(true),
        STOOL(true),
        BENCH(true),
        WALL(true),
        STEP(true),
        BOX(true),
        COUNTER(true),
        TABLE(true),
        POST(true),
        BOARD(false),
        FOAM(true),
        ROLL(false),
        ROLLER(false),
        PILLOW(false),
        BALL(false),
        TOWEL(false),
        SLIDER(false),
        CONE(false),
        RAIL(false),
        DOORWAY(false),
        WATER(false),
        TAPE(false),
        BICYCLE(false),
        ELLIPTICAL(false),
        TREADMILL(false),
        LEGPRESS(false);

        /** Whether no limb may be inside it. */
        final boolean solid;

        Kind(boolean solid) {
            this.solid = solid;
        }

        /** As pose texts call it. */
        public String poseName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The middle of what a body must not go through. */
    Vec3 solidCentre() {
        return switch (kind) {
            case PLINTH, BENCH -> centre.minus(new Vec3(0, 0, 5));
            case CHAIR, STOOL, TABLE -> centre.minus(new Vec3(0, 0, 2));
            default -> centre;
        };
    }

    /** Half the height of what a body must not go through, cm. */
    double solidHalfHeight() {
        return switch (kind) {
            case PLINTH, BENCH -> 5;
            case CHAIR, STOOL, TABLE -> 2;
            default -> half.z();
        };
    }
}
