package org.quadset.patients.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.patients.PossibleDuplicate;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

/** Somebody on record who may be the person being registered, and what agrees. */
final class DuplicateCard extends VBox {
    DuplicateCard(PossibleDuplicate likely, Runnable open) {
        getStyleClass().add("panel-body");
        var patient = likely.patient();
        var agreeing = new HBox(6);
        addBadge(agreeing, likely.sameName(), "duplicate.sameName");
        addBadge(agreeing, likely.samePhone(), "duplicate.samePhone");
        addBadge(agreeing, likely.sameBirth(), "duplicate.sameBirth");
        var button = new Button(Messages.text("duplicate.open", patient.recordNumber()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> open.run());
        var detail =
                patient.recordNumber()
                        + patient.born()
                                .map(
                                        date ->
                                                " · "
                                                        + Messages.text(
                                                                "patient.bornOn",
                                                                ShownDate.of(date)))
                                .orElse("")
                        + (patient.phone().isEmpty() ? "" : " · " + patient.phone())
                        + (patient.deleted() ? " · " + Messages.text("patient.deletedMark") : "");
        var second = Nodes.label(detail, "second-line");
        second.setWrapText(true);
        getChildren()
                .addAll(Nodes.label(patient.names().spoken(), "strong"), second, agreeing, button);
    }

    private static void addBadge(HBox row, boolean agrees, String key) {
        if (agrees) {
            row.getChildren()
                    .add(
                            Nodes.withIcon(
                                    "mdoal-check_circle", Messages.text(key), "badge", "warning"));
        }
    }
}
