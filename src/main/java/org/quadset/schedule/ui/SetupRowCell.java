package org.quadset.schedule.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.platform.ui.controls.Nodes;

import java.util.function.Function;

/**
 * A row of the setup's lists: a name over a second line, and a mark such as "out of use".
 *
 * @param <T> what the row shows
 */
final class SetupRowCell<T> extends ListCell<T> {
    private final Function<T, String> nameOf;
    private final Function<T, String> detailOf;
    private final Function<T, String> markOf;
    private final Label name = Nodes.label("", "name");
    private final Label detail = Nodes.label("", "second-line");
    private final Label mark = Nodes.label("", "badge", "warning");
    private final HBox row = new HBox(12, new VBox(1, name, detail), Nodes.spring(), mark);

    SetupRowCell(
            Function<T, String> nameOf, Function<T, String> detailOf, Function<T, String> markOf) {
        this.nameOf = nameOf;
        this.detailOf = detailOf;
        this.markOf = markOf;
        row.setAlignment(Pos.CENTER_LEFT);
        mark.setMinWidth(USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(nameOf.apply(item));
        detail.setText(detailOf.apply(item));
        mark.setText(markOf.apply(item));
        Nodes.show(mark, !mark.getText().isEmpty());
        setAccessibleText(name.getText() + ", " + detail.getText() + ", " + mark.getText());
        setGraphic(row);
    }
}
