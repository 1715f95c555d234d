package org.quadset.outcomes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plot's upright scale with round numbers at its ticks.
 *
 * @param from the lowest tick
 * @param to the highest tick
 * @param step from tick to tick: 1, 2, 2.5 or 5 times a power of ten
 */
record PlotScale(BigDecimal from, BigDecimal to, BigDecimal step) {
    private static final int MOST_STEPS = 5;
    private static final List<BigDecimal> STEPS =
            List.of(
                    BigDecimal.ONE,
                    new BigDecimal("2"),
                    new BigDecimal("2.5"),
                    new BigDecimal("5"));

    /** The whole range of a measure, or where that is moot the room that these values need. */
    static PlotScale of(OutcomeMeasure measure, Collection<BigDecimal> values) {
        if (measure.wholeScaleShown() && measure.most().isPresent()) {
            return fitting(measure.least(), measure.most().get());
        }
        var least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        var most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.TEN);
        var room = most.subtract(least).multiply(new BigDecimal("0.12")).max(BigDecimal.ONE);
        return fitting(least.subtract(room).max(BigDecimal.ZERO), most.add(room));
    }

    /** The scale with at most five round steps that holds both ends. */
    static PlotScale fitting(BigDecimal least, BigDecimal most) {
        return steps(most.subtract(least))
                .map(
                        step ->
                                new PlotScale(
                                        toStep(least, step, RoundingMode.FLOOR),
                                        toStep(most, step, RoundingMode.CEILING),
                                        step))
                .filter(scale -> scale.steps() <= MOST_STEPS)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<BigDecimal> steps(BigDecimal span) {
        int power = span.precision() - span.scale() - 2;
        return Stream.iterate(power, one -> one + 1)
                .flatMap(one -> STEPS.stream().map(step -> step.scaleByPowerOfTen(one)));
    }

    private static BigDecimal toStep(BigDecimal number, BigDecimal step, RoundingMode mode) {
        return number.divide(step, 0, mode).multiply(step);
    }

    private int steps() {
        return to.subtract(from).divide(step, 0, RoundingMode.HALF_UP).intValue();
    }

    List<BigDecimal> ticks() {
        return Stream.iterate(from, one -> one.add(step)).limit(steps() + 1L).toList();
    }

    /** Where a value lies between the ends: 0 at the lowest tick, 1 at the highest. */
    double part(BigDecimal value) {
        return value.subtract(from).doubleValue() / to.subtract(from).doubleValue();
    }
}
