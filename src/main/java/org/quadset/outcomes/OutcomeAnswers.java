package org.quadset.outcomes;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was answered: numbers by item key, and for named items what the patient called them. An item
 * without an answer is missing from the map; "not applicable" is missing too.
 */
public record OutcomeAnswers(Map<String, BigDecimal> numbers, Map<String, String> names) {
    private static final int LONGEST_NAME = 120;

    /** Nothing answered. */
    public static final OutcomeAnswers NONE = new OutcomeAnswers(Map.of(), Map.of());

    public OutcomeAnswers {
        numbers =
                numbers.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, one -> plain(one.getValue())));
        names = Map.copyOf(names);
    }

    /** 2.50 and 2.5 are the same answer. */
    private static BigDecimal plain(BigDecimal number) {
        var trimmed = number.stripTrailingZeros();
        return trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed;
    }

    /** The answer to an item, if it has one. */
    public Optional<BigDecimal> of(String item) {
        return Optional.ofNullable(numbers.get(item));
    }

    /** What the patient called a named item; empty if nothing. */
    public String nameOf(String item) {
        return names.getOrDefault(item, "");
    }

    /** The same answers with one more, or with one taken away. */
    public OutcomeAnswers with(String item, Optional<BigDecimal> answer) {
        var changed = new TreeMap<>(numbers);
        answer.ifPresentOrElse(number -> changed.put(item, number), () -> changed.remove(item));
        return new OutcomeAnswers(changed, names);
    }

    /** The same answers with a named item called so; blank takes the name away. */
    public OutcomeAnswers named(String item, String name) {
        var changed = new TreeMap<>(names);
        var line = TypedText.line(name);
        if (line.isEmpty()) {
            changed.remove(item);
        } else {
            changed.put(item, line);
        }
        return new OutcomeAnswers(numbers, changed);
    }

    /** The answers to the scored items of a measure, in its order. */
    List<BigDecimal> scored(OutcomeMeasure measure) {
        return measure.scoredItems().stream().flatMap(item -> of(item.key()).stream()).toList();
    }

    /** All that the measure does not allow; the field is the item's key. */
    public List<Violation> violations(OutcomeMeasure measure) {
        var found = new ArrayList<Violation>();
        new TreeMap<>(numbers)
                .forEach((key, number) -> check(measure, key, number).ifPresent(found::add));
        new TreeMap<>(names)
                .forEach(
                        (key, name) -> {
                            if (measure.item(key).filter(OutcomeItem::named).isEmpty()) {
                                found.add(Violation.of(key, "outcome.unknownItem", key));
                            }
                            found.addAll(TypedText.violations(key, name, LONGEST_NAME));
                        });
        for (var item : measure.items()) {
            if (item.named() && of(item.key()).isPresent() && nameOf(item.key()).isEmpty()) {
                found.add(Violation.of(item.key(), "outcome.nameNeeded"));
            }
        }
        return found;
    }

    private static Optional<Violation> check(
            OutcomeMeasure measure, String key, BigDecimal number) {
        return measure.item(key)
                .map(
                        item ->
                                item.allows(number)
                                        ? Optional.<Violation>empty()
                                        : Optional.of(
                                                Violation.of(
                                                        key,
                                                        "outcome.notAllowed",
                                                        Scores.plain(number),
                                                        item.allowedText())))
                .orElseGet(() -> Optional.of(Violation.of(key, "outcome.unknownItem", key)));
    }
}
