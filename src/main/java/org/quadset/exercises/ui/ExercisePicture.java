package org.quadset.exercises.ui;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseFigures;
import org.quadset.exercises.ExercisePhoto;
import org.quadset.exercises.ExercisePhotos;
import org.quadset.exercises.PhotoPair;
import org.quadset.figures.screen.MovingFigure;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Tasks;
import org.quadset.platform.ui.controls.Nodes;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/**
 * What an exercise looks like: its moving drawing, its two photographs, and both poses in words.
 */
public final class ExercisePicture extends VBox {
    private static final double HEIGHT = 240;

    /** Where the pictures come from. */
    public record Sources(ExerciseFigures figures, ExercisePhotos photos, Tasks tasks) {}

    public ExercisePicture(Exercise exercise, Sources sources) {
        super(8);
        setId("exercisePicture");
        exercise.photos()
                .ifPresentOrElse(
                        pair -> photographs(exercise, pair, sources),
                        () -> drawing(exercise, sources));
        getChildren().add(new StartAndEnd(exercise));
    }

    private static String words(Exercise exercise) {
        return Messages.text("exercises.pictureSays", exercise.startPose(), exercise.endPose());
    }

    private void drawing(Exercise exercise, Sources sources) {
        var moving = new MovingFigure();
        moving.setPrefHeight(HEIGHT);
        moving.setMinHeight(160);
        getChildren().add(moving);
        sources.tasks()
                .compute(
                        () -> sources.figures().of(exercise),
                        found ->
                                found.ifPresentOrElse(
                                        figure ->
                                                moving.show(
                                                        figure,
                                                        false,
                                                        exercise.usualDose().holdSeconds(),
                                                        words(exercise),
                                                        false),
                                        () -> getChildren().remove(moving)),
                        problem ->
                                getChildren()
                                        .set(
                                                getChildren().indexOf(moving),
                                                Nodes.label(
                                                        Messages.text("exercises.noDrawing"),
                                                        "muted")));
    }

    private void photographs(Exercise exercise, PhotoPair pair, Sources sources) {
        var row = new HBox(8);
        row.setAccessibleText(words(exercise));
        getChildren().add(row);
        sources.tasks()
                .run(
                        () ->
                                List.of(
                                        sources.photos().photo(pair.start()),
                                        sources.photos().photo(pair.end())),
                        found -> found.forEach(photo -> show(row, photo)),
                        problem ->
                                row.getChildren()
                                        .add(
                                                Nodes.label(
                                                        Messages.text("exercises.noPhoto"),
                                                        "muted")));
    }

    private static void show(HBox row, Optional<ExercisePhoto> photo) {
        photo.ifPresentOrElse(
                one -> {
                    var view = new ImageView(new Image(new ByteArrayInputStream(one.bytes())));
                    view.setPreserveRatio(true);
                    view.setFitHeight(HEIGHT);
                    view.setFitWidth(HEIGHT);
                    row.getChildren().add(view);
                },
                () ->
                        row.getChildren()
                                .add(Nodes.label(Messages.text("exercises.noPhoto"), "muted")));
    }
}
