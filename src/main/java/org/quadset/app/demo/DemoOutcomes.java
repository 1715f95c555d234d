package org.quadset.app.demo;

import org.quadset.outcomes.AnswerMode;
import org.quadset.outcomes.MeasuredSide;
import org.quadset.outcomes.OutcomeAnswers;
import org.quadset.outcomes.OutcomeDraft;
import org.quadset.outcomes.OutcomeMeasure;
import org.quadset.outcomes.OutcomeService;
import org.quadset.patients.Patient;
import org.quadset.security.Actor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Made-up outcome results of one patient with pain at the front of the knee, over ten weeks. */
final class DemoOutcomes {
    private static final List<String> ACTIVITIES =
            List.of("Going down stairs", "Running 20 minutes", "Sitting through a film");

    private final OutcomeService outcomes;
    private final Patient patient;
    private final LocalDate today;
    private final Actor actor;

    DemoOutcomes(OutcomeService outcomes, Patient patient, LocalDate today, Actor actor) {
        this.outcomes = outcomes;
        this.patient = patient;
        this.today = today;
        this.actor = actor;
    }

    void fill() {
        save("lefs", 70, "22322133121111000020");
        save("lefs", 56, "32322133221212010020");
        save("lefs", 35, "33333234332222111031");
        save("lefs", 14, "3343324433-2-2211131");
        save("lefs", 2, "44434344432333222132");
        save("akps", 70, List.of(3, 5, 3, 5, 3, 3, 2, 4, 6, 8, 6, 5, 5));
        save("akps", 35, List.of(5, 5, 3, 5, 4, 6, 2, 6, 6, 8, 10, 5, 5));
        save("akps", 2, List.of(5, 5, 3, 8, 4, 6, 7, 6, 8, 8, 10, 5, 5));
        activities(70, 3, 1, 4);
        activities(35, 5, 3, 6);
        activities(2, 6, 5, 8);
        save("nprs", 70, List.of(6));
        save("nprs", 49, List.of(6));
        save("nprs", 21, List.of(4));
        save("nprs", 2, List.of(3));
        save("groc15", 2, List.of(5));
        hop(21, 96, 101, 128, 131);
        hop(2, 118, 121, 130, 133);
    }

    /** One digit for each item; a dash is an item without an answer. */
    private void save(String key, int daysAgo, String digits) {
        var answers = OutcomeAnswers.NONE;
        var items = measure(key).scoredItems();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '-') {
                answers = with(answers, items.get(i).key(), digits.charAt(i) - '0');
            }
        }
        store(key, daysAgo, AnswerMode.PAPER, MeasuredSide.NO_SIDE, answers);
    }

    private void save(String key, int daysAgo, List<Integer> numbers) {
        var answers = OutcomeAnswers.NONE;
        var items = measure(key).scoredItems();
        for (int i = 0; i < numbers.size(); i++) {
            answers = with(answers, items.get(i).key(), numbers.get(i));
        }
        store(key, daysAgo, AnswerMode.INTERVIEW, MeasuredSide.NO_SIDE, answers);
    }

    private void activities(int daysAgo, int... ratings) {
        var answers = OutcomeAnswers.NONE;
        for (int i = 0; i < ratings.length; i++) {
            var item = String.valueOf(i + 1);
            answers = with(answers, item, ratings[i]).named(item, ACTIVITIES.get(i));
        }
        store("psfs", daysAgo, AnswerMode.INTERVIEW, MeasuredSide.NO_SIDE, answers);
    }

    private void hop(int daysAgo, int involved1, int involved2, int other1, int other2) {
        var answers = with(OutcomeAnswers.NONE, "involved1", involved1);
        answers = with(answers, "involved2", involved2);
        answers = with(answers, "uninvolved1", other1);
        answers = with(answers, "uninvolved2", other2);
        store("hop_single", daysAgo, AnswerMode.MEASURED, MeasuredSide.RIGHT, answers);
    }

    private OutcomeMeasure measure(String key) {
        return outcomes.measures().byKey(key).orElseThrow();
    }

    private static OutcomeAnswers with(OutcomeAnswers answers, String item, int number) {
        return answers.with(item, Optional.of(BigDecimal.valueOf(number)));
    }

    private void store(
            String key, int daysAgo, AnswerMode mode, MeasuredSide side, OutcomeAnswers answers) {
        outcomes.save(
                new OutcomeDraft(
                        0,
                        0,
                        patient.id(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        key,
                        today.minusDays(daysAgo),
                        mode,
                        side,
                        answers),
                actor);
    }
}
