package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

import java.util.List;

/**
 * Three scores from 0 to 10; anything else is refused at once, and the hint says so. A score that
 * can't grow any more goes on to the next field by itself.
 */
final class PainFields {
    PainFields(VisitEditorModel model, Label hint, List<TextField> fields, Node next) {
        var texts = List.of(model.form.painNow, model.form.painBest, model.form.painWorst);
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            field.setTextFormatter(
                    new TextFormatter<String>(
                            change -> {
                                boolean fits = change.getControlNewText().matches("|\\d|10");
                                hint.getStyleClass()
                                        .setAll("label", "micro", fits ? "muted" : "danger-text");
                                return fits ? change : null;
                            }));
            field.textProperty().bindBidirectional(texts.get(i));
            var after = i + 1 < fields.size() ? fields.get(i + 1) : next;
            field.textProperty()
                    .addListener(
                            (property, before, now) -> {
                                if (field.isFocused()
                                        && now.length() > before.length()
                                        && now.matches("[02-9]|10")) {
                                    after.requestFocus();
                                }
                            });
        }
    }
}
