package org.quadset.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.outcomes.Answers.derived;
import static org.quadset.outcomes.Answers.keyedScore;
import static org.quadset.outcomes.Answers.measure;
import static org.quadset.outcomes.Answers.score;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.platform.problems.Violation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;

/** Missing items, answers that are not allowed, and numbers beside the score. */
class OutcomeScoringTest {
    @ParameterizedTest(name = "{0} with {1} answered: {2}")
    @CsvSource({
        "lefs, 20, OK",
        "lefs, 19, PRORATED",
        "lefs, 18, PRORATED",
        "lefs, 17, INVALID",
        "akps, 13, OK",
        "akps, 12, INVALID",
        "koos_pain, 5, PRORATED",
        "koos_pain, 4, INVALID",
        "koos_symptoms, 4, PRORATED",
        "koos_symptoms, 3, INVALID",
        "koos_adl, 9, PRORATED",
        "koos_adl, 8, INVALID",
        "koos_sport, 3, PRORATED",
        "koos_sport, 2, INVALID",
        "koos_qol, 2, PRORATED",
        "koos_qol, 1, INVALID",
        "visa_p, 7, INVALID",
        "quickdash, 10, PRORATED",
        "quickdash, 9, INVALID",
        "odi, 8, PRORATED",
        "odi, 7, INVALID",
        "ndi, 8, PRORATED",
        "ndi, 7, INVALID",
        "faam_adl, 19, PRORATED",
        "faam_adl, 18, INVALID",
        "faam_sport, 7, PRORATED",
        "faam_sport, 6, INVALID",
        "berg, 14, OK",
        "berg, 13, INVALID",
        "nprs3, 2, INVALID",
        "psfs, 1, OK",
        "psfs, 4, OK",
        "tug, 2, OK",
        "tug, 1, INVALID"
    })
    void keepsTheRuleAboutMissingItems(String key, int answered, ScoreStatus status) {
        var measure = measure(key);
        var numbers =
                measure.scoredItems().stream()
                        .limit(answered)
                        .map(item -> item.options().isEmpty() ? item.to() : item.most())
                        .toList();
        var score = OutcomeScoring.score(measure, Answers.of(measure, numbers));
        assertThat(score.status()).isEqualTo(status);
        assertThat(score.value().isPresent()).isEqualTo(status != ScoreStatus.INVALID);
        assertThat(score.answered()).isEqualTo(answered);
        assertThat(score.why().isEmpty()).isEqualTo(status == ScoreStatus.OK);
    }

    @Test
    void saysHowManyItemsAScoreStillNeeds() {
        var score = score("lefs", 1, 2, 3);
        assertThat(score.missing()).isEqualTo(17);
        assertThat(score.why().getFirst())
                .isEqualTo("3 of 20 items are answered; a score needs 18.");
    }

    @Test
    void saysThatAProratedScoreIsOne() {
        var numbers = new java.util.ArrayList<>(Collections.<Number>nCopies(18, 2));
        var score = OutcomeScoring.score(measure("lefs"), Answers.of(measure("lefs"), numbers));
        assertThat(score.value()).contains(new BigDecimal("40"));
        assertThat(score.missing()).isEqualTo(2);
        assertThat(score.why()).first().isEqualTo("18 of 20 items are answered.");
        assertThat(score.why()).last().asString().contains("this program’s rule");
    }

    @ParameterizedTest(name = "{0} item {1} = {2}")
    @CsvSource({
        "nprs, now, 11",
        "nprs, now, -1",
        "nprs, now, 2.5",
        "akps, 3, 4",
        "akps, 7, 8",
        "quickdash, 1, 0",
        "groc15, change, 8",
        "groc15, change, -8",
        "visa_p, 7, 5",
        "visa_p, 8, 31",
        "tug, trial1, 0.05",
        "tug, trial1, 300.1",
        "reach, anterior, 62.3",
        "walk6, distance, 1201",
        "lefs, 21, 3",
        "lefs, knee, 3"
    })
    void refusesAnswersThatTheMeasureDoesNotAllow(String key, String item, BigDecimal number) {
        var answers = Answers.keyed(item, number);
        assertThat(answers.violations(measure(key)))
                .singleElement()
                .extracting(Violation::field)
                .isEqualTo(item);
        var score = OutcomeScoring.score(measure(key), answers);
        assertThat(score.status()).isEqualTo(ScoreStatus.INVALID);
        assertThat(score.value()).isEmpty();
    }

    @Test
    void tellsAllAnswersThatAreNotAllowed() {
        var answers = Answers.keyed("1", 9, "2", 9, "3", 4, "20", -1);
        assertThat(answers.violations(measure("lefs")))
                .extracting(Violation::field)
                .containsExactly("1", "2", "20");
    }

    @Test
    void asksForTheNameOfAnActivityThatIsRated() {
        var unnamed = Answers.keyed("1", 4);
        assertThat(unnamed.violations(measure("psfs")))
                .extracting(Violation::messageKey)
                .containsExactly("outcome.nameNeeded");
        assertThat(unnamed.named("1", " going  down stairs ").violations(measure("psfs")))
                .isEmpty();
        assertThat(unnamed.named("1", "x".repeat(121)).violations(measure("psfs")))
                .extracting(Violation::messageKey)
                .containsExactly("text.tooLong");
        assertThat(OutcomeAnswers.NONE.named("1", "stairs").violations(measure("lefs")))
                .extracting(Violation::messageKey)
                .containsExactly("outcome.unknownItem");
    }

    @Test
    void countsTheBestTrialWhereThatIsTheRule() {
        assertThat(keyedScore("tug", "rule", 2, "trial1", 12.8, "trial2", 11.2).value())
                .contains(new BigDecimal("11.2"));
        assertThat(keyedScore("tug", "rule", 1, "trial1", 12.8, "trial2", 11.2).value())
                .contains(new BigDecimal("12.0"));
        assertThat(keyedScore("tug", "trial1", 12.8, "trial3", 11.2).status())
                .isEqualTo(ScoreStatus.OK);
    }

    @Test
    void keepsUnableWithoutAScore() {
        var score = keyedScore("sts5", "unable", 1);
        assertThat(score.status()).isEqualTo(ScoreStatus.INVALID);
        assertThat(score.value()).isEmpty();
        assertThat(score.why())
                .containsExactly("Unable to do the test: it is kept without a score.");
        assertThat(keyedScore("sts5", "unable", 1, "time", 20).value()).isEmpty();
    }

    @ParameterizedTest(name = "age {0}: {1}")
    @CsvSource({"59,", "60, 11.4", "69, 11.4", "70, 12.6", "80, 14.8", "89, 14.8", "90,"})
    void showsTheUsualTimeOfTheAge(int age, BigDecimal usual) {
        assertThat(derived(keyedScore("sts5", "time", 13, "age", age)))
                .isEqualTo(
                        usual == null
                                ? java.util.Map.of()
                                : java.util.Map.of(DerivedKind.USUAL_AT_THIS_AGE, usual));
    }

    @Test
    void predictsTheDistanceOfAWomanToo() {
        // 2.11 × 165 − 2.29 × 65 − 5.78 × 50 + 667 = 577.3
        var score =
                keyedScore(
                        "walk6", "distance", 600, "sex", 2, "age", 50, "height", 165, "weight", 65);
        assertThat(derived(score).get(DerivedKind.PREDICTED_DISTANCE)).isEqualByComparingTo("577");
        assertThat(derived(score).get(DerivedKind.PERCENT_OF_PREDICTED))
                .isEqualByComparingTo("104.0");
    }

    @Test
    void predictsNothingWhileSomethingIsUnknown() {
        assertThat(derived(keyedScore("walk6", "distance", 600, "sex", 2, "age", 50))).isEmpty();
    }

    @Test
    void scoresHopsWithOneGoodTrialOfEachLegButNotWithout() {
        assertThat(keyedScore("hop_single", "involved2", 90, "uninvolved1", 100).value())
                .contains(new BigDecimal("90.0"));
        var oneLeg = keyedScore("hop_single", "involved1", 90, "involved2", 95);
        assertThat(oneLeg.status()).isEqualTo(ScoreStatus.INVALID);
        assertThat(oneLeg.missing()).isEqualTo(1);
        assertThat(oneLeg.why().getFirst()).isEqualTo("At least one trial of each leg is needed.");
    }

    @Test
    void tellsHowFarTheAnteriorReachesDiffer() {
        var score =
                keyedScore(
                        "reach",
                        "anterior",
                        58,
                        "posteromedial",
                        98,
                        "posterolateral",
                        94,
                        "limb",
                        88,
                        "anterior_other",
                        62.5);
        assertThat(derived(score).get(DerivedKind.ANTERIOR_DIFFERENCE)).isEqualByComparingTo("4.5");
    }

    @Test
    void roundsHalfUpToOneDecimal() {
        // FAAM: 35 of 80 answered points is 43.75 %.
        var numbers = new java.util.ArrayList<Number>(Collections.nCopies(20, 1));
        for (int i = 0; i < 5; i++) {
            numbers.set(i, 4);
        }
        assertThat(
                        OutcomeScoring.score(
                                        measure("faam_adl"),
                                        Answers.of(measure("faam_adl"), numbers))
                                .value())
                .contains(new BigDecimal("43.8"));
    }

    @Test
    void treatsTwoAndAHalfAlikeHoweverItIsWritten() {
        assertThat(Answers.keyed("trial1", new BigDecimal("2.50")))
                .isEqualTo(Answers.keyed("trial1", new BigDecimal("2.5")));
        assertThat(OutcomeAnswers.NONE.with("1", Optional.of(BigDecimal.TEN)))
                .isEqualTo(Answers.keyed("1", 10));
    }
}
