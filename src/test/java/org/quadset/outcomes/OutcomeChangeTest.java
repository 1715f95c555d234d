package org.quadset.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.outcomes.Answers.measure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

/** Changes held against what is published, and bands where sources disagree. */
class OutcomeChangeTest {
    private static OutcomeChange change(String key, String from, String to) {
        return OutcomeChange.between(measure(key), new BigDecimal(from), new BigDecimal(to), 99);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "nprs, 7, 4, IMPROVED",
        "nprs, 7, 5, PERHAPS_IMPROVED",
        "nprs, 6, 4, IMPROVED",
        "nprs, 7, 6, WITHIN_ERROR",
        "nprs, 0, 2, WORSE",
        "psfs, 3, 5, IMPROVED",
        "psfs, 3, 4.3, PERHAPS_IMPROVED",
        "psfs, 3, 4.2, WITHIN_ERROR",
        "psfs, 5, 3, WORSE",
        "lefs, 46, 55, IMPROVED",
        "lefs, 46, 54, WITHIN_ERROR",
        "lefs, 46, 37, WORSE",
        "akps, 60, 69, WITHIN_ERROR",
        "akps, 60, 70, PERHAPS_IMPROVED",
        "akps, 60, 73, IMPROVED",
        "akps, 70, 60, PERHAPS_WORSE",
        "koos_pain, 50, 58, PERHAPS_IMPROVED",
        "koos_pain, 50, 60, IMPROVED",
        "visa_p, 50, 57.4, WITHIN_ERROR",
        "visa_p, 50, 57.5, PERHAPS_IMPROVED",
        "visa_p, 50, 63.5, IMPROVED",
        "quickdash, 50, 37.2, WITHIN_ERROR",
        "quickdash, 50, 37.1, PERHAPS_IMPROVED",
        "quickdash, 50, 34.1, IMPROVED",
        "odi, 40, 30, PERHAPS_IMPROVED",
        "odi, 40, 28, IMPROVED",
        "odi, 40, 31, WITHIN_ERROR",
        "ndi, 50, 37, WITHIN_ERROR",
        "ndi, 50, 36, PERHAPS_IMPROVED",
        "ndi, 50, 31, IMPROVED",
        "faam_adl, 70, 75.6, WITHIN_ERROR",
        "faam_adl, 70, 75.7, PERHAPS_IMPROVED",
        "faam_adl, 70, 78, IMPROVED",
        "faam_sport, 40, 49, PERHAPS_IMPROVED",
        "faam_sport, 40, 52.3, IMPROVED",
        "berg, 45, 49, IMPROVED",
        "berg, 44, 48, WITHIN_ERROR",
        "berg, 35, 40, IMPROVED",
        "berg, 34, 40, WITHIN_ERROR",
        "berg, 25, 32, IMPROVED",
        "berg, 24, 29, IMPROVED",
        "tug, 15, 11.8, IMPROVED",
        "tug, 15, 11.9, WITHIN_ERROR",
        "sts5, 15, 12.5, IMPROVED",
        "walk6, 400, 430, IMPROVED",
        "walk6, 400, 429, WITHIN_ERROR",
        "hop_single, 80, 88.1, IMPROVED",
        "hop_triple, 80, 89.9, WITHIN_ERROR",
        "hop_crossover, 80, 92.3, IMPROVED",
        "hop_timed, 80, 92.9, WITHIN_ERROR",
        "groc11, 0, 2, IMPROVED",
        "groc11, 0, 1, WITHIN_ERROR",
        "groc15, 0, 3, IMPROVED",
        "groc15, 0, -3, WORSE",
        "reach, 90, 100, UNJUDGED"
    })
    void judgesByThePublishedLimits(String key, String from, String to, ChangeVerdict verdict) {
        assertThat(change(key, from, to).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "akps, 10 to 13 points",
        "ndi, 14 to 19 points",
        "lefs, 9 points",
        "odi, 10 to 12 points",
        "reach, ''",
        "quickdash, 12.9 to 15.9 points"
    })
    void showsDisagreeingSourcesAsABand(String key, String band) {
        var change = change(key, "50", "50");
        assertThat(change.bandText(measure(key))).isEqualTo(band);
    }

    @Test
    void asksMoreOfASingleActivityThanOfTheirMean() {
        var measure = measure("psfs");
        var one = OutcomeChange.between(measure, new BigDecimal(3), new BigDecimal(5), 1);
        var three = OutcomeChange.between(measure, new BigDecimal(3), new BigDecimal(5), 3);
        assertThat(one.verdict()).isEqualTo(ChangeVerdict.PERHAPS_IMPROVED);
        assertThat(three.verdict()).isEqualTo(ChangeVerdict.IMPROVED);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lefs | 46 | 58 | 12 points better: improved (limit 9 points)",
                "ndi | 50 | 36 | 14 points better: perhaps improved (limit 14 to 19 points)",
                "nprs | 4 | 6 | 2 points worse: declined (limit 1.2 to 2 points)",
                "lefs | 46 | 46 | no change: within error (limit 9 points)",
                "tug | 15 | 11 | 4 s better: improved (limit 3.2 s)",
                "nprs | 4 | 5 | 1 point worse: within error (limit 1.2 to 2 points)",
                "reach | 90 | 95.5 | 5.5 points better (no published limit)"
            })
    void saysTheChangeInWords(String key, String from, String to, String sentence) {
        assertThat(change(key, from, to).sentence(measure(key))).isEqualTo(sentence);
    }

    @Test
    void namesItsSources() {
        assertThat(change("ndi", "50", "36").sources())
                .isEqualTo(
                        "MID 14 (Abbott & Schmitt 2014) · MCID 15 (7.5 raw points; commonly used)"
                                + " · MCID 19 (Cleland 2008)");
        assertThat(change("nprs", "5", "4").sources())
                .contains("MCID 30 % of the first score (Farrar 2001, Childs 2005)");
    }

    @Test
    void tellsWhichOtherSourcesAreMet() {
        var met =
                change("groc15", "0", "5").judged().stream()
                        .filter(OutcomeChange.Judged::met)
                        .map(one -> one.threshold().size())
                        .toList();
        assertThat(met).containsExactly("small", "medium");
    }

    @Test
    void findsNoPercentOfNothing() {
        assertThat(change("nprs", "0", "3").percent()).isEmpty();
        assertThat(change("groc15", "-2", "3").percent()).isEmpty();
        assertThat(change("nprs", "0", "3").low().orElseThrow()).isEqualByComparingTo("2");
    }
}
