package org.quadset.charting.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.quadset.modalities.ModalityField;
import org.quadset.modalities.TreatmentReading;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;

/**
 * The line beneath a field: what is wrong, that it is unusual, that it is not answered, or its
 * range.
 */
final class TreatmentFieldNote extends Label {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Node control;

    TreatmentFieldNote(Node control) {
        this.control = control;
        setWrapText(true);
        setMaxWidth(230);
    }

    void show(ModalityField field, TreatmentReading reading, String typed) {
        var wrong =
                reading.wrong().stream().filter(one -> one.field().equals(field.key())).findFirst();
        var unusual =
                reading.warnings().stream()
                        .filter(one -> one.field().equals(field.key()))
                        .findFirst();
        boolean missing =
                reading.missing().stream().anyMatch(one -> one.field().equals(field.key()));
        control.pseudoClassStateChanged(INVALID, wrong.isPresent());
        control.setAccessibleHelp(wrong.map(Messages::text).orElse(""));
        if (wrong.isPresent()) {
            become("field-error", text(wrong.get()));
        } else if (unusual.isPresent()) {
            become("warning-text", text(unusual.get()));
        } else if (missing && typed.isEmpty() && field.hard().isNone()) {
            become("not-answered", Messages.text("field.notAnswered"));
        } else {
            become(
                    missing ? "not-answered" : "field-range",
                    field.hard().isNone() ? "" : field.hard().text() + " " + field.unit());
        }
    }

    private static String text(Violation violation) {
        return Messages.text(violation);
    }

    private void become(String styleClass, String text) {
        getStyleClass().setAll("label", "micro", styleClass);
        setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
