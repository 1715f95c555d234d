package org.quadset.findings;

/**
 * A place in a drawing, kept to five decimals, so that it is stored exactly.
 *
 * @param x 0 at the left to 1 at the right
 * @param y 0 at the top to 1 at the bottom
 */
public record ChartPoint(double x, double y) {
    /** Drawings are twice as high as wide; distances are told in hundredths of the width. */
    public static final double WIDTH = 100;

    public static final double HEIGHT = 200;

    private static final double DECIMALS = 1e5;

    public ChartPoint {
        x = Math.round(x * DECIMALS) / DECIMALS;
        y = Math.round(y * DECIMALS) / DECIMALS;
    }

    /** The place kept inside the drawing. */
    public static ChartPoint inside(double x, double y) {
        return new ChartPoint(Math.clamp(x, 0, 1), Math.clamp(y, 0, 1));
    }

    /** From the left, 0 to 100. */
    double across() {
        return x * WIDTH;
    }

    /** From the top, 0 to 200. */
    double down() {
        return y * HEIGHT;
    }

    static ChartPoint at(double across, double down) {
        return new ChartPoint(across / WIDTH, down / HEIGHT);
    }

    double distanceTo(ChartPoint other) {
        return Math.hypot(across() - other.across(), down() - other.down());
    }

    ChartPoint mirrored() {
        return new ChartPoint(1 - x, y);
    }
}
