package org.quadset.charting.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.quadset.charting.Phrase;
import org.quadset.charting.PhraseExpansion;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tab behind ";name" writes the phrase; Tab goes on from one fill-in stop to the next, and leaves
 * the field behind the last.
 */
final class PhraseKeys {
    private final Supplier<List<Phrase>> phrases;
    private final ReadOnlyStringWrapper offered = new ReadOnlyStringWrapper("");

    PhraseKeys(Supplier<List<Phrase>> phrases) {
        this.phrases = phrases;
    }

    /** The words that Tab would write now; empty if none. */
    ReadOnlyStringProperty offered() {
        return offered.getReadOnlyProperty();
    }

    void listenTo(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(area, event));
        area.caretPositionProperty()
                .addListener(
                        (property, before, now) ->
                                offered.set(
                                        before(area)
                                                .map(
                                                        one ->
                                                                ";"
                                                                        + one.abbreviation()
                                                                        + "  "
                                                                        + one.expansion())
                                                .orElse("")));
    }

    private Optional<Phrase> before(TextArea area) {
        int caret = area.getCaretPosition();
        return caret > area.getLength()
                ? Optional.empty()
                : PhraseExpansion.before(area.getText(), caret, phrases.get());
    }

    private void pressed(TextArea area, KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isShiftDown() || event.isShortcutDown()) {
            return;
        }
        var phrase = before(area);
        if (phrase.isPresent()) {
            var expanded =
                    PhraseExpansion.of(area.getText(), area.getCaretPosition(), phrase.get());
            area.setText(expanded.text());
            area.selectRange(expanded.from(), expanded.to());
            event.consume();
        } else {
            PhraseExpansion.nextStop(area.getText(), area.getSelection().getEnd())
                    .ifPresent(
                            stop -> {
                                area.selectRange(stop.from(), stop.to());
                                event.consume();
                            });
        }
    }
}
