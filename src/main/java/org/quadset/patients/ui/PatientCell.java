package org.quadset.patients.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.patients.PatientSummary;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

/** A patient as a row of a list: name over number, birth date and telephone. */
public final class PatientCell extends ListCell<PatientSummary> {
    private final Label initials = Nodes.label("", "round-badge");
    private final Label name = Nodes.label("", "name");
    private final Label detail = Nodes.label("", "second-line");
    private final Label deleted =
            Nodes.label(Messages.text("patient.deletedMark"), "badge", "warning");
    private final HBox row =
            new HBox(12, initials, new VBox(1, name, detail), Nodes.spring(), deleted);

    public PatientCell() {
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PatientSummary patient, boolean empty) {
        super.updateItem(patient, empty);
        if (empty || patient == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        initials.setText(patient.names().initials());
        name.setText(patient.names().listed());
        detail.setText(
                patient.recordNumber()
                        + patient.born()
                                .map(
                                        date ->
                                                " · "
                                                        + Messages.text(
                                                                "patient.bornOn",
                                                                ShownDate.of(date)))
                                .orElse("")
                        + (patient.phone().isEmpty() ? "" : " · " + patient.phone()));
        deleted.setVisible(patient.deleted());
        setAccessibleText(name.getText() + ", " + detail.getText());
        setGraphic(row);
    }
}
