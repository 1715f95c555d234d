package org.quadset.charting.ui;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.function.Consumer;

/**
 * A row of last time that waits: Enter takes it as it stands, Space takes and opens it, Delete
 * drops it. It is no part of the note.
 */
final class CarriedRowView extends VBox {
    private final HBox head;

    CarriedRowView(
            TreatmentRowModel row,
            Consumer<TreatmentRowModel> confirm,
            Consumer<TreatmentRowModel> change,
            Consumer<TreatmentRowModel> drop) {
        getStyleClass().addAll("treatment-row", "carried-row");
        setMinWidth(0);
        var reading = row.assessment().get().reading();
        var summary = Nodes.label(row.summary(), "second-line");
        summary.setMinWidth(0);
        var texts = new VBox(1, Nodes.label(row.kind.label(), "name"), summary);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var take = new Button(Messages.text("visit.confirmRow"));
        take.setGraphic(Nodes.keycap("Enter"));
        take.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        take.getStyleClass().addAll("quiet", "slim");
        take.setMinWidth(USE_PREF_SIZE);
        take.setFocusTraversable(false);
        take.setOnAction(event -> confirm.accept(row));
        var remove = new Button();
        remove.setGraphic(new FontIcon("mdoal-clear"));
        remove.getStyleClass().addAll("quiet", "icon-only");
        remove.setAccessibleText(Messages.text("visit.dropRow", row.kind.label()));
        remove.setFocusTraversable(false);
        remove.setOnAction(event -> drop.accept(row));
        var code = Nodes.label(reading.procedureCode(), "treatment-code");
        code.setMinWidth(USE_PREF_SIZE);
        var minutes =
                Nodes.label(
                        reading.minutes().isPresent() ? reading.minutes().getAsInt() + " min" : "–",
                        "muted");
        minutes.setMinWidth(USE_PREF_SIZE);
        head = new HBox(new FontIcon("mdoal-history"), code, texts, minutes, take, remove);
        head.getStyleClass().add("treatment-head");
        head.setFocusTraversable(true);
        head.setAccessibleText(
                Messages.text("visit.carriedSpoken", row.kind.label(), summary.getText()));
        head.setOnMouseClicked(event -> change.accept(row));
        head.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        confirm.accept(row);
                        event.consume();
                    } else if (event.getCode() == KeyCode.SPACE) {
                        change.accept(row);
                        event.consume();
                    } else if (event.getCode() == KeyCode.DELETE) {
                        drop.accept(row);
                        event.consume();
                    }
                });
        getChildren().add(head);
    }

    /** Puts the focus on the row. */
    void focusHead() {
        head.requestFocus();
    }
}
