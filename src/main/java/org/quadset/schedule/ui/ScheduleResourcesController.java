package org.quadset.schedule.ui;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.ClinicResource;
import org.quadset.schedule.ResourceKind;

import java.util.List;

/** Binds the rooms, lanes and devices to their model. */
public final class ScheduleResourcesController implements SetupPartView {
    private final ScheduleResourcesModel model;

    @FXML private HBox part;
    @FXML private ListView<ClinicResource> rooms;
    @FXML private Label none;
    @FXML private LabelledField name;
    @FXML private LabelledChoice<ResourceKind> kind;
    @FXML private CheckBox unused;

    public ScheduleResourcesController(ScheduleResourcesModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        SetupForm.bind(part, model);
        kind.offer(List.of(ResourceKind.values()), ResourceKind::label);
        kind.valueProperty().bindBidirectional(model.kind);
        unused.selectedProperty().bindBidirectional(model.unused);
        rooms.setItems(model.resources);
        rooms.setCellFactory(
                view ->
                        new SetupRowCell<>(
                                ClinicResource::name,
                                ScheduleResourcesModel::detail,
                                one ->
                                        one.active()
                                                ? ""
                                                : Messages.text("scheduleSetup.unusedMark")));
        Nodes.showWhile(none, Bindings.isEmpty(model.resources));
        SetupForm.choose(rooms, model::show);
    }

    @FXML
    private void begin() {
        rooms.getSelectionModel().clearSelection();
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
