package org.quadset.modalities;

import java.math.BigDecimal;

/** A closed range of numbers, such as 0.1 to 3.0; {@link #NONE} contains everything. */
public record Range(double from, double to) {
    /** No limit. */
    public static final Range NONE = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Whether the number lies in the range, its ends included. */
    public boolean contains(double number) {
        return number >= from && number <= to;
    }

    public boolean isNone() {
        return Double.isInfinite(from);
    }

    /** "0.1–3". */
    public String text() {
        return isNone() ? "" : plain(from) + "–" + plain(to);
    }

    /** A number without needless zeros. */
    public static String plain(double number) {
        var decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        return (decimal.scale() < 0 ? decimal.setScale(0) : decimal).toPlainString();
    }
}
