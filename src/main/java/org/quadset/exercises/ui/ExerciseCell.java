package org.quadset.exercises.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.exercises.Exercise;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.function.Predicate;

/** An exercise as a row of a list: name over muscles and position, with a star on favourites. */
public final class ExerciseCell extends ListCell<Exercise> {
    private final Label name = Nodes.label("", "name");
    private final Label detail = Nodes.label("", "second-line");
    private final VBox texts = new VBox(1, name, detail);
    private final FontIcon star = new FontIcon("mdomz-star");
    private final HBox row = new HBox(6, texts, star);
    private final Predicate<Exercise> favourite;

    public ExerciseCell() {
        this(exercise -> false);
    }

    /** A row that knows which exercises are favourites. */
    public ExerciseCell(Predicate<Exercise> favourite) {
        this.favourite = favourite;
        setPrefWidth(0);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
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
        detail.setText(
                String.join(", ", exercise.muscles())
                        + " · "
                        + exercise.position()
                        + (exercise.own() ? " · " + Messages.text("exercises.isOwn") : ""));
        boolean liked = favourite.test(exercise);
        Nodes.show(star, liked);
        setAccessibleText(
                exercise.name()
                        + ", "
                        + detail.getText()
                        + (liked ? ", " + Messages.text("exercises.isFavourite") : ""));
        setGraphic(row);
    }
}
