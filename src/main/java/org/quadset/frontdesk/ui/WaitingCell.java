package org.quadset.frontdesk.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.frontdesk.HoleService;
import org.quadset.frontdesk.WaitingPriority;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

/** Somebody who waits: name and number over what for, with how many gaps would do. */
final class WaitingCell extends ListCell<HoleService.Waiting> {
    private final Label name = Nodes.label("", "name");
    private final Label words = Nodes.label("", "second-line");
    private final Label note = Nodes.label("", "second-line");
    private final Label priority = Nodes.label("", "badge");
    private final Label fits = Nodes.label("", "badge", "accent");
    private final HBox row =
            new HBox(
                    12,
                    new VBox(1, new HBox(8, name, priority), words, note),
                    Nodes.spring(),
                    fits);

    WaitingCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        fits.setMinWidth(USE_PREF_SIZE);
        priority.setMinWidth(USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(HoleService.Waiting one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var wish = one.wish();
        name.setText(one.patient().names().spoken() + " · " + one.patient().phone());
        words.setText(
                Messages.text("waiting.minutes", wish.minutes())
                        + " · "
                        + WishText.shortly(one)
                        + " · "
                        + Messages.text("waiting.since", ShownDate.of(one.since())));
        note.setText(wish.note());
        Nodes.show(note, !wish.note().isEmpty());
        boolean urgent = wish.priority() == WaitingPriority.URGENT;
        priority.getStyleClass().setAll("label", "badge", urgent ? "danger" : "accent");
        priority.setText(wish.priority().label());
        Nodes.show(priority, wish.priority() != WaitingPriority.NORMAL);
        fits.setText(Messages.text("waiting.fits", one.gaps().size()));
        setAccessibleText(
                String.join(
                        ", ",
                        name.getText(),
                        wish.priority().label(),
                        words.getText(),
                        note.getText(),
                        fits.getText()));
        setGraphic(row);
    }
}
