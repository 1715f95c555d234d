package org.quadset.figures;

/**
 * An ellipsoid fixed to a segment.
 *
 * @param frame the number of the frame it belongs to: a segment's ordinal, or a digit's number
 * @param centre in that frame, cm
 * @param halfAxes front to back, side to side, along; cm
 */
record Ellipsoid(int frame, Vec3 centre, Vec3 halfAxes) {
    static Ellipsoid on(
            Segment segment, double cx, double cy, double cz, double sx, double sy, double sz) {
        return new Ellipsoid(segment.ordinal(), new Vec3(cx, cy, cz), new Vec3(sx, sy, sz));
    }

    /** How far the surface reaches from the centre along a direction of the world, cm. */
    double reach(Frame segment, Vec3 world) {
        var turn = segment.turn();
        double a = turn.x().dot(world) * halfAxes.x();
        double b = turn.y().dot(world) * halfAxes.y();
        double c = turn.z().dot(world) * halfAxes.z();
        return Math.sqrt(a * a + b * b + c * c);
    }

    /** The point of the surface that lies farthest along a direction of the world. */
    Vec3 farthest(Frame segment, Vec3 world) {
        var local = segment.turn().inverse(world);
        double reach = reach(segment, world);
        var s = halfAxes;
        var out =
                new Vec3(
                        local.x() * s.x() * s.x() / reach,
                        local.y() * s.y() * s.y() / reach,
                        local.z() * s.z() * s.z() / reach);
        return segment.at(centre.plus(out));
    }
}
