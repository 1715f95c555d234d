package org.quadset.figures;

import java.util.function.BiConsumer;

/** A board that slopes down to the front, for squats and raises on a slope. */
final class Wedge {
    private Wedge() {}

    /** The back edge is twice the third half size high, the front edge lies on the floor. */
    static void draw(BiConsumer<double[], Tone> face, Camera.View view, Vec3 c, Vec3 s) {
        double floor = c.z() - s.z();
        var backLeft = new Vec3(c.x() - s.x(), c.y() + s.y(), c.z() + s.z());
        var backRight = new Vec3(c.x() - s.x(), c.y() - s.y(), c.z() + s.z());
        var frontLeft = new Vec3(c.x() + s.x(), c.y() + s.y(), floor);
        var frontRight = new Vec3(c.x() + s.x(), c.y() - s.y(), floor);
        var footLeft = new Vec3(c.x() - s.x(), c.y() + s.y(), floor);
        var footRight = new Vec3(c.x() - s.x(), c.y() - s.y(), floor);
        boolean fromTheRight = view.towards().y() < 0;
        if (view.towards().x() < 0) {
            face.accept(
                    PropDrawing.polygon(view, backLeft, backRight, footRight, footLeft),
                    Tone.PROP_SIDE);
        }
        face.accept(
                PropDrawing.polygon(view, backLeft, frontLeft, frontRight, backRight), Tone.PROP);
        face.accept(
                fromTheRight
                        ? PropDrawing.polygon(view, backRight, frontRight, footRight)
                        : PropDrawing.polygon(view, backLeft, frontLeft, footLeft),
                Tone.PROP_SIDE);
    }
}
