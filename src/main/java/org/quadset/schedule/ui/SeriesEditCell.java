package org.quadset.schedule.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.platform.ui.controls.Nodes;

/** A visit of a series: as it is, and beside it what it becomes, or why it stays. */
final class SeriesEditCell extends ListCell<SeriesEditRow> {
    private static final double NUMBER = 44;
    private static final double WHEN = 128;

    private final Label number = Nodes.label("", "muted");
    private final Label was = Nodes.label("");
    private final FontIcon arrow = new FontIcon("mdoal-arrow_forward");
    private final FontIcon barred = new FontIcon("mdoal-block");
    private final Label becomes = Nodes.label("", "name");
    private final Label why = Nodes.label("", "field-warning");
    private final VBox told = new VBox(becomes, why);
    private final HBox row = new HBox(10, number, was, arrow, barred, told);

    SeriesEditCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        told.setAlignment(Pos.CENTER_LEFT);
        number.setMinWidth(NUMBER);
        was.setMinWidth(WHEN);
        why.setWrapText(true);
        barred.getStyleClass().add("barred");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SeriesEditRow one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        number.setText(one.number());
        was.setText(one.was());
        becomes.setText(one.becomes());
        Nodes.show(becomes, !one.becomes().isEmpty());
        why.setText(one.why());
        Nodes.show(why, one.isRefused());
        Nodes.show(barred, one.isRefused());
        Nodes.show(arrow, !one.becomes().isEmpty() && !one.isRefused());
        setAccessibleText(one.spoken());
        setGraphic(row);
    }
}
