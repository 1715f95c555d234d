package org.quadset.outcomes;

import org.quadset.platform.i18n.Messages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The change between two scores of one measure, judged by what is published. Where sources
 * disagree, the least and the most they ask for are a band, and a change inside it is only perhaps
 * one.
 *
 * @param points the later score less the earlier one, whichever way is better
 * @param gain the same with its sign turned so that positive is better
 * @param percent the points in percent of the earlier score; none from 0 or below
 * @param low the least that a deciding source asks for, in points; none if there is no source
 * @param high the most that a deciding source asks for, in points; none if there is no source
 * @param judged every source that holds here, the deciding ones first
 */
public record OutcomeChange(
        ChangeVerdict verdict,
        BigDecimal points,
        BigDecimal gain,
        Optional<BigDecimal> percent,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        List<Judged> judged) {

    /**
     * One source applied to the change.
     *
     * @param needed what it asks for, in points
     * @param met whether the change is that large, in either direction
     */
    public record Judged(ChangeThreshold threshold, BigDecimal needed, boolean met) {}

    /**
     * Judges a change.
     *
     * @param baseline the earlier score; 0 for a measure that rates the change itself
     * @param answered how many items the later score is made of
     */
    public static OutcomeChange between(
            OutcomeMeasure measure, BigDecimal baseline, BigDecimal score, int answered) {
        var points = score.subtract(baseline);
        var gain = measure.direction().gain(points);
        var judged =
                measure.thresholds().stream()
                        .flatMap(
                                one ->
                                        one
                                                .pointsFrom(baseline, answered)
                                                .map(
                                                        needed ->
                                                                new Judged(
                                                                        one,
                                                                        needed,
                                                                        reaches(points, needed)))
                                                .stream())
                        .toList();
        var deciding =
                judged.stream()
                        .filter(one -> one.threshold().decides())
                        .map(Judged::needed)
                        .toList();
        var low = deciding.stream().min(BigDecimal::compareTo);
        var high = deciding.stream().max(BigDecimal::compareTo);
        return new OutcomeChange(
                verdict(gain, low, high),
                points,
                gain,
                baseline.signum() > 0
                        ? Optional.of(Scores.rounded(Scores.percent(points, baseline)))
                        : Optional.empty(),
                low,
                high,
                judged);
    }

    private static boolean reaches(BigDecimal points, BigDecimal needed) {
        return points.abs().compareTo(needed) >= 0;
    }

    private static ChangeVerdict verdict(
            BigDecimal gain, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (low.isEmpty() || high.isEmpty()) {
            return ChangeVerdict.UNJUDGED;
        }
        boolean better = gain.signum() > 0;
        if (gain.signum() == 0 || !reaches(gain, low.get())) {
            return ChangeVerdict.WITHIN_ERROR;
        }
        if (reaches(gain, high.get())) {
            return better ? ChangeVerdict.IMPROVED : ChangeVerdict.WORSE;
        }
        return better ? ChangeVerdict.PERHAPS_IMPROVED : ChangeVerdict.PERHAPS_WORSE;
    }

    /** "12 points better", "3 s worse", "no change". */
    public String amount(OutcomeMeasure measure) {
        if (gain.signum() == 0) {
            return Messages.text("outcome.noChange");
        }
        return Messages.text(
                gain.signum() > 0 ? "outcome.better" : "outcome.worse",
                measure.differenceText(gain.abs()));
    }

    /**
     * What the deciding sources ask for: "9 points", or "14 to 19 points" where they disagree; else
     * empty.
     */
    public String bandText(OutcomeMeasure measure) {
        if (low.isEmpty() || high.isEmpty()) {
            return "";
        }
        var least = Scores.rounded(low.get());
        var most = Scores.rounded(high.get());
        return least.compareTo(most) == 0
                ? measure.differenceText(least)
                : Messages.text("outcome.band", Scores.plain(least), measure.differenceText(most));
    }

    /** The change in a sentence, with the limit it is held against. */
    public String sentence(OutcomeMeasure measure) {
        return verdict == ChangeVerdict.UNJUDGED
                ? Messages.text("outcome.sentenceUnjudged", amount(measure), verdict.label())
                : Messages.text(
                        "outcome.sentence", amount(measure), verdict.label(), bandText(measure));
    }

    /** The change in few words: "12 points better: improved". */
    public String brief(OutcomeMeasure measure) {
        return Messages.text("outcome.sentenceBrief", amount(measure), verdict.label());
    }

    /** The deciding sources in words, each once. */
    public String sources() {
        return String.join(
                " · ",
                judged.stream()
                        .filter(one -> one.threshold().decides())
                        .map(one -> one.threshold().text())
                        .distinct()
                        .toList());
    }
}
