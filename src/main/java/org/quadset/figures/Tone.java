package org.quadset.figures;

/**
 * The tones of a drawing. They stay apart in grey and on a bad copy: clothes and hair carry the
 * contrast, lines are dark, the muscle tint comes with a hatch.
 */
public enum Tone {
    NONE(0, 0),
    LINE(0x2a3138, 0xd9e0e6),
    FAR_LINE(0x555e66, 0xa3afba),
    SKIN(0xfbf6f1, 0x3a3f45),
    FAR_SKIN(0xeceae7, 0x30353b),
    SHIRT(0xd3dbe1, 0x566573),
    FAR_SHIRT(0xdfe4e7, 0x495664),
    SHORTS(0x8d9aa6, 0x7d8b98),
    FAR_SHORTS(0xb9c2ca, 0x626f7c),
    HAIR(0x4d5560, 0x8e9aa6),
    TINT(0xe39b76, 0xc9764c),
    TINT_LINE(0x8c4524, 0xf3c3a8),
    PROP(0xeef0f1, 0x2c353e),
    PROP_SIDE(0xdcdfe2, 0x242c34),
    PROP_LINE(0x5f676d, 0x8b98a5),
    MAT(0xe6ecea, 0x26323a),
    MAT_SIDE(0xcfd8d5, 0x1f2930),
    FLOOR(0xeff1f0, 0x222a32),
    FLOOR_LINE(0x757d82, 0x5d6974),
    SHADOW(0xd3d9d9, 0x161b21),
    GHOST(0xf4f5f6, 0x252d35),
    GHOST_LINE(0xa4abb1, 0x59656f),
    ARROW(0x14202b, 0x6fc2df),
    HALO(0xffffff, 0x1a2129),
    BAND(0x2f4f68, 0xa9cbe0),
    BAND_CORE(0x9fb9cc, 0x3d627c),
    CLOTH(0xf3efe6, 0x4a4f45),
    WATER(0x7d98a8, 0x7ea3b8),
    METAL(0x6d757b, 0x9aa5ae);

    private final int light;
    private final int dark;

    Tone(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Red, green, blue as 0xRRGGBB on white paper and on the light screen. */
    public int onPaper() {
        return light;
    }

    /** Red, green, blue as 0xRRGGBB on the dark screen. */
    public int onDark() {
        return dark;
    }

    /** Red, green, blue of the grey that a black and white printer makes of it. */
    public int grey() {
        int red = light >> 16;
        int green = light >> 8 & 255;
        int blue = light & 255;
        int level = (int) Math.round(.3 * red + .59 * green + .11 * blue);
        return level << 16 | level << 8 | level;
    }
}
