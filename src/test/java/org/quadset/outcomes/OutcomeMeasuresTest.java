package org.quadset.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.outcomes.Answers.MEASURES;
import static org.quadset.outcomes.Answers.measure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

/** The definitions agree with the table of the clinical documents. */
class OutcomeMeasuresTest {
    @ParameterizedTest(name = "{0}: {1} items {2}, at least {3}, {4} to {5}, {6} better")
    @CsvSource(
            delimiter = '|',
            value = {
                "nprs | 1 | 0–10 | 1 | 0 | 10 | LOWER | SHOWN",
                "nprs3 | 3 | 0–10 | 3 | 0 | 10 | LOWER | SHOWN",
                "psfs | 5 | 0–10 | 1 | 0 | 10 | HIGHER | SHOWN",
                "groc11 | 1 | −5 to 5 | 1 | -5 | 5 | HIGHER | SHOWN",
                "groc15 | 1 | −7 to 7 | 1 | -7 | 7 | HIGHER | SHOWN",
                "lefs | 20 | 0–4 | 18 | 0 | 80 | HIGHER | NUMBERS_ONLY",
                "akps | 13 | 5, 3, 0 | 13 | 0 | 100 | HIGHER | NUMBERS_ONLY",
                "koos_pain | 9 | 0–4 | 5 | 0 | 100 | HIGHER | NUMBERS_ONLY",
                "koos_symptoms | 7 | 0–4 | 4 | 0 | 100 | HIGHER | NUMBERS_ONLY",
                "koos_adl | 17 | 0–4 | 9 | 0 | 100 | HIGHER | NUMBERS_ONLY",
                "koos_sport | 5 | 0–4 | 3 | 0 | 100 | HIGHER | NUMBERS_ONLY",
                "koos_qol | 4 | 0–4 | 2 | 0 | 100 | HIGHER | NUMBERS_ONLY",
                "koos_ps | 7 | 0–4 | 7 | 0 | 100 | LOWER | NUMBERS_ONLY",
                "visa_p | 8 | 0–10 | 8 | 0 | 100 | HIGHER | NUMBERS_ONLY",
                "quickdash | 11 | 1–5 | 10 | 0 | 100 | LOWER | NUMBERS_ONLY",
                "odi | 10 | 0–5 | 8 | 0 | 100 | LOWER | NUMBERS_ONLY",
                "ndi | 10 | 0–5 | 8 | 0 | 100 | LOWER | NUMBERS_ONLY",
                "faam_adl | 21 | 0–4 | 19 | 0 | 100 | HIGHER | ASK_FIRST",
                "faam_sport | 8 | 0–4 | 7 | 0 | 100 | HIGHER | ASK_FIRST",
                "berg | 14 | 0–4 | 14 | 0 | 56 | HIGHER | ASK_FIRST",
                "tug | 3 | 0.1–300 | 2 | 0.1 | 300 | LOWER | SHOWN",
                "sts5 | 1 | 0.1–180 | 1 | 0.1 | 180 | LOWER | SHOWN",
                "walk6 | 1 | 0–1200 | 1 | 0 | 1200 | HIGHER | SHOWN",
            })
    void saysItemsRuleRangeAndDirection(
            String key,
            int items,
            String allowed,
            int least,
            BigDecimal from,
            BigDecimal to,
            BetterDirection better,
            ItemText text) {
        var measure = measure(key);
        assertThat(measure.scoredItems()).hasSize(items);
        var first = measure.scoredItems().getFirst();
        assertThat(first.allowedText()).isEqualTo(allowed);
        assertThat(measure.leastAnswered()).isEqualTo(least);
        assertThat(measure.least()).isEqualByComparingTo(from);
        assertThat(measure.most().orElseThrow()).isEqualByComparingTo(to);
        assertThat(measure.direction()).isEqualTo(better);
        assertThat(measure.itemText()).isEqualTo(text);
    }

    @Test
    void bringsEveryMeasureOfTheTableOnce() {
        assertThat(MEASURES.all())
                .extracting(OutcomeMeasure::key)
                .doesNotHaveDuplicates()
                .hasSize(28)
                .contains("hop_single", "hop_triple", "hop_crossover", "hop_timed", "reach");
        assertThat(MEASURES.all()).allSatisfy(one -> assertThat(one.version()).isEqualTo("2026.1"));
    }

    @ParameterizedTest(name = "item {0} allows {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 5, 3, 0",
                "2 | 5, 3, 0",
                "3 | 5, 3, 2, 0",
                "4 | 10, 8, 5, 0",
                "5 | 5, 4, 3, 2, 0",
                "6 | 10, 8, 6, 3, 0",
                "7 | 10, 7, 2, 0",
                "8 | 10, 8, 6, 4, 0",
                "9 | 10, 8, 6, 3, 0",
                "10 | 10, 8, 6, 4, 0",
                "11 | 10, 6, 4, 2, 0",
                "12 | 5, 3, 0",
                "13 | 5, 3, 0"
            })
    void allowsTheOptionsOfTheKneePainScale(String item, String options) {
        assertThat(measure("akps").item(item).orElseThrow().allowedText()).isEqualTo(options);
    }

    @Test
    void givesTheKneePainScaleAHundredPointsAtMost() {
        var most = Scores.sum(measure("akps").items().stream().map(OutcomeItem::most).toList());
        assertThat(most).isEqualByComparingTo("100");
    }

    @Test
    void showsNoItemTextThatALicenceForbids() {
        assertThat(MEASURES.all())
                .filteredOn(one -> one.itemText() != ItemText.SHOWN)
                .hasSize(15)
                .allSatisfy(
                        one ->
                                assertThat(one.items())
                                        .allSatisfy(item -> assertThat(item.text()).isEmpty()));
        assertThat(MEASURES.all())
                .filteredOn(one -> one.itemText() == ItemText.SHOWN)
                .allSatisfy(
                        one ->
                                assertThat(one.items())
                                        .allSatisfy(item -> assertThat(item.text()).isNotBlank()));
    }

    @Test
    void switchesOnlyTheUncheckedShortFormOff() {
        assertThat(MEASURES.all())
                .filteredOn(one -> !one.enabled())
                .extracting(OutcomeMeasure::key)
                .containsExactly("koos_ps");
        assertThat(measure("koos_ps").formula()).isEqualTo(ScoringFormula.NOT_SCORED);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "odi | 0 | minimal disability",
                "odi | 20 | minimal disability",
                "odi | 22 | moderate disability",
                "odi | 40 | moderate disability",
                "odi | 42.2 | severe disability",
                "odi | 62 | very severe disability",
                "odi | 82 | bed-bound",
                "ndi | 8 | no disability",
                "ndi | 10 | mild disability",
                "ndi | 28 | mild disability",
                "ndi | 30 | moderate disability",
                "ndi | 48 | moderate disability",
                "ndi | 50 | severe disability",
                "ndi | 68 | severe disability",
                "ndi | 70 | complete disability",
                "berg | 20 | high fall risk",
                "berg | 21 | medium fall risk",
                "berg | 40 | medium fall risk",
                "berg | 41 | low fall risk",
                "tug | 11.9 | under the 12 s cut-off",
                "tug | 12 | fall risk: 12 s or more (CDC STEADI)",
                "tug | 13.5 | fall risk: 13.5 s or more",
                "sts5 | 12 | up to 12 s",
                "sts5 | 12.1 | over 12 s: check further",
                "sts5 | 15 | over 12 s: check further",
                "sts5 | 15.1 | over 15 s: risk of repeated falls",
                "hop_triple | 89.9 | below the target of 90 %",
                "hop_triple | 90 | meets the target of 90 %",
                "reach | 93.9 | below 94 % (a cut-off from girls’ basketball)"
            })
    void readsAScoreByItsBands(String key, BigDecimal score, String label) {
        assertThat(measure(key).band(score).orElseThrow().label()).isEqualTo(label);
    }

    @ParameterizedTest(name = "\"{0}\" finds {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lefs | lefs",
                "lower ext | lefs",
                "neck | ndi",
                "oswes | odi",
                "5xsts | sts5"
            })
    void findsAMeasureByNameOrWords(String typed, String key) {
        assertThat(MEASURES.find(typed)).extracting(OutcomeMeasure::key).contains(key);
    }

    @Test
    void findsAllWithNothingTypedAndNothingWithNonsense() {
        assertThat(MEASURES.find(" ")).hasSize(28);
        assertThat(MEASURES.find("qqq")).isEmpty();
        assertThat(MEASURES.find("knee").stream().map(OutcomeMeasure::key))
                .containsAll(List.of("akps", "koos_pain", "visa_p", "lefs"))
                .doesNotContain("ndi", "quickdash");
    }
}
