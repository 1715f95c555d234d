package org.quadset.figures;

/**
 * Two bones from a fixed joint to a target.
 *
 * @param middle the knee or elbow
 * @param bend the direction in which it points, at a right angle to the line to the target
 * @param end the reached point: the target, or the nearest one
 * @param missing how many centimetres the target lies beyond reach
 */
record TwoBones(Vec3 middle, Vec3 bend, Vec3 end, double missing) {
    /** Bones are never stretched quite straight, so that the bend keeps its direction. */
    private static final double SLACK = .02;

    static TwoBones reach(Vec3 from, Vec3 target, double first, double second, Vec3 pole) {
        var line = target.minus(from);
        double distance = line.length();
        double farthest = first + second - SLACK;
        var direction = line.unit();
        double missing = Math.max(0, distance - farthest);
        var end = distance > farthest ? from.plus(direction.times(farthest)) : target;
        double d = Math.min(distance, farthest);
        double cosine = (first * first + d * d - second * second) / (2 * first * d);
        cosine = Math.clamp(cosine, -1, 1);
        var bend = pole.across(direction).unit();
        var middle =
                from.plus(direction.times(first * cosine))
                        .plus(bend.times(first * Math.sqrt(1 - cosine * cosine)));
        return new TwoBones(middle, bend, end, missing);
    }
}
