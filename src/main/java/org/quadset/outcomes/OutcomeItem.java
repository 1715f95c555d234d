package org.quadset.outcomes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing to answer: a question of a questionnaire, a trial, or something the score needs.
 *
 * @param key its key within the measure; questionnaires number theirs from 1
 * @param text its own wording; empty where the licence allows only numbers
 * @param unit what stands behind the number; empty for points
 * @param options the only allowed answers, as the form lists them; empty where a range is allowed
 * @param step answers are whole steps above zero
 * @param scored whether its answer is part of the score, or only helps to read it
 * @param optional whether a score in full does without it
 * @param named whether the patient says in own words what is rated
 * @param labels words for some options
 * @param usual the answer the form begins with
 * @param prefill what of the patient's record the form begins with
 */
public record OutcomeItem(
        String key,
        String text,
        String unit,
        List<BigDecimal> options,
        BigDecimal from,
        BigDecimal to,
        BigDecimal step,
        boolean scored,
        boolean optional,
        boolean named,
        Map<BigDecimal, String> labels,
        Optional<BigDecimal> usual,
        Prefill prefill) {
    private static final int MOST_CHOICES = 31;

    /** What of the patient's record answers an item. */
    public enum Prefill {
        NOTHING,
        AGE,
        SEX
    }

    /** Whether this is one of the allowed answers. */
    public boolean allows(BigDecimal answer) {
        if (!options.isEmpty()) {
            return options.stream().anyMatch(option -> option.compareTo(answer) == 0);
        }
        return answer.compareTo(from) >= 0
                && answer.compareTo(to) <= 0
                && answer.remainder(step).signum() == 0;
    }

    /**
     * All allowed answers if there are few (at most 31), in the order the form shows; else none.
     */
    public List<BigDecimal> choices() {
        if (!options.isEmpty()) {
            return options;
        }
        var count = to.subtract(from).divideToIntegralValue(step).intValue() + 1;
        return count > MOST_CHOICES
                ? List.of()
                : Stream.iterate(from, one -> one.add(step)).limit(count).toList();
    }

    /** The allowed answers as people read them: "0–4", "−5 to 5", "10, 8, 5, 0". */
    public String allowedText() {
        if (!options.isEmpty()) {
            return String.join(", ", options.stream().map(this::optionText).toList());
        }
        return Scores.plain(from) + (from.signum() < 0 ? " to " : "–") + Scores.plain(to);
    }

    /** One allowed answer as people read it. */
    public String optionText(BigDecimal option) {
        return labels.getOrDefault(option, Scores.plain(option));
    }

    /** The most an answer can be. */
    BigDecimal most() {
        return options.isEmpty() ? to : options.stream().max(BigDecimal::compareTo).orElseThrow();
    }
}
