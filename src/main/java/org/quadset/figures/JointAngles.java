package org.quadset.figures;

/** Angles read back from a solved body, in a therapist's terms. */
final class JointAngles {
    private JointAngles() {}

    /**
     * A ball joint's flexion, abduction and outward turn, in degrees.
     *
     * @param sign 1 for a left limb, -1 for a right one
     */
    record Ball(double flexion, double abduction, double turnOut) {
        static Ball between(Rotation parent, Rotation child, double sign) {
            var inner = parent.inverse().of(child);
            var z = inner.z();
            return new Ball(
                    Math.toDegrees(Math.atan2(-z.x(), z.z())),
                    sign * Math.toDegrees(Math.asin(Math.clamp(-z.y(), -1, 1))),
                    sign * Math.toDegrees(Math.atan2(inner.x().y(), inner.y().y())));
        }
    }

    /** A hinge's angle about the parent's y axis, in degrees. */
    static double hinge(Rotation parent, Rotation child) {
        var z = parent.inverse().of(child).z();
        return Math.toDegrees(Math.atan2(z.x(), z.z()));
    }
}
