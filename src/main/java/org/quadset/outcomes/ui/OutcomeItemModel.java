package org.quadset.outcomes.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.outcomes.AnswerTyping;
import org.quadset.outcomes.OutcomeItem;

import java.math.BigDecimal;
import java.util.Optional;

/** One item of the form while it is being answered. */
final class OutcomeItemModel {
    final OutcomeItem item;
    final StringProperty typed = new SimpleStringProperty("");
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty error = new SimpleStringProperty("");

    OutcomeItemModel(OutcomeItem item, Runnable onChange) {
        this.item = item;
        for (var text : java.util.List.of(typed, name)) {
            text.addListener(
                    (property, before, now) -> {
                        error.set("");
                        onChange.run();
                    });
        }
    }

    /** Whether what was typed may stand there, perhaps with more to come. */
    boolean accepts(String text) {
        return !(AnswerTyping.read(item, text) instanceof AnswerTyping.Refused);
    }

    /** Whether nothing can follow what was typed. */
    boolean isSettled() {
        return AnswerTyping.read(item, typed.get()) instanceof AnswerTyping.Settled;
    }

    /** The answer, if what was typed is one. */
    Optional<BigDecimal> answer() {
        return switch (AnswerTyping.read(item, typed.get())) {
            case AnswerTyping.Settled(var answer) -> Optional.of(answer);
            case AnswerTyping.Open(var answer) -> answer;
            case AnswerTyping.Refused() -> Optional.empty();
        };
    }

    /** Something is typed that is no answer. */
    boolean isUnreadable() {
        return !typed.get().isBlank() && answer().isEmpty();
    }

    void set(Optional<BigDecimal> answer) {
        typed.set(answer.map(BigDecimal::toPlainString).orElse(""));
    }
}
