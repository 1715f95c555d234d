package org.quadset.equipment.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.equipment.Equipment;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

import java.util.function.Predicate;

/** A device as a row of a list: name over kind, serial number and the day its check is due. */
final class EquipmentCell extends ListCell<Equipment> {
    private final Label name = Nodes.label("", "name");
    private final Label detail = Nodes.label("", "second-line");
    private final Label mark = Nodes.label("", "badge");
    private final HBox row = new HBox(12, new VBox(1, name, detail), Nodes.spring(), mark);
    private final Predicate<Equipment> overdue;

    EquipmentCell(Predicate<Equipment> overdue) {
        this.overdue = overdue;
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Equipment device, boolean empty) {
        super.updateItem(device, empty);
        if (empty || device == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(device.name());
        detail.setText(
                device.kind().label()
                        + (device.serial().isEmpty() ? "" : " · " + device.serial())
                        + device.dueOn()
                                .map(
                                        day ->
                                                " · "
                                                        + Messages.text(
                                                                "equipment.due", ShownDate.of(day)))
                                .orElse(""));
        boolean late = overdue.test(device);
        mark.getStyleClass().setAll("label", "badge", late ? "danger" : "warning");
        mark.setText(
                late
                        ? Messages.text("equipment.overdue")
                        : device.retired() ? Messages.text("equipment.retiredMark") : "");
        Nodes.show(mark, !mark.getText().isEmpty());
        setAccessibleText(name.getText() + ", " + detail.getText() + ", " + mark.getText());
        setGraphic(row);
    }
}
