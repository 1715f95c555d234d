package org.quadset.charting.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.function.Consumer;

/** What stands between a draft and a complete visit; each line jumps to its field. */
final class BlockerList extends VBox {
    private final ObservableList<Violation> blockers;
    private final Consumer<String> jump;

    BlockerList(ObservableList<Violation> blockers, Consumer<String> jump) {
        this.blockers = blockers;
        this.jump = jump;
        setMinWidth(0);
        blockers.addListener((ListChangeListener<Violation>) change -> build());
        build();
    }

    private void build() {
        var lines = new ArrayList<Node>();
        var head =
                Nodes.withIcon(
                        "mdoal-error_outline",
                        Messages.text("visit.blocked", blockers.size()),
                        "strong");
        head.setWrapText(true);
        lines.add(head);
        for (var blocker : blockers) {
            var link = new Hyperlink(Messages.text(blocker));
            link.setWrapText(true);
            link.setOnAction(event -> jump.accept(blocker.field()));
            lines.add(link);
        }
        getChildren().setAll(lines);
    }
}
