package org.quadset.outcomes;

import org.quadset.platform.i18n.Messages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The definition of an outcome measure, read from data.
 *
 * @param key stays the same forever; stored results name it
 * @param version the definitions' version, stored with each result
 * @param shortName what lists show
 * @param searchWords more words to find it by
 * @param licence why item texts may be shown or not
 * @param citation the original publication as the documents name it; may be empty
 * @param disabled why no answer gives a score; empty if scoring is on
 * @param unit what stands behind a score; empty for points
 * @param most the highest score there can be, if there is one
 * @param wholeScaleShown whether plots show the whole range, or only where the scores lie
 * @param ratesChange whether a score is itself a rating of change, judged against 0
 * @param measured whether it is a test with tape or stopwatch
 * @param sided whether each result is about a leg
 * @param leastAnswered how many scored items a score needs
 * @param missingRule the rule about missing items in words
 * @param bands what scores mean, from the lowest on; may be empty
 */
public record OutcomeMeasure(
        String key,
        String version,
        String shortName,
        String name,
        String searchWords,
        ItemText itemText,
        String licence,
        String citation,
        Optional<String> disabled,
        List<OutcomeItem> items,
        ScoringFormula formula,
        int leastAnswered,
        String missingRule,
        BetterDirection direction,
        String unit,
        BigDecimal least,
        Optional<BigDecimal> most,
        boolean wholeScaleShown,
        boolean ratesChange,
        boolean measured,
        boolean sided,
        List<ChangeThreshold> thresholds,
        List<ScoreBand> bands,
        List<AgeNorm> norms,
        List<String> notes) {

    /** Whether answers can give a score at all. */
    public boolean enabled() {
        return disabled.isEmpty();
    }

    /** The item with this key. */
    public Optional<OutcomeItem> item(String itemKey) {
        return items.stream().filter(item -> item.key().equals(itemKey)).findFirst();
    }

    /** The items that the score is made of, in their order. */
    public List<OutcomeItem> scoredItems() {
        return items.stream().filter(OutcomeItem::scored).toList();
    }

    /** What a score means, if the documents say. */
    public Optional<ScoreBand> band(BigDecimal score) {
        return bands.stream().filter(band -> band.begins(score)).reduce((low, high) -> high);
    }

    /** A score with its unit: "33.3 %", "46". */
    public String scoreText(BigDecimal score) {
        return unit.isEmpty() ? Scores.plain(score) : Scores.plain(score) + " " + unit;
    }

    /** A difference of scores with its unit: "14 points", "1 point", "2.5 s". */
    public String differenceText(BigDecimal difference) {
        if (unit.isEmpty() || unit.equals("%")) {
            return Messages.text(
                    difference.compareTo(BigDecimal.ONE) == 0 ? "outcome.point" : "outcome.points",
                    Scores.plain(difference));
        }
        return scoreText(difference);
    }

    /**
     * What a plain score is out of, such as 80; none where a unit or another end makes that moot.
     */
    public Optional<BigDecimal> outOf() {
        return unit.isEmpty() && least.signum() == 0 ? most : Optional.empty();
    }
}
