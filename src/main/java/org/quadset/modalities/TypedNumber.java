package org.quadset.modalities;

import org.quadset.platform.problems.Violation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What may be typed into a field for a number, of a treatment or of a finding.
 *
 * @param field the field's key; {@code label} is what people read before it
 * @param whole whether only whole numbers are taken
 * @param hard what is refused outside of
 * @param step the smallest step, counted from zero; 0 if any
 * @param unit shown beside the number; empty if none
 */
public record TypedNumber(
        String field, String label, boolean whole, Range hard, double step, String unit) {
    private static final int LONGEST_ECHO = 30;

    /** Why the text is refused; empty if it is a number that the field takes. */
    public Optional<Violation> refusal(String text) {
        var number = read(text);
        if (number.isEmpty()) {
            return refused("field.noNumber", label, shorten(text));
        }
        double typed = number.getAsDouble();
        if (whole && typed != Math.rint(typed)) {
            return refused("field.noWholeNumber", label, shorten(text));
        }
        if (!hard.contains(typed)) {
            return refused(
                    "field.outOfRange",
                    label,
                    Range.plain(hard.from()),
                    Range.plain(hard.to()),
                    unit,
                    shorten(text));
        }
        return onStep(typed)
                ? Optional.empty()
                : refused("field.offStep", label, Range.plain(step), unit, shorten(text));
    }

    private Optional<Violation> refused(String messageKey, Object... arguments) {
        return Optional.of(Violation.of(field, messageKey, arguments));
    }

    /** With a step of 0.1, 1.25 is no step. */
    private boolean onStep(double number) {
        double steps = number / step;
        return step <= 0 || Math.abs(steps - Math.rint(steps)) < 1e-6;
    }

    /** Reads "1.5" and "1,5"; anything else that is no plain number is none. */
    public static OptionalDouble read(String text) {
        var plain = text.strip().replace(',', '.');
        if (!plain.matches("[+-]?\\d{1,9}(\\.\\d{1,6})?|\\.\\d{1,6}")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(plain));
    }

    /** What was typed, short enough for a sentence. */
    public static String shorten(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
