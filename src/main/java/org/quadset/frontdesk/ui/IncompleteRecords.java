package org.quadset.frontdesk.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import org.quadset.frontdesk.ArrivalsBoard;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What is missing in the records of those who come today, with a way to the first of them. */
final class IncompleteRecords {
    private IncompleteRecords() {}

    static List<Node> rows(ArrivalsBoard board, Navigator navigator) {
        var rows = new ArrayList<Node>();
        board.incomplete()
                .forEach(
                        (part, those) -> {
                            var first = those.getFirst();
                            var open = new Button(String.valueOf(those.size()));
                            open.getStyleClass().add("slim");
                            open.setAccessibleText(
                                    Messages.text("arrivals.complete", first.name()));
                            long patient = first.slot().patient().id();
                            open.setOnAction(
                                    event ->
                                            navigator.go(
                                                    new Place.PatientForm(
                                                            OptionalLong.of(patient))));
                            var line = new HBox(Nodes.label(part.label()), Nodes.spring(), open);
                            line.getStyleClass().add("row");
                            rows.add(line);
                        });
        return rows;
    }
}
