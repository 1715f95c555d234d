package org.quadset.exercises.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.quadset.exercises.Exercise;
import org.quadset.platform.ui.controls.Nodes;

/** An exercise as a row of a list: name over muscles and position. */
public final class ExerciseCell extends ListCell<Exercise> {
    private final Label name = Nodes.label("", "name");
    private final Label detail = Nodes.label("", "second-line");
    private final VBox texts = new VBox(1, name, detail);

    public ExerciseCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Exercise exercise, boolean empty) {
        super.updateItem(exercise, empty);
        if (empty || exercise == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(exercise.name());
        detail.setText(String.join(", ", exercise.muscles()) + " · " + exercise.position());
        setAccessibleText(exercise.name() + ", " + detail.getText());
        setGraphic(texts);
    }
}
