package org.quadset.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.outcomes.Answers.MEASURES;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What holds for any measure and any answers. */
class OutcomePropertiesTest {
    /** Formulas in which a higher answer never lowers the score. */
    private static final Set<ScoringFormula> RISING =
            EnumSet.of(
                    ScoringFormula.MEAN,
                    ScoringFormula.SUM,
                    ScoringFormula.SUM_PRORATED,
                    ScoringFormula.MEAN_ABOVE_ONE,
                    ScoringFormula.PERCENT_OF_MOST);

    /** A measure with allowed answers, each left out with the given chance. */
    private static Arbitrary<Tuple2<OutcomeMeasure, OutcomeAnswers>> answered(
            java.util.function.Predicate<OutcomeMeasure> which, int leftOutPercent) {
        return Arbitraries.of(MEASURES.all().stream().filter(which).toList())
                .flatMap(
                        measure ->
                                Arbitraries.randomValue(
                                        random ->
                                                Tuple.of(
                                                        measure,
                                                        answers(measure, random, leftOutPercent))));
    }

    private static OutcomeAnswers answers(OutcomeMeasure measure, Random random, int leftOut) {
        var answers = OutcomeAnswers.NONE;
        for (var item : measure.items()) {
            if (random.nextInt(100) >= leftOut && !item.key().equals("unable")) {
                answers = answers.with(item.key(), Optional.of(allowed(item, random)));
                answers = item.named() ? answers.named(item.key(), "a" + item.key()) : answers;
            }
        }
        return answers;
    }

    private static BigDecimal allowed(OutcomeItem item, Random random) {
        if (!item.options().isEmpty()) {
            return item.options().get(random.nextInt(item.options().size()));
        }
        int first = item.from().divide(item.step(), 0, java.math.RoundingMode.CEILING).intValue();
        int last = item.to().divideToIntegralValue(item.step()).intValue();
        return item.step().multiply(BigDecimal.valueOf(random.nextInt(first, last + 1)));
    }

    @Provide
    Arbitrary<Tuple2<OutcomeMeasure, OutcomeAnswers>> any() {
        return answered(one -> true, 12);
    }

    @Provide
    Arbitrary<Tuple2<OutcomeMeasure, OutcomeAnswers>> full() {
        return answered(one -> true, 0);
    }

    @Provide
    Arbitrary<Tuple2<OutcomeMeasure, OutcomeAnswers>> questionnaires() {
        return answered(one -> RISING.contains(one.formula()), 5);
    }

    @Provide
    Arbitrary<Tuple2<OutcomeMeasure, OutcomeAnswers>> disabled() {
        return answered(one -> !one.enabled(), 20);
    }

    @Property
    void allowedAnswersAreNoViolations(
            @ForAll("any") Tuple2<OutcomeMeasure, OutcomeAnswers> given) {
        assertThat(given.get2().violations(given.get1())).isEmpty();
    }

    @Property
    void aScoreLiesInTheRangeOfItsMeasure(
            @ForAll("any") Tuple2<OutcomeMeasure, OutcomeAnswers> given) {
        var measure = given.get1();
        OutcomeScoring.score(measure, given.get2())
                .value()
                .ifPresent(
                        value -> {
                            assertThat(value).isGreaterThanOrEqualTo(measure.least());
                            measure.most()
                                    .ifPresent(most -> assertThat(value).isLessThanOrEqualTo(most));
                        });
    }

    @Property
    void allAnsweredGivesAScoreExactlyWhereScoringIsOn(
            @ForAll("full") Tuple2<OutcomeMeasure, OutcomeAnswers> given) {
        var score = OutcomeScoring.score(given.get1(), given.get2());
        assertThat(score.status())
                .isEqualTo(given.get1().enabled() ? ScoreStatus.OK : ScoreStatus.INVALID);
    }

    @Property
    void fewerAnswersThanTheRuleAsksForNeverGiveAScore(
            @ForAll("full") Tuple2<OutcomeMeasure, OutcomeAnswers> given, @ForAll Random random) {
        var measure = given.get1();
        var scored = new ArrayList<>(measure.scoredItems());
        Collections.shuffle(scored, random);
        var fewer = given.get2();
        int kept = random.nextInt(measure.leastAnswered());
        for (var item : scored.subList(kept, scored.size())) {
            fewer = fewer.with(item.key(), Optional.empty());
        }
        var score = OutcomeScoring.score(measure, fewer);
        assertThat(score.value()).isEmpty();
        assertThat(score.status()).isEqualTo(ScoreStatus.INVALID);
        assertThat(score.missing()).isPositive();
    }

    @Property
    void whatIsSwitchedOffIsNeverScored(
            @ForAll("disabled") Tuple2<OutcomeMeasure, OutcomeAnswers> given) {
        var score = OutcomeScoring.score(given.get1(), given.get2());
        assertThat(score.status()).isEqualTo(ScoreStatus.INVALID);
        assertThat(score.value()).isEmpty();
        assertThat(score.raw()).isEmpty();
        assertThat(score.derived()).isEmpty();
    }

    @Property
    void itemsThatAllowTheSameMayBePermuted(
            @ForAll("questionnaires") Tuple2<OutcomeMeasure, OutcomeAnswers> given,
            @ForAll Random random) {
        var measure = given.get1();
        Map<String, List<String>> alike = new HashMap<>();
        measure.scoredItems()
                .forEach(
                        item ->
                                alike.computeIfAbsent(item.allowedText(), key -> new ArrayList<>())
                                        .add(item.key()));
        var permuted = OutcomeAnswers.NONE;
        for (var keys : alike.values()) {
            var shuffled = new ArrayList<>(keys);
            Collections.shuffle(shuffled, random);
            for (int i = 0; i < keys.size(); i++) {
                permuted =
                        permuted.with(shuffled.get(i), given.get2().of(keys.get(i)))
                                .named(shuffled.get(i), given.get2().nameOf(keys.get(i)));
            }
        }
        assertThat(OutcomeScoring.score(measure, permuted))
                .isEqualTo(OutcomeScoring.score(measure, given.get2()));
    }

    @Property
    void aHigherAnswerNeverLowersASum(
            @ForAll("questionnaires") Tuple2<OutcomeMeasure, OutcomeAnswers> given,
            @ForAll Random random) {
        var measure = given.get1();
        var items = measure.scoredItems();
        var item = items.get(random.nextInt(items.size()));
        var highest = given.get2().with(item.key(), Optional.of(item.most()));
        var before = OutcomeScoring.score(measure, given.get2()).value();
        var after = OutcomeScoring.score(measure, highest).value();
        if (given.get2().of(item.key()).isPresent() && before.isPresent()) {
            assertThat(after.orElseThrow()).isGreaterThanOrEqualTo(before.get());
        }
    }

    @Property
    void turningAChangeRoundTurnsItsVerdictRound(
            @ForAll("any") Tuple2<OutcomeMeasure, OutcomeAnswers> given, @ForAll Random random) {
        var measure = given.get1();
        var first = BigDecimal.valueOf(random.nextInt(1, 80));
        var step = BigDecimal.valueOf(random.nextInt(0, 300), 1);
        var up = OutcomeChange.between(measure, first, first.add(step), 3);
        var down = OutcomeChange.between(measure, first, first.subtract(step), 3);
        assertThat(down.gain()).isEqualByComparingTo(up.gain().negate());
        assertThat(turned(down.verdict())).isEqualTo(up.verdict());
        if (measure.direction() == BetterDirection.HIGHER) {
            assertThat(EnumSet.of(ChangeVerdict.WORSE, ChangeVerdict.PERHAPS_WORSE))
                    .doesNotContain(up.verdict());
        } else {
            assertThat(EnumSet.of(ChangeVerdict.IMPROVED, ChangeVerdict.PERHAPS_IMPROVED))
                    .doesNotContain(up.verdict());
        }
    }

    private static ChangeVerdict turned(ChangeVerdict verdict) {
        return switch (verdict) {
            case IMPROVED -> ChangeVerdict.WORSE;
            case WORSE -> ChangeVerdict.IMPROVED;
            case PERHAPS_IMPROVED -> ChangeVerdict.PERHAPS_WORSE;
            case PERHAPS_WORSE -> ChangeVerdict.PERHAPS_IMPROVED;
            case WITHIN_ERROR, UNJUDGED -> verdict;
        };
    }

    @Property
    void whatAnItemAllowsCanBeTyped(@ForAll("full") Tuple2<OutcomeMeasure, OutcomeAnswers> given) {
        for (var item : given.get1().items()) {
            given.get2()
                    .of(item.key())
                    .ifPresent(
                            answer -> {
                                var text = answer.toPlainString();
                                for (int i = 1; i < text.length(); i++) {
                                    assertThat(AnswerTyping.read(item, text.substring(0, i)))
                                            .as(item.key() + " " + text)
                                            .isInstanceOf(AnswerTyping.Open.class);
                                }
                                assertThat(typed(AnswerTyping.read(item, text)))
                                        .hasValueSatisfying(
                                                one ->
                                                        assertThat(one)
                                                                .isEqualByComparingTo(answer));
                            });
        }
    }

    private static Optional<BigDecimal> typed(AnswerTyping typing) {
        return switch (typing) {
            case AnswerTyping.Settled settled -> Optional.of(settled.answer());
            case AnswerTyping.Open open -> open.answer();
            case AnswerTyping.Refused refused -> Optional.empty();
        };
    }
}
