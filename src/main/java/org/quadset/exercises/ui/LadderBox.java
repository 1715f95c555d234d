package org.quadset.exercises.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseLadder;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.function.Consumer;

/** An exercise between its neighbours, the harder ones above; each can be stepped to. */
final class LadderBox extends VBox {
    /** Rungs shown on each side. */
    private static final int REACH = 3;

    LadderBox(ExerciseLadder ladder, Consumer<Exercise> onStep) {
        super(3);
        setId("ladder");
        getStyleClass().add("ladder");
        getChildren().add(Nodes.label(Messages.text("exercises.ladder"), "form-section"));
        int top = Math.min(ladder.rungs().size() - 1, ladder.at() + REACH);
        for (int i = top; i >= Math.max(0, ladder.at() - REACH); i--) {
            var exercise = ladder.rungs().get(i);
            if (i == ladder.at()) {
                var here = Nodes.withIcon("mdoal-chevron_right", exercise.name(), "strong");
                here.setWrapText(true);
                getChildren().add(here);
            } else {
                getChildren().add(rung(exercise, i > ladder.at(), onStep));
            }
        }
        if (ladder.rungs().size() > 1) {
            var keys = Nodes.label(Messages.text("exercises.ladderKeys"), "second-line");
            keys.setWrapText(true);
            getChildren().add(keys);
        } else {
            getChildren().add(Nodes.label(Messages.text("exercises.noLadder"), "second-line"));
        }
    }

    private static Button rung(Exercise exercise, boolean harder, Consumer<Exercise> onStep) {
        var button = new Button(exercise.name());
        button.setId("rung-" + exercise.key());
        button.getStyleClass().add("slim");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(
                Messages.text(
                        harder ? "exercises.harderSpoken" : "exercises.easierSpoken",
                        exercise.name()));
        button.setOnAction(event -> onStep.accept(exercise));
        return button;
    }
}
