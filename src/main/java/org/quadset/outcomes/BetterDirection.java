package org.quadset.outcomes;

import java.math.BigDecimal;

/** Which way a score moves when the patient does better. */
public enum BetterDirection {
    HIGHER,
    LOWER;

    /** How much better a change is: positive is better, negative is worse. */
    public BigDecimal gain(BigDecimal change) {
        return this == HIGHER ? change : change.negate();
    }
}
