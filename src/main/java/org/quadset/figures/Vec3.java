package org.quadset.figures;

/**
 * A point or direction in centimetres. World: +x where a standing person faces, +y to the person's
 * left, +z up; in a segment's frame +x forward, +y left, +z towards the head.
 */
public record Vec3(double x, double y, double z) {
    static final Vec3 ZERO = new Vec3(0, 0, 0);
    static final Vec3 UP = new Vec3(0, 0, 1);

    Vec3 plus(Vec3 other) {
        return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    Vec3 minus(Vec3 other) {
        return new Vec3(x - other.x, y - other.y, z - other.z);
    }

    Vec3 times(double factor) {
        return new Vec3(x * factor, y * factor, z * factor);
    }

    double dot(Vec3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vec3 cross(Vec3 other) {
        return new Vec3(
                y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** The length in centimetres. */
    public double length() {
        return Math.sqrt(dot(this));
    }

    /** The distance of two points in centimetres. */
    public double distance(Vec3 other) {
        return minus(other).length();
    }

    /** The direction alone; a vector without length stays as it is. */
    Vec3 unit() {
        double length = length();
        return length < 1e-9 ? this : times(1 / length);
    }

    /** What is left of this vector at a right angle to a unit vector. */
    Vec3 across(Vec3 unit) {
        return minus(unit.times(dot(unit)));
    }

    /** The point at {@code part} of the way to the other, 0 to 1. */
    Vec3 towards(Vec3 other, double part) {
        return times(1 - part).plus(other.times(part));
    }
}
