package org.quadset.outcomes;

import org.quadset.platform.i18n.Messages;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A published size of change: beyond error (MDC, SDC) or one that matters (MCID, MIC, MID).
 *
 * @param kind what it is, as its source calls it: "MCID", "MDC90"
 * @param points in points of the score, if it is told so
 * @param percentOfBaseline in percent of the first score, if it is told so
 * @param decides whether it bounds the verdict; the others are only shown
 * @param size the source's word for it: "small", "likely"; empty if it has none
 * @param population whom it was found in; empty if the source names nobody special
 * @param source author and year; empty if the documents name none
 * @param fromBaseline the least first score it holds for, both ends included
 * @param leastItems the fewest answered items it holds for, both ends included
 */
public record ChangeThreshold(
        String kind,
        Optional<BigDecimal> points,
        Optional<BigDecimal> percentOfBaseline,
        boolean decides,
        String size,
        String population,
        String source,
        Optional<BigDecimal> fromBaseline,
        Optional<BigDecimal> toBaseline,
        int leastItems,
        int mostItems) {

    /**
     * Its size in points for a change from this first score; none if it does not hold there. A
     * percentage says nothing about a first score of 0.
     *
     * @param answered how many items the later score is made of
     */
    public Optional<BigDecimal> pointsFrom(BigDecimal baseline, int answered) {
        if (answered < leastItems
                || answered > mostItems
                || fromBaseline.filter(least -> baseline.compareTo(least) < 0).isPresent()
                || toBaseline.filter(most -> baseline.compareTo(most) > 0).isPresent()) {
            return Optional.empty();
        }
        return points.or(
                () ->
                        percentOfBaseline
                                .filter(percent -> baseline.signum() > 0)
                                .map(percent -> percent.multiply(baseline).movePointLeft(2)));
    }

    /** "MCID 9", "MCID 30 % of the first score (small; knee; Piva 2009)". */
    public String text() {
        var amount =
                points.map(Scores::plain)
                        .orElseGet(
                                () ->
                                        Messages.text(
                                                "outcome.percentOfFirst",
                                                Scores.plain(percentOfBaseline.orElseThrow())));
        var beside =
                String.join(
                        "; ",
                        java.util.stream.Stream.of(size, population, source)
                                .filter(text -> !text.isEmpty())
                                .toList());
        return kind + " " + amount + (beside.isEmpty() ? "" : " (" + beside + ")");
    }
}
