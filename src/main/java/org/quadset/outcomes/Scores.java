package org.quadset.outcomes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Arithmetic of scores: exact decimals, rounded half up at the very end. */
final class Scores {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 12;

    private Scores() {}

    static BigDecimal sum(Collection<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal mean(Collection<BigDecimal> numbers) {
        return quotient(sum(numbers), BigDecimal.valueOf(numbers.size()));
    }

    static BigDecimal quotient(BigDecimal number, BigDecimal by) {
        return number.divide(by, EXACT, RoundingMode.HALF_UP);
    }

    /** {@code part} in percent of {@code whole}. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return quotient(part.multiply(HUNDRED), whole);
    }

    /** One decimal, half away from zero. */
    static BigDecimal rounded(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP);
    }

    static BigDecimal whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP);
    }

    /** Without needless zeros: "46", "33.3"; a minus is the typographic one. */
    static String plain(BigDecimal number) {
        var trimmed = number.stripTrailingZeros();
        return (trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed)
                .toPlainString()
                .replace('-', '\u2212');
    }
}
