package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What adds a treatment row: a button and a key for each usual kind, one menu for the rare ones.
 */
final class TreatmentButtons {
    private TreatmentButtons() {}

    static List<Node> of(Consumer<TreatmentKind> add) {
        var nodes = new ArrayList<Node>();
        for (var kind : TreatmentKind.quick()) {
            var button = new Button(kind.label());
            button.setId(id(kind));
            button.getStyleClass().add("slim");
            button.setOnAction(event -> add.accept(kind));
            nodes.add(button);
        }
        var more = new MenuButton(Messages.text("visit.moreTreatments"));
        more.setId("add-more");
        more.getStyleClass().add("slim");
        for (var kind : TreatmentKind.rare()) {
            var item = new MenuItem(kind.label());
            item.setId(id(kind));
            item.setOnAction(event -> add.accept(kind));
            more.getItems().add(item);
        }
        nodes.add(more);
        return nodes;
    }

    static List<Command> commands(Consumer<TreatmentKind> add) {
        var commands = new ArrayList<Command>();
        int number = 1;
        for (var kind : TreatmentKind.quick()) {
            commands.add(
                    Command.of(
                            "TreatmentKind." + kind.name(),
                            "mdoal-add",
                            "Ctrl+" + number++,
                            () -> add.accept(kind)));
        }
        for (var kind : TreatmentKind.rare()) {
            commands.add(
                    Command.of(
                            "TreatmentKind." + kind.name(), "mdoal-add", () -> add.accept(kind)));
        }
        return commands;
    }

    private static String id(TreatmentKind kind) {
        return "add-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
