package org.quadset.figures;

/** The points that a band is drawn through, as pose texts name them. */
final class BandPoints {
    private BandPoints() {}

    /** Whether the word is a place of the world, as in {@code 0,112,12}. */
    static boolean isPlace(String word) {
        var parts = word.split(",", -1);
        return parts.length == 3
                && PoseStatements.isNumber(parts[0])
                && PoseStatements.isNumber(parts[1])
                && PoseStatements.isNumber(parts[2]);
    }

    static Vec3 place(String word) {
        var parts = word.split(",");
        return new Vec3(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]));
    }

    /** The point that a band goes through; a ring stands for the shank's middle above the ankle. */
    static Vec3 of(String word, Body body) {
        if (word.startsWith("ring")) {
            var ring = Ring.named(word);
            return body.frame(ring.segment()).at(0, 0, ring.along());
        }
        return isPlace(word) ? place(word) : body.point(word);
    }

    /**
     * A loop round a bone.
     *
     * @param along from the bone's beginning, cm; down is negative
     * @param radius cm
     */
    record Ring(Segment segment, double along, double radius) {
        /** {@code ring.w} above the ankle, {@code ringthigh.w}, {@code ringfoot.w}, … */
        static Ring named(String word) {
            var limb = word.endsWith(".o") ? Limb.OTHER : Limb.WORKING;
            int dot = word.indexOf('.');
            var where = dot < 0 ? word : word.substring(0, dot);
            return switch (where) {
                case "ringthigh" -> new Ring(Segment.thigh(limb), -33, 6.2);
                case "ringknee" -> new Ring(Segment.shank(limb), -4, 5.4);
                case "ringfoot" -> new Ring(Segment.foot(limb), -3, 4.6);
                case "ringwrist" -> new Ring(Segment.forearm(limb), -21, 2.9);
                default -> new Ring(Segment.shank(limb), -36, 3.7);
            };
        }
    }
}
