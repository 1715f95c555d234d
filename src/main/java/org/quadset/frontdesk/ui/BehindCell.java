package org.quadset.frontdesk.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.frontdesk.HoleService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;

/** Somebody with fewer visits than planned: name and number over how many are missing. */
final class BehindCell extends ListCell<HoleService.Behind> {
    private final Label name = Nodes.label("", "name");
    private final Label words = Nodes.label("", "second-line");
    private final Label waits = Nodes.label(Messages.text("behind.waits"), "badge", "accent");
    private final HBox row = new HBox(12, new VBox(1, name, words), Nodes.spring(), waits);

    BehindCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        waits.setMinWidth(USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(HoleService.Behind one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(one.patient().names().spoken() + " · " + one.patient().phone());
        var shortfall = one.shortfall();
        var parts = new ArrayList<String>();
        if (shortfall.thisWeek() > 0) {
            parts.add(Messages.text("behind.thisWeek", shortfall.thisWeek()));
        }
        if (shortfall.nextWeek() > 0) {
            parts.add(Messages.text("behind.nextWeek", shortfall.nextWeek()));
        }
        parts.add(Messages.text("behind.planned", shortfall.care().perWeek().orElse(0)));
        words.setText(String.join(" · ", parts));
        Nodes.show(waits, one.waits());
        setAccessibleText(
                name.getText()
                        + ", "
                        + words.getText()
                        + (one.waits() ? ", " + waits.getText() : ""));
        setGraphic(row);
    }
}
