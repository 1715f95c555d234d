package org.quadset.exercises.ui;

import javafx.scene.layout.VBox;

import org.quadset.exercises.Exercise;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

/** The start and the end of an exercise in words, where no figure is drawn. */
public final class StartAndEnd extends VBox {
    public StartAndEnd(Exercise exercise) {
        super(4);
        add("exercises.start", exercise.startPose());
        add("exercises.end", exercise.endPose());
    }

    private void add(String key, String text) {
        var body = Nodes.label(text);
        body.setWrapText(true);
        getChildren().addAll(Nodes.label(Messages.text(key), "form-section"), body);
    }
}
