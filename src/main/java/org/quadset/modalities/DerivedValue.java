package org.quadset.modalities;

import org.quadset.platform.i18n.Messages;

/**
 * A value that follows from the dose.
 *
 * @param key its label is {@code derived.key} in the bundle
 * @param number rounded for reading
 * @param unit may be empty
 */
public record DerivedValue(String key, String number, String unit) {
    static DerivedValue of(String key, double number, int decimals, String unit) {
        return new DerivedValue(
                key,
                java.math.BigDecimal.valueOf(number)
                        .setScale(decimals, java.math.RoundingMode.HALF_UP)
                        .toPlainString(),
                unit);
    }

    /** What people read before the number. */
    public String label() {
        return Messages.text("derived." + key);
    }
}
