package org.quadset.running;

import org.quadset.platform.i18n.Labelled;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What distances are planned and shown in, by tenths; metres are what is stored. */
public enum DistanceUnit implements Labelled {
    MILES("1609.344", 5),
    KILOMETRES("1000", 8);

    private final BigDecimal metres;
    private final int lowBaseTenths;

    DistanceUnit(String metres, int lowBaseTenths) {
        this.metres = new BigDecimal(metres);
        this.lowBaseTenths = lowBaseTenths;
    }

    /** The metres of so many tenths of a unit, exactly: 0.1 mile is 160.9344 m. */
    public BigDecimal metres(int tenths) {
        return metres.multiply(BigDecimal.valueOf(tenths, 1)).setScale(4, RoundingMode.UNNECESSARY);
    }

    /** How many whole tenths lie in a distance: never more than was run. */
    public int tenthsWithin(BigDecimal distance) {
        return distance.multiply(BigDecimal.TEN).divide(metres, 0, RoundingMode.FLOOR).intValue();
    }

    /** The nearest tenth, to be shown. */
    public int nearestTenths(BigDecimal distance) {
        return distance.multiply(BigDecimal.TEN).divide(metres, 0, RoundingMode.HALF_UP).intValue();
    }

    /** "3.4". */
    public static String text(int tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    /** Half a mile or 0.8 km: what a low weekly distance may rise by, in tenths. */
    int lowBaseTenths() {
        return lowBaseTenths;
    }
}
