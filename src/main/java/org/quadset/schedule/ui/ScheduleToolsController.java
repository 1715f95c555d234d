package org.quadset.schedule.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.ChoiceText;

/** How one looks at the schedule: the view, whose week, how large the hours are; undo and redo. */
public final class ScheduleToolsController {
    private final ScheduleModel model;
    private final ScheduleHistory history;
    private final Runnable planGroup;
    private final ToggleGroup views = new ToggleGroup();
    private boolean showing;

    @FXML private HBox viewButtons;
    @FXML private ComboBox<Clinician> weekOf;
    @FXML private ComboBox<Integer> zoom;
    @FXML private Button undoSchedule;
    @FXML private Button redoSchedule;

    /** {@code planGroup} leads to the form for a new group. */
    public ScheduleToolsController(
            ScheduleModel model, ScheduleHistory history, Runnable planGroup) {
        this.model = model;
        this.history = history;
        this.planGroup = planGroup;
    }

    @FXML
    private void initialize() {
        for (var kind : ScheduleViewKind.values()) {
            var button = new ToggleButton(kind.label());
            button.setId("view-" + kind.name());
            button.setToggleGroup(views);
            button.setUserData(kind);
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.getStyleClass().add("segment");
            button.setOnAction(event -> choose(kind));
            viewButtons.getChildren().add(button);
        }
        ChoiceText.showIn(zoom, step -> Messages.text("schedule.zoomMinutes", step));
        zoom.getItems().setAll(HourScale.STEPS);
        zoom.setValue(model.step.get());
        zoom.valueProperty().addListener((property, before, now) -> model.step.set(now));
        model.step.addListener((property, before, now) -> zoom.setValue(now.intValue()));
        ChoiceText.showIn(weekOf, Clinician::fullName);
        weekOf.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null && !showing) {
                                model.showWeekOf(now);
                            }
                        });
        undoSchedule.disableProperty().bind(history.canUndo().not());
        redoSchedule.disableProperty().bind(history.canRedo().not());
        model.kind.addListener((property, before, now) -> show());
        model.span().addListener((property, before, now) -> show());
        show();
    }

    private void choose(ScheduleViewKind kind) {
        model.kind.set(kind);
        show();
    }

    private void show() {
        showing = true;
        views.getToggles()
                .forEach(toggle -> toggle.setSelected(toggle.getUserData() == model.kind.get()));
        boolean week = model.kind.get() == ScheduleViewKind.WEEK;
        weekOf.setVisible(week);
        weekOf.setManaged(week);
        zoom.setVisible(model.kind.get().isGrid());
        zoom.setManaged(model.kind.get().isGrid());
        if (model.span().get() != null) {
            var clinicians = model.span().get().facts().clinicians();
            if (!weekOf.getItems().equals(clinicians)) {
                weekOf.getItems().setAll(clinicians);
            }
            model.weekOf().ifPresent(weekOf::setValue);
        }
        showing = false;
    }

    @FXML
    private void planGroup() {
        planGroup.run();
    }

    @FXML
    private void undo() {
        history.undo();
    }

    @FXML
    private void redo() {
        history.redo();
    }
}
