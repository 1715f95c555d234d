package org.quadset.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.outcomes.Answers.measure;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the latest score is compared with. */
class OutcomeSeriesTest {
    static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    static OutcomeResult result(long id, String key, int day, OutcomeAnswers answers) {
        var score = OutcomeScoring.score(measure(key), answers);
        return new OutcomeResult(
                id,
                1,
                1,
                OptionalLong.empty(),
                OptionalLong.empty(),
                key,
                "2026.1",
                FIRST.plusDays(day),
                AnswerMode.PAPER,
                MeasuredSide.NO_SIDE,
                answers,
                score.value(),
                score.status(),
                Instant.EPOCH,
                "Dana");
    }

    static OutcomeSeries series(String key, OutcomeResult... results) {
        return new OutcomeSeries(measure(key), MeasuredSide.NO_SIDE, List.of(results));
    }

    /** Pain now, one value a week. */
    static OutcomeSeries pain(int... weekly) {
        var results = new ArrayList<OutcomeResult>();
        for (int i = 0; i < weekly.length; i++) {
            results.add(result(i + 1, "nprs", 7 * i, Answers.of("nprs", weekly[i])));
        }
        return new OutcomeSeries(measure("nprs"), MeasuredSide.NO_SIDE, results);
    }

    private static OutcomeAnswers activities(int rating, String... names) {
        var answers = OutcomeAnswers.NONE;
        for (int i = 0; i < names.length; i++) {
            var key = String.valueOf(i + 1);
            answers =
                    answers.with(key, java.util.Optional.of(Answers.decimal(rating)))
                            .named(key, names[i]);
        }
        return answers;
    }

    @Test
    void comparesTheLatestScoreWithTheFirst() {
        var change = pain(7, 6, 4).change().orElseThrow();
        assertThat(change.points()).isEqualByComparingTo("-3");
        assertThat(change.verdict()).isEqualTo(ChangeVerdict.IMPROVED);
        assertThat(pain(7).change()).isEmpty();
        assertThat(pain().latest()).isEmpty();
    }

    @Test
    void ordersByDayWhateverTheOrderOfEntry() {
        var late = result(1, "nprs", 20, Answers.of("nprs", 2));
        var early = result(2, "nprs", 1, Answers.of("nprs", 8));
        assertThat(series("nprs", late, early).latest()).contains(late);
        assertThat(series("nprs", late, early).baseline().orElseThrow()).isEqualByComparingTo("8");
    }

    @Test
    void skipsResultsWithoutAScore() {
        var lefs = measure("lefs");
        var unfinished = result(3, "lefs", 30, Answers.of("lefs", 1, 2));
        var first = result(1, "lefs", 0, Answers.of(lefs, java.util.Collections.nCopies(20, 1)));
        var second = result(2, "lefs", 9, Answers.of(lefs, java.util.Collections.nCopies(20, 2)));
        var all = series("lefs", first, second, unfinished);
        assertThat(all.latest()).contains(second);
        assertThat(all.change().orElseThrow().points()).isEqualByComparingTo("20");
    }

    @Test
    void beginsANewBaselineWhereAnActivityWasReplaced() {
        var first = result(1, "psfs", 0, activities(2, "stairs", "running"));
        var second = result(2, "psfs", 7, activities(5, "Running", "Stairs"));
        var third = result(3, "psfs", 14, activities(4, "stairs", "swimming"));
        assertThat(series("psfs", first, second).change().orElseThrow().points())
                .as("the same activities in another order")
                .isEqualByComparingTo("3");
        var replaced = series("psfs", first, second, third);
        assertThat(replaced.baselineIsNew()).isTrue();
        assertThat(replaced.change()).isEmpty();
        assertThat(replaced.comparable()).containsExactly(third);
        assertThat(series("psfs", first, second).baselineIsNew()).isFalse();
    }

    @Test
    void holdsARatingOfChangeAgainstNothing() {
        var one = series("groc15", result(1, "groc15", 0, Answers.of("groc15", 5)));
        assertThat(one.change().orElseThrow().verdict()).isEqualTo(ChangeVerdict.IMPROVED);
        var two =
                series(
                        "groc15",
                        result(1, "groc15", 0, Answers.of("groc15", 5)),
                        result(2, "groc15", 9, Answers.of("groc15", 4)));
        assertThat(two.change().orElseThrow().points())
                .as("not the difference of two ratings")
                .isEqualByComparingTo("4");
    }
}
