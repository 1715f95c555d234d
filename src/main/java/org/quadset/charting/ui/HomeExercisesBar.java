package org.quadset.charting.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

/**
 * An exercise row beside the home programme: what is in both, what can be taken over, what changed.
 */
final class HomeExercisesBar extends VBox {
    /**
     * @param write writes a line into the plan of the note
     */
    HomeExercisesBar(
            TreatmentRowModel row,
            HomeExercisesModel model,
            java.util.function.Consumer<String> write) {
        setSpacing(4);
        var take = new Button(Messages.text("visit.takeHomeExercises"));
        take.setId("take-home-exercises");
        take.setOnAction(event -> model.take(row));
        var home = new Button(Messages.text("visit.takeHome"));
        home.setId("take-exercises-home");
        home.setGraphic(new FontIcon("mdoal-home"));
        home.setOnAction(event -> model.takeHome(row));
        var both = Nodes.label("", "second-line");
        both.setId("at-home-too");
        both.setWrapText(true);
        both.setMinHeight(USE_PREF_SIZE);
        Runnable showBoth =
                () -> {
                    var names = model.atHomeToo(row);
                    both.setText(Messages.text("visit.atHomeToo", String.join(", ", names)));
                    Nodes.show(both, !names.isEmpty());
                };
        row.assessment().addListener((property, before, now) -> showBoth.run());
        model.programme.addListener((property, before, now) -> showBoth.run());
        showBoth.run();
        var line = Nodes.label("", "ghost-text");
        line.setId("programme-changed");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.textProperty().bind(model.changed);
        var insert = new Button(Messages.text("visit.writeIntoPlan"));
        insert.setId("write-programme-changed");
        insert.getStyleClass().add("slim");
        insert.setOnAction(event -> write.accept(model.changed.get()));
        var ghost = new VBox(4, line, insert);
        ghost.getStyleClass().add("ghost");
        model.changed.addListener((property, before, now) -> Nodes.show(ghost, !now.isEmpty()));
        Nodes.show(ghost, !model.changed.get().isEmpty());
        getChildren().addAll(new FlowPane(6, 4, take, home), both, ghost);
        model.fetch();
    }
}
