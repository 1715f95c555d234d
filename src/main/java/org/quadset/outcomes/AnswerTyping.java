package org.quadset.outcomes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What has been typed into an item so far: a digit that can only mean one answer settles it at
 * once, one that may go on ("1" of 1 or 10) waits for the next or for Enter.
 */
public sealed interface AnswerTyping {
    /** The answer is complete; the next item follows. */
    record Settled(BigDecimal answer) implements AnswerTyping {}

    /** It may go on; the answer so far, if it is one already. */
    record Open(Optional<BigDecimal> answer) implements AnswerTyping {}

    /** No allowed answer begins so. */
    record Refused() implements AnswerTyping {}

    /** Reads a text by the answers that the item allows. A comma is a decimal point. */
    static AnswerTyping read(OutcomeItem item, String typed) {
        var text = typed.strip().replace(',', '.').replace('\u2212', '-').replaceFirst("^\\+", "");
        if (text.isEmpty()) {
            return new Open(Optional.empty());
        }
        var choices = item.choices();
        return choices.isEmpty() ? number(item, text) : choice(choices, text);
    }

    private static AnswerTyping choice(List<BigDecimal> choices, String text) {
        var beginning =
                choices.stream().filter(one -> one.toPlainString().startsWith(text)).toList();
        var exact = beginning.stream().filter(one -> one.toPlainString().equals(text)).findFirst();
        if (beginning.isEmpty()) {
            return new Refused();
        }
        return exact.isPresent() && beginning.size() == 1
                ? new Settled(exact.get())
                : new Open(exact);
    }

    private static AnswerTyping number(OutcomeItem item, String text) {
        if (!text.matches("-?\\d{0,6}(\\.\\d{0,3})?")) {
            return new Refused();
        }
        return new Open(
                text.matches("-?\\d+(\\.\\d+)?")
                        ? Optional.of(new BigDecimal(text)).filter(item::allows)
                        : Optional.empty());
    }
}
