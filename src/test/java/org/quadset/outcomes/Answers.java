package org.quadset.outcomes;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Short ways to measures and answers for the tests of outcomes. */
final class Answers {
    static final OutcomeMeasures MEASURES = new OutcomeMeasures();

    private Answers() {}

    static OutcomeMeasure measure(String key) {
        return MEASURES.byKey(key).orElseThrow(() -> new AssertionError("no measure " + key));
    }

    /** Answers to the scored items in their order; null leaves one out. Named items get names. */
    static OutcomeAnswers of(OutcomeMeasure measure, List<? extends Number> numbers) {
        var items = measure.scoredItems();
        if (numbers.size() > items.size()) {
            throw new AssertionError(measure.key() + " has only " + items.size() + " items");
        }
        var answers = OutcomeAnswers.NONE;
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != null) {
                var key = items.get(i).key();
                answers = answers.with(key, java.util.Optional.of(decimal(numbers.get(i))));
                answers = items.get(i).named() ? answers.named(key, "activity " + key) : answers;
            }
        }
        return answers;
    }

    static OutcomeAnswers of(String measure, Number... numbers) {
        return of(measure(measure), Arrays.asList(numbers));
    }

    /** Answers by item key: {@code "trial1", 11.2, "trial2", 12.8}. */
    static OutcomeAnswers keyed(Object... keysAndNumbers) {
        var answers = OutcomeAnswers.NONE;
        for (int i = 0; i < keysAndNumbers.length; i += 2) {
            answers =
                    answers.with(
                            (String) keysAndNumbers[i],
                            java.util.Optional.of(decimal((Number) keysAndNumbers[i + 1])));
        }
        return answers;
    }

    static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }

    static OutcomeScore score(String measure, Number... numbers) {
        return OutcomeScoring.score(measure(measure), of(measure, numbers));
    }

    static OutcomeScore keyedScore(String measure, Object... keysAndNumbers) {
        return OutcomeScoring.score(measure(measure), keyed(keysAndNumbers));
    }

    static Map<DerivedKind, BigDecimal> derived(OutcomeScore score) {
        return score.derived().stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                DerivedNumber::kind, DerivedNumber::value));
    }
}
