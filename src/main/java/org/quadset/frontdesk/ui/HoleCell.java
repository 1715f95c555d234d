package org.quadset.frontdesk.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.platform.ui.controls.Nodes;

/** A choice for a free time: the key that books it, the name over the reasons, the number. */
final class HoleCell extends ListCell<HoleModel.Row> {
    private final Label key = Nodes.keycap("");
    private final Label name = Nodes.label("", "name");
    private final Label reasons = Nodes.label("", "second-line");
    private final Label barrier = Nodes.label("", "badge", "danger");
    private final Label number = Nodes.label("", "strong");
    private final HBox row =
            new HBox(
                    12,
                    key,
                    new VBox(1, new HBox(8, name, barrier), reasons),
                    Nodes.spring(),
                    number);

    HoleCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        number.setMinWidth(USE_PREF_SIZE);
        key.setMinWidth(USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(HoleModel.Row choice, boolean empty) {
        super.updateItem(choice, empty);
        if (empty || choice == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        key.setText(getIndex() < 9 ? String.valueOf(getIndex() + 1) : " ");
        name.setText(choice.name());
        reasons.setText(choice.reasons());
        barrier.setText(choice.barrier());
        Nodes.show(barrier, !choice.barrier().isEmpty());
        number.setText(choice.number());
        setAccessibleText(
                String.join(
                        ", ", choice.name(), choice.number(), choice.reasons(), choice.barrier()));
        setGraphic(row);
    }
}
