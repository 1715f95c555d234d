package org.quadset.app.ui;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;

/** The keys that work here, in two columns. */
final class KeyCard extends VBox {
    KeyCard(List<Command> commands) {
        getStyleClass().add("dialog-box");
        setFocusTraversable(true);
        var withKeys = commands.stream().filter(command -> command.key().isPresent()).toList();
        var grid = new GridPane(14, 8);
        int half = (withKeys.size() + 1) / 2;
        for (int i = 0; i < withKeys.size(); i++) {
            int column = i < half ? 0 : 2;
            grid.add(Nodes.keycap(withKeys.get(i).keycap()), column, i % half);
            grid.add(Nodes.label(withKeys.get(i).text()), column + 1, i % half);
        }
        getChildren()
                .addAll(
                        Nodes.label(Messages.text("command.keys"), "title-3"),
                        grid,
                        Nodes.label(Messages.text("keys.hint"), "second-line"));
    }
}
