package org.quadset.outcomes;

import java.math.BigDecimal;

/** A number beside the score that helps to read it. */
public record DerivedNumber(DerivedKind kind, BigDecimal value, String unit) {
    /** "predicted 593 m". */
    public String text() {
        return kind.label() + " " + Scores.plain(value) + (unit.isEmpty() ? "" : " " + unit);
    }
}
