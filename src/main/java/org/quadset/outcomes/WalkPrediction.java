package org.quadset.outcomes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How far a healthy person of this build walks in six minutes: Enright & Sherrill 1998. */
final class WalkPrediction {
    private static final int MALE = 1;
    private static final List<String> NEEDED = List.of("age", "sex", "height", "weight");

    private WalkPrediction() {}

    /** Whole metres; none unless age, sex, height (cm) and weight (kg) were all answered. */
    static Optional<BigDecimal> metres(OutcomeAnswers answers) {
        if (!answers.numbers().keySet().containsAll(NEEDED)) {
            return Optional.empty();
        }
        return Optional.of(
                metres(
                        answers.of("sex").orElseThrow().intValue() == MALE,
                        answers.of("age").orElseThrow(),
                        answers.of("height").orElseThrow(),
                        answers.of("weight").orElseThrow()));
    }

    private static BigDecimal metres(
            boolean male, BigDecimal age, BigDecimal height, BigDecimal weight) {
        var metres =
                male
                        ? times("7.57", height)
                                .subtract(times("5.02", age))
                                .subtract(times("1.76", weight))
                                .subtract(new BigDecimal(309))
                        : times("2.11", height)
                                .subtract(times("2.29", weight))
                                .subtract(times("5.78", age))
                                .add(new BigDecimal(667));
        return Scores.whole(metres);
    }

    private static BigDecimal times(String factor, BigDecimal number) {
        return new BigDecimal(factor).multiply(number);
    }
}
