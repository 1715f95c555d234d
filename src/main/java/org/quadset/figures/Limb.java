package org.quadset.figures;

/**
 * The side of the body in a pose. Everything is written with the working side at the right; the
 * picture of the left is its mirror image.
 */
public enum Limb {
    WORKING(".w", -1),
    OTHER(".o", 1);

    final String suffix;

    /** 1 for the person's left, -1 for the right. */
    final double sign;

    Limb(String suffix, double sign) {
        this.suffix = suffix;
        this.sign = sign;
    }

    Limb opposite() {
        return this == WORKING ? OTHER : WORKING;
    }
}
