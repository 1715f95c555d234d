package org.quadset.outcomes;

import java.math.BigDecimal;

/**
 * What scores from a number on mean.
 *
 * @param from the first score of the band
 * @param included whether {@code from} itself belongs to it ("12 and more") or not ("over 12")
 */
public record ScoreBand(BigDecimal from, boolean included, String label) {
    boolean begins(BigDecimal score) {
        int compared = score.compareTo(from);
        return included ? compared >= 0 : compared > 0;
    }
}
