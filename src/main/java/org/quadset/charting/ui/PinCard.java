package org.quadset.charting.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

import java.util.Map;
import java.util.function.BiConsumer;

/** Asks for the PIN of whoever co-signs or adds to a note, with the words that are added. */
final class PinCard extends VBox {
    private final LabelledField reason = new LabelledField();
    private final LabelledField text = new LabelledField();
    private final PasswordField pin = new PasswordField();

    /** What was typed. */
    record Typed(String reason, String text) {}

    private PinCard(
            String title,
            String body,
            String verb,
            boolean withText,
            BiConsumer<Typed, char[]> act,
            Runnable close) {
        getStyleClass().add("dialog-box");
        setPrefWidth(520);
        var about = Nodes.label(body);
        about.setWrapText(true);
        getChildren().addAll(Nodes.label(title, "title-3"), about);
        if (withText) {
            reason.setLabel(Messages.text("addendum.reason"));
            reason.setName("addendum-reason");
            text.setRows(5);
            text.setLabel(Messages.text("addendum.text"));
            text.setName("addendum-text");
            getChildren()
                    .addAll(reason, text, Nodes.label(Messages.text("card.kept"), "second-line"));
        }
        var label = Nodes.label(Messages.text("sign.pin"), "field-label");
        label.setLabelFor(pin);
        pin.setId("act-pin");
        pin.setMaxWidth(160);
        pin.setAccessibleText(Messages.text("sign.pin"));
        var keep = new Button(Messages.text("act.close"));
        keep.setOnAction(event -> close.run());
        var go = new Button(verb);
        go.setId("act-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(pin.textProperty().isEmpty());
        go.setOnAction(
                event -> {
                    var typed = pin.getText().toCharArray();
                    pin.clear();
                    act.accept(
                            new Typed(reason.textProperty().get(), text.textProperty().get()),
                            typed);
                });
        var acts = new HBox(10, keep, go);
        acts.getStyleClass().add("dialog-acts");
        getChildren().addAll(new VBox(3, label, pin), acts);
    }

    static PinCard addendum(BiConsumer<Typed, char[]> act, Runnable close) {
        return new PinCard(
                Messages.text("addendum.title"),
                Messages.text("addendum.body"),
                Messages.text("addendum.act"),
                true,
                act,
                close);
    }

    static PinCard cosign(BiConsumer<Typed, char[]> act, Runnable close) {
        return new PinCard(
                Messages.text("cosign.title"),
                Messages.text("cosign.body"),
                Messages.text("cosign.act"),
                false,
                act,
                close);
    }

    /** What is typed into the card, by field; never the PIN. */
    Map<String, StringProperty> texts() {
        return Map.of("reason", reason.textProperty(), "text", text.textProperty());
    }

    /** Puts the cursor into the first field. */
    void focus() {
        if (getChildren().contains(reason)) {
            reason.input().requestFocus();
        } else {
            pin.requestFocus();
        }
    }
}
