package org.quadset.figures;

/** How a segment is turned: its own three axes, as directions of the world. */
record Rotation(Vec3 x, Vec3 y, Vec3 z) {
    static final Rotation NONE =
            new Rotation(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1));

    static Rotation aboutX(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new Rotation(new Vec3(1, 0, 0), new Vec3(0, c, s), new Vec3(0, -s, c));
    }

    static Rotation aboutY(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new Rotation(new Vec3(c, 0, -s), new Vec3(0, 1, 0), new Vec3(s, 0, c));
    }

    static Rotation aboutZ(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new Rotation(new Vec3(c, s, 0), new Vec3(-s, c, 0), new Vec3(0, 0, 1));
    }

    /** The spine's way to bend: bow, then lean right, then turn right. */
    static Rotation spine(double flexion, double side, double turn) {
        return aboutY(flexion).of(aboutX(side)).of(aboutZ(-turn));
    }

    /**
     * A ball joint's angles: flexion first, then abduction out of the plane that it reached, then
     * rotation about the bone. One rule for hip and shoulder.
     *
     * @param sign 1 for a left limb, -1 for a right one
     */
    static Rotation ballJoint(double flexion, double abduction, double turnOut, double sign) {
        return aboutY(-flexion).of(aboutX(sign * abduction)).of(aboutZ(sign * turnOut));
    }

    /** The axes whose z is exact and whose x comes as near to the hint as it can. */
    static Rotation along(Vec3 z, Vec3 xHint) {
        var axis = z.unit();
        var front = xHint.across(axis).unit();
        return new Rotation(front, axis.cross(front), axis);
    }

    /** A direction of this frame, as a direction of the world. */
    Vec3 of(Vec3 local) {
        return new Vec3(
                x.x() * local.x() + y.x() * local.y() + z.x() * local.z(),
                x.y() * local.x() + y.y() * local.y() + z.y() * local.z(),
                x.z() * local.x() + y.z() * local.y() + z.z() * local.z());
    }

    /** A direction of the world, as a direction of this frame. */
    Vec3 inverse(Vec3 world) {
        return new Vec3(x.dot(world), y.dot(world), z.dot(world));
    }

    /** This turn, and inside its frame another one. */
    Rotation of(Rotation inner) {
        return new Rotation(of(inner.x), of(inner.y), of(inner.z));
    }

    Rotation inverse() {
        return new Rotation(
                new Vec3(x.x(), y.x(), z.x()),
                new Vec3(x.y(), y.y(), z.y()),
                new Vec3(x.z(), y.z(), z.z()));
    }
}
