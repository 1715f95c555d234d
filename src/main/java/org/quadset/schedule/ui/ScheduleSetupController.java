package org.quadset.schedule.ui;

import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;

import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.View;
import org.quadset.platform.ui.Views;
import org.quadset.platform.ui.controls.Segmented;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shows one part of the schedule's setup at a time. */
public final class ScheduleSetupController implements PlaceController<Place.ScheduleSetup> {
    private final Views views;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Map<SetupPart, View<? extends SetupPartView>> loaded =
            new EnumMap<>(SetupPart.class);
    private SetupPart shown = SetupPart.TYPES;

    @FXML private Segmented<SetupPart> parts;
    @FXML private StackPane center;

    public ScheduleSetupController(Views views, Navigator navigator, Overlays overlays) {
        this.views = views;
        this.navigator = navigator;
        this.overlays = overlays;
    }

    @FXML
    private void initialize() {
        parts.offer(List.of(SetupPart.values()), SetupPart::label);
        parts.choiceProperty().set(shown);
        parts.choiceProperty().addListener((property, before, now) -> turnTo(now));
    }

    private void turnTo(SetupPart wanted) {
        if (wanted == null) {
            parts.choiceProperty().set(shown);
        } else if (wanted != shown && mayLeave(() -> turn(wanted))) {
            turn(wanted);
        } else {
            parts.choiceProperty().set(shown);
        }
    }

    private void turn(SetupPart wanted) {
        shown = wanted;
        parts.choiceProperty().set(wanted);
        var view = view();
        center.getChildren().setAll(view.root());
        view.controller().model().load();
    }

    private View<? extends SetupPartView> view() {
        return loaded.computeIfAbsent(shown, one -> views.load(controllerOf(one)));
    }

    private static Class<? extends SetupPartView> controllerOf(SetupPart part) {
        return switch (part) {
            case TYPES -> ScheduleTypesController.class;
            case RESOURCES -> ScheduleResourcesController.class;
            case HOURS -> ScheduleHoursController.class;
            case CLOSED_DAYS -> ClosedDaysController.class;
            case RULES -> ScheduleRulesController.class;
        };
    }

    @FXML
    private void save() {
        view().controller().save();
    }

    @FXML
    private void back() {
        navigator.go(new Place.Setup());
    }

    @Override
    public void show(Place.ScheduleSetup place) {
        turn(shown);
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        var model = view().controller().model();
        return overlays.mayLeave(model.isDirty(), model::save, model::forget, goOn);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("act.save", "mdoal-check_circle", "Ctrl+S", this::save));
    }
}
