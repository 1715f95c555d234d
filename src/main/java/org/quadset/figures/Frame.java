package org.quadset.figures;

/** Where a segment begins, in centimetres of the world, and how it is turned. */
record Frame(Vec3 origin, Rotation turn) {
    Vec3 at(double x, double y, double z) {
        return at(new Vec3(x, y, z));
    }

    Vec3 at(Vec3 local) {
        return origin.plus(turn.of(local));
    }

    /** The frame of a segment that begins at an offset of this one. */
    Frame then(Vec3 offset, Rotation inner) {
        return new Frame(at(offset), turn.of(inner));
    }

    Frame moved(Vec3 by) {
        return new Frame(origin.plus(by), turn);
    }
}
