package org.quadset.charting.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.quadset.charting.Phrase;
import org.quadset.charting.PhraseExpansion;
import org.quadset.platform.ui.controls.FillIns;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tab behind ";name" writes the phrase; Tab goes on from one fill-in stop to the next, and from the
 * last one to the first of the next part. Enter on a stop takes its words as they stand.
 */
final class PhraseKeys {
    private final Supplier<List<Phrase>> phrases;
    private boolean leaving;
    private final ReadOnlyStringWrapper offered = new ReadOnlyStringWrapper("");

    PhraseKeys(Supplier<List<Phrase>> phrases) {
        this.phrases = phrases;
    }

    /** The words that Tab would write now; empty if none. */
    ReadOnlyStringProperty offered() {
        return offered.getReadOnlyProperty();
    }

    void listenTo(TextArea area) {
        area.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused && leaving) {
                                leaving = false;
                                FillIns.select(area, 0);
                            }
                        });
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
        if (event.getCode() == KeyCode.TAB && event.isControlDown()) {
            // How a Tab that leaves the field is passed on.
            return;
        }
        leaving = false;
        if (event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            if (FillIns.take(area)) {
                event.consume();
                goOn(area, event);
            }
        } else if (event.getCode() == KeyCode.TAB) {
            goOn(area, event);
        }
    }

    private void goOn(TextArea area, KeyEvent event) {
        var phrase = before(area);
        if (phrase.isPresent()) {
            var expanded =
                    PhraseExpansion.of(area.getText(), area.getCaretPosition(), phrase.get());
            area.setText(expanded.text());
            area.selectRange(expanded.from(), expanded.to());
            event.consume();
        } else {
            if (FillIns.select(area, area.getSelection().getEnd())) {
                event.consume();
            } else {
                leaving = event.getCode() == KeyCode.TAB;
            }
        }
    }
}
