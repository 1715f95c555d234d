package org.quadset.charting.ui;

import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.charting.AdverseEvent;
import org.quadset.charting.AdverseEvent.EventSeverity;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;

import java.util.List;

/** What went wrong with a treatment, what was done, and who looks after it when. */
final class AdverseEventCard extends VBox {
    private final LabelledField description;

    private AdverseEventCard(AdverseEventModel model, String about, Runnable close) {
        getStyleClass().add("dialog-box");
        setPrefWidth(560);
        description = field(model, "description", "reaction.description", 3);
        var severity = new Segmented<EventSeverity>();
        severity.setId("reaction-severity");
        severity.offer(List.of(EventSeverity.values()), EventSeverity::label);
        severity.getButtons()
                .forEach(
                        button ->
                                button.setAccessibleText(
                                        Messages.text("reaction.severity")
                                                + ": "
                                                + button.getText()));
        severity.choiceProperty().set(model.severity.get());
        // What was chosen is never taken back to nothing: an event always has a severity.
        severity.choiceProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now == null) {
                                severity.choiceProperty().set(before);
                            } else {
                                model.severity.set(now);
                            }
                        });
        var severityLabel = Nodes.label(Messages.text("reaction.severity"), "field-label");
        severityLabel.setLabelFor(severity);
        var closed = new CheckBox(Messages.text("reaction.closed"));
        closed.setId("reaction-closed");
        closed.selectedProperty().bindBidirectional(model.closed);
        var followUpOn = field(model, "followUpOn", "reaction.followUpOn", 1);
        followUpOn.setPrompt(Messages.text("reaction.followUpPrompt"));
        followUpOn.setMaxWidth(180);
        var fields =
                new VBox(
                        10,
                        new VBox(3, severityLabel, severity),
                        description,
                        field(model, "actionTaken", "reaction.actionTaken", 2),
                        followUpOn,
                        field(model, "followUpNote", "reaction.followUpNote", 2),
                        closed);
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(140);
        scroll.setFocusTraversable(false);
        var keep = new Button(Messages.text("act.close"));
        keep.setOnAction(event -> close.run());
        var save = new Button(Messages.text("act.save"));
        save.setId("reaction-save");
        save.getStyleClass().add("accent");
        save.setGraphic(Nodes.keycap("Ctrl+S"));
        save.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        save.setOnAction(event -> model.save(close));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
                        event.consume();
                        model.save(close);
                    }
                });
        var acts =
                new HBox(
                        10,
                        Nodes.label(Messages.text("card.kept"), "second-line"),
                        Nodes.spring(),
                        keep,
                        save);
        acts.getStyleClass().add("dialog-acts");
        getChildren()
                .setAll(
                        Nodes.label(Messages.text("reaction.title"), "title-3"),
                        Nodes.label(about, "second-line"),
                        scroll,
                        acts);
    }

    private static LabelledField field(
            AdverseEventModel model, String name, String labelKey, int rows) {
        var field = new LabelledField();
        field.setName("reaction-" + name);
        field.setLabel(Messages.text(labelKey));
        field.setRows(rows);
        field.textProperty().bindBidirectional(model.text(name));
        MapChangeListener<String, String> show =
                change -> field.errorProperty().set(model.errors.getOrDefault(name, ""));
        // The field holds the listener, so that it goes when the card goes.
        field.setUserData(show);
        model.errors.addListener(new WeakMapChangeListener<>(show));
        return field;
    }

    /**
     * Opens the card on an event.
     *
     * @param earlier how many rows of the same kind before its own tell of a reaction too
     * @param about the treatment and the patient
     */
    static void open(
            AdverseEventModel model,
            AdverseEvent event,
            int earlier,
            String about,
            Overlays overlays) {
        model.begin(
                event,
                earlier,
                () -> {
                    var card = new AdverseEventCard(model, about, overlays::close);
                    overlays.show(card, Pos.CENTER, () -> {});
                    // What lies in a scroll pane can take the focus only once it has its skin.
                    card.applyCss();
                    card.layout();
                    card.description.input().requestFocus();
                });
    }
}
