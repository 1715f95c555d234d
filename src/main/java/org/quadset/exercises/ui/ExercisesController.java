package org.quadset.exercises.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.Nodes;

/**
 * The exercise library to look things up in: search at the left, the chosen exercise at the right.
 */
public final class ExercisesController implements PlaceController<Place.Exercises> {
    private final ExerciseCatalog library;
    private final ObservableList<Exercise> shown = FXCollections.observableArrayList();

    @FXML private TextField search;
    @FXML private Label found;
    @FXML private ListView<Exercise> list;
    @FXML private VBox details;

    public ExercisesController(ExerciseCatalog library) {
        this.library = library;
    }

    @FXML
    private void initialize() {
        list.setItems(shown);
        list.setCellFactory(view -> new ExerciseCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> show(now));
        search.textProperty().addListener((property, before, now) -> find());
        find();
    }

    private void find() {
        shown.setAll(library.find(search.getText()));
        found.setText(Messages.text("exercises.found", shown.size()));
        list.getSelectionModel().selectFirst();
    }

    private void show(Exercise exercise) {
        details.getChildren().clear();
        if (exercise == null) {
            details.getChildren().add(Nodes.label(Messages.text("exercises.none"), "muted"));
            return;
        }
        details.getChildren().add(Nodes.label(exercise.name(), "title-2"));
        details.getChildren()
                .add(
                        Nodes.label(
                                String.join(
                                        " · ",
                                        exercise.region(),
                                        exercise.goal(),
                                        exercise.position(),
                                        exercise.equipment()),
                                "muted"));
        add("exercises.dose", exercise.usualDose().shortText());
        add("exercises.muscles", String.join(", ", exercise.muscles()));
        var steps = new VBox(4);
        for (int i = 0; i < exercise.steps().size(); i++) {
            var step = Nodes.label((i + 1) + "   " + exercise.steps().get(i));
            step.setWrapText(true);
            steps.getChildren().add(step);
        }
        details.getChildren()
                .addAll(Nodes.label(Messages.text("exercises.steps"), "form-section"), steps);
        add("exercises.start", exercise.startPose());
        add("exercises.end", exercise.endPose());
        add("exercises.caution", exercise.caution());
        library.byKey(exercise.harder()).ifPresent(one -> add("exercises.harder", one.name()));
        library.byKey(exercise.easier()).ifPresent(one -> add("exercises.easier", one.name()));
    }

    private void add(String key, String text) {
        var body = Nodes.label(text);
        body.setWrapText(true);
        details.getChildren().addAll(Nodes.label(Messages.text(key), "form-section"), body);
    }

    @Override
    public void show(Place.Exercises place) {
        search.requestFocus();
    }
}
