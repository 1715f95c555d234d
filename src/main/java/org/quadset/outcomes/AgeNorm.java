package org.quadset.outcomes;

import java.math.BigDecimal;

/** The usual score of people of an age, both ages included. */
public record AgeNorm(int fromAge, int toAge, BigDecimal value) {
    boolean holdsAt(BigDecimal age) {
        return age.intValue() >= fromAge && age.intValue() <= toAge;
    }
}
