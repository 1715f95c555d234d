package org.quadset.charting.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

/** The fields of {@link SpendingModel}; KX follows from them (billing.md section 7). */
final class SpendingFields extends VBox {
    SpendingFields(SpendingModel model) {
        super(6);
        var last = Nodes.label("", "name");
        last.textProperty().bind(model.last);
        Nodes.showWhile(last, model.last.isNotEmpty());
        var store = new Button(Messages.text("spending.store"));
        store.setId("spending-store");
        store.setOnAction(event -> model.store());
        var row =
                new HBox(
                        10,
                        field(
                                "spending.amount",
                                "spending-amount",
                                model.amount,
                                model.amountError),
                        field("spending.asOf", "spending-asOf", model.asOf, model.asOfError),
                        store);
        row.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        var hint = Nodes.label(Messages.text("spending.hint"), "second-line");
        hint.setWrapText(true);
        getChildren()
                .setAll(
                        Nodes.label(Messages.text("spending.title"), "form-section"),
                        last,
                        row,
                        hint);
    }

    private static LabelledField field(
            String label, String name, StringProperty text, StringProperty error) {
        var field = new LabelledField();
        field.setLabel(Messages.text(label));
        field.setName(name);
        field.setPrefWidth(200);
        field.textProperty().bindBidirectional(text);
        field.errorProperty().bindBidirectional(error);
        return field;
    }
}
