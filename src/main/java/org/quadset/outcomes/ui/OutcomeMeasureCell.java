package org.quadset.outcomes.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.outcomes.OutcomeMeasure;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

/** A measure as a row of the search: short name over full name. */
final class OutcomeMeasureCell extends ListCell<OutcomeMeasure> {
    private final Label shortName = Nodes.label("", "name");
    private final Label name = Nodes.label("", "second-line");
    private final Label off = Nodes.label(Messages.text("outcome.notScored"), "badge", "warning");
    private final VBox row = new VBox(1, new HBox(8, shortName, Nodes.spring(), off), name);

    OutcomeMeasureCell() {
        off.setMinWidth(Label.USE_PREF_SIZE);
        row.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(OutcomeMeasure measure, boolean empty) {
        super.updateItem(measure, empty);
        if (empty || measure == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        shortName.setText(measure.shortName());
        name.setText(measure.name());
        Nodes.show(off, !measure.enabled());
        setAccessibleText(
                measure.shortName()
                        + ", "
                        + measure.name()
                        + (measure.enabled() ? "" : ", " + off.getText()));
        setGraphic(row);
    }
}
