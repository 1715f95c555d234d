package org.quadset.exercises.ui;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

import org.quadset.exercises.ExerciseFilter;
import org.quadset.exercises.ExerciseTerms;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.ChoiceText;

import java.util.ArrayList;
import java.util.List;

/** The chips above the list: each narrows it further, and one clears them all. */
final class ExerciseFilters extends FlowPane {
    private static final String ANY = "";

    private final ExercisesModel model;
    private final ComboBox<String> region = choice("region", "exercises.anyRegion");
    private final ComboBox<String> goal = choice("goal", "exercises.anyGoal");
    private final ComboBox<String> phase = choice("phase", "exercises.anyPhase");
    private final ComboBox<String> equipment = choice("equipment", "exercises.anyEquipment");
    private final ComboBox<String> position = choice("position", "exercises.anyPosition");
    private final ToggleButton favourites = new ToggleButton(Messages.text("exercises.favourites"));
    private final ToggleButton own = new ToggleButton(Messages.text("exercises.own"));
    private boolean showing;

    ExerciseFilters(ExercisesModel model) {
        super(6, 6);
        this.model = model;
        offer(region, ExerciseTerms.REGIONS);
        offer(goal, ExerciseTerms.GOALS);
        offer(phase, List.of("1", "2", "3", "4"));
        offer(equipment, ExerciseTerms.equipmentKinds());
        offer(position, ExerciseTerms.POSITIONS);
        favourites.setId("onlyFavourites");
        own.setId("onlyOwn");
        var used = new ToggleButton(Messages.text("exercises.mostUsed"));
        used.setId("onlyUsed");
        used.selectedProperty().bindBidirectional(model.onlyUsed);
        var hidden = new ToggleButton(Messages.text("exercises.onlyHidden"));
        hidden.setId("onlyHidden");
        hidden.selectedProperty().bindBidirectional(model.onlyHidden);
        var clear = new Button(Messages.text("exercises.clear"));
        clear.setId("clearFilters");
        clear.setOnAction(event -> model.clear());
        ChangeListener<Object> narrow = (property, before, now) -> narrow();
        List.of(region, goal, phase, equipment, position)
                .forEach(box -> box.valueProperty().addListener(narrow));
        favourites.selectedProperty().addListener(narrow);
        own.selectedProperty().addListener(narrow);
        model.filter.addListener((property, before, now) -> show(now));
        getChildren().addAll(region, goal, phase, equipment, position);
        for (var chip : List.of(favourites, used, own, hidden, clear)) {
            chip.getStyleClass().add("slim");
            getChildren().add(chip);
        }
        show(model.filter.get());
    }

    private static ComboBox<String> choice(String id, String anyKey) {
        var box = new ComboBox<String>();
        box.setId("filter-" + id);
        box.setAccessibleText(Messages.text(anyKey));
        box.setUserData(Messages.text(anyKey));
        return box;
    }

    private void offer(ComboBox<String> box, List<String> words) {
        var all = new ArrayList<String>();
        all.add(ANY);
        all.addAll(words);
        ChoiceText.showIn(
                box,
                word ->
                        word.isEmpty()
                                ? (String) box.getUserData()
                                : box == phase ? Messages.text("exercises.phase", word) : word);
        box.getItems().setAll(all);
    }

    private void show(ExerciseFilter filter) {
        showing = true;
        region.setValue(filter.region());
        goal.setValue(filter.goal());
        phase.setValue(filter.phase() == 0 ? ANY : String.valueOf(filter.phase()));
        equipment.setValue(filter.equipment());
        position.setValue(filter.position());
        favourites.setSelected(filter.favourites());
        own.setSelected(filter.own());
        showing = false;
    }

    private void narrow() {
        if (!showing) {
            model.filter.set(
                    new ExerciseFilter(
                            region.getValue(),
                            goal.getValue(),
                            phase.getValue().isEmpty() ? 0 : Integer.parseInt(phase.getValue()),
                            equipment.getValue(),
                            position.getValue(),
                            favourites.isSelected(),
                            own.isSelected()));
        }
    }
}
