package org.quadset.schedule.ui;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.GivenBy;
import org.quadset.schedule.SlotColour;

import java.util.List;

/** Binds the types of appointment to their model. */
public final class ScheduleTypesController implements SetupPartView {
    private final ScheduleTypesModel model;

    @FXML private HBox part;
    @FXML private ListView<AppointmentType> types;
    @FXML private LabelledField name;
    @FXML private LabelledChoice<AppointmentKind> kind;
    @FXML private LabelledChoice<SlotColour> colour;
    @FXML private LabelledChoice<GivenBy> givenBy;
    @FXML private CheckBox unused;

    public ScheduleTypesController(ScheduleTypesModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        SetupForm.bind(part, model);
        kind.offer(List.of(AppointmentKind.values()), AppointmentKind::label);
        kind.valueProperty().bindBidirectional(model.kind);
        colour.offer(List.of(SlotColour.values()), SlotColour::label);
        colour.valueProperty().bindBidirectional(model.colour);
        givenBy.offer(List.of(GivenBy.values()), GivenBy::label);
        givenBy.valueProperty().bindBidirectional(model.givenBy);
        unused.selectedProperty().bindBidirectional(model.unused);
        types.setItems(model.types);
        types.setCellFactory(
                view ->
                        new SetupRowCell<>(
                                type -> type.name() + "  " + type.letters(),
                                ScheduleTypesModel::detail,
                                type ->
                                        type.active()
                                                ? ""
                                                : Messages.text("scheduleSetup.unusedMark")));
        SetupForm.choose(types, model::show);
    }

    @FXML
    private void begin() {
        types.getSelectionModel().clearSelection();
        model.forget();
        name.input().requestFocus();
    }

    @FXML
    @Override
    public void save() {
        model.save(this::begin);
    }

    @Override
    public SetupFormModel model() {
        return model;
    }
}
