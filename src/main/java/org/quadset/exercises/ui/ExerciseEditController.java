package org.quadset.exercises.ui;

import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.exercises.ClinicExercise;
import org.quadset.exercises.ExerciseTerms;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Binds the form of an exercise to its model. */
public final class ExerciseEditController implements PlaceController<Place.ExerciseEdit> {
    private final ExerciseEditModel model;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Changes changes;
    private final Problems problems;
    private final List<LabelledField> fields = new ArrayList<>();

    @FXML private HBox page;
    @FXML private VBox left;
    @FXML private VBox right;
    @FXML private Label title;
    @FXML private Label subtitle;
    @FXML private Label toCorrect;
    @FXML private LabelledChoice<String> region;
    @FXML private LabelledChoice<String> goal;
    @FXML private LabelledChoice<String> position;
    @FXML private LabelledChoice<String> sides;
    @FXML private CheckBox phase1;
    @FXML private CheckBox phase2;
    @FXML private CheckBox phase3;
    @FXML private CheckBox phase4;
    @FXML private Label choiceError;

    public ExerciseEditController(
            ExerciseEditModel model,
            Navigator navigator,
            Overlays overlays,
            Changes changes,
            Problems problems) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
        this.changes = changes;
        this.problems = problems;
    }

    @FXML
    private void initialize() {
        bindFields(left);
        bindFields(right);
        choice(region, ExerciseTerms.REGIONS);
        region.valueProperty().bindBidirectional(model.region);
        choice(goal, ExerciseTerms.GOALS);
        goal.valueProperty().bindBidirectional(model.goal);
        choice(position, ExerciseTerms.POSITIONS);
        position.valueProperty().bindBidirectional(model.position);
        choice(sides, ExerciseTerms.SIDES);
        sides.valueProperty().bindBidirectional(model.sides);
        var boxes = List.of(phase1, phase2, phase3, phase4);
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).selectedProperty().bindBidirectional(model.phases.get(i));
        }
        model.errors.addListener((MapChangeListener<String, String>) change -> showErrors());
        model.shown.addListener((property, before, now) -> showExercise(now));
        showErrors();
    }

    private static void choice(LabelledChoice<String> box, List<String> words) {
        box.offer(words, word -> word);
    }

    private void bindFields(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof LabelledField field) {
                fields.add(field);
                field.textProperty().bindBidirectional(model.text(field.getName()));
            } else if (child instanceof Parent inner) {
                bindFields(inner);
            }
        }
    }

    private void showExercise(ClinicExercise entry) {
        boolean begun = entry.exercise().key().isEmpty();
        title.setText(begun ? Messages.text("exerciseForm.new") : entry.exercise().name());
        subtitle.setText(
                Messages.text(
                        begun || entry.exercise().own()
                                ? "exerciseForm.ownNote"
                                : "exerciseForm.bundledNote"));
    }

    private void showErrors() {
        fields.forEach(
                field -> field.errorProperty().set(model.errors.getOrDefault(field.getName(), "")));
        var choices = new ArrayList<String>();
        for (var one : choiceLabels().entrySet()) {
            if (model.errors.containsKey(one.getKey())) {
                choices.add(one.getValue() + ": " + model.errors.get(one.getKey()));
            }
        }
        choiceError.setText(String.join("\n", choices));
        Nodes.show(choiceError, !choices.isEmpty());
        toCorrect.setVisible(!model.errors.isEmpty());
        toCorrect.setText(
                Messages.text(
                        model.errors.size() == 1 ? "form.oneToCorrect" : "form.toCorrect",
                        model.errors.size()));
    }

    private Map<String, String> choiceLabels() {
        var labels = new java.util.LinkedHashMap<String, String>();
        labels.put("region", region.getLabel());
        labels.put("goal", goal.getLabel());
        labels.put("position", position.getLabel());
        labels.put("sides", sides.getLabel());
        labels.put("phases", Messages.text("exerciseForm.phases"));
        return labels;
    }

    @FXML
    private void save() {
        store(navigator::back);
    }

    private void store(Runnable next) {
        model.save(
                saved -> {
                    problems.done(Messages.text("exerciseForm.saved", saved.name()));
                    changes.tell(new Changes.Change.ExercisesChanged());
                    next.run();
                });
        focusFirstError();
    }

    private void focusFirstError() {
        fields.stream()
                .filter(field -> !field.errorProperty().get().isEmpty())
                .findFirst()
                .ifPresent(field -> field.input().requestFocus());
    }

    @FXML
    private void discard() {
        if (mayLeave(navigator::back)) {
            navigator.back();
        }
    }

    @Override
    public void show(Place.ExerciseEdit place) {
        model.open(place.key());
        fields.getFirst().input().requestFocus();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(model.isDirty(), this::store, model::forget, goOn);
    }

    /** Narrow: the words stand below the facts instead of beside them. */
    @Override
    public void fit(double width) {
        boolean beside = width >= 1000;
        Nodes.standIn(beside ? page : left, beside ? left : page, right);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("act.save", "mdoal-check_circle", "Ctrl+Enter", this::save),
                Command.of("form.nextError", "mdoal-error_outline", "F8", this::focusFirstError));
    }
}
