package org.quadset.outcomes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What answers come to.
 *
 * @param value the score, rounded half up to one decimal or as the measure says; none if invalid
 * @param raw the plain sum of the scored answers; none for tests with tape or stopwatch
 * @param answered how many scored items have an answer
 * @param missing how many needed items have none
 * @param band what the score means, if the documents say
 * @param derived numbers that help to read the score
 * @param why sentences: why there is no score, or what was done about missing items
 */
public record OutcomeScore(
        ScoreStatus status,
        Optional<BigDecimal> value,
        Optional<BigDecimal> raw,
        int answered,
        int missing,
        Optional<ScoreBand> band,
        List<DerivedNumber> derived,
        List<String> why) {}
