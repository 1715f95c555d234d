package org.quadset.equipment.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.quadset.equipment.Equipment;
import org.quadset.equipment.EquipmentKind;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;

/** Binds the list of devices to its model. */
public final class EquipmentController implements PlaceController<Place.Equipment> {
    private final EquipmentModel model;
    private final Navigator navigator;
    private final Overlays overlays;

    @FXML private ListView<Equipment> devices;
    @FXML private Label none;
    @FXML private LabelledField name;
    @FXML private LabelledField serial;
    @FXML private LabelledField calibratedOn;
    @FXML private LabelledField dueOn;
    @FXML private LabelledChoice<EquipmentKind> kind;
    @FXML private CheckBox retired;

    public EquipmentController(EquipmentModel model, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
    }

    @FXML
    private void initialize() {
        var fields = List.of(name, serial, calibratedOn, dueOn);
        fields.forEach(
                field -> field.textProperty().bindBidirectional(model.text(field.getName())));
        kind.offer(List.of(EquipmentKind.values()), EquipmentKind::label);
        kind.valueProperty().bindBidirectional(model.kind);
        retired.selectedProperty().bindBidirectional(model.retired);
        model.errors.addListener(
                (MapChangeListener<String, String>)
                        change ->
                                fields.forEach(
                                        field ->
                                                field.errorProperty()
                                                        .set(
                                                                model.errors.getOrDefault(
                                                                        field.getName(), ""))));
        devices.setItems(model.devices);
        devices.setCellFactory(view -> new EquipmentCell(model::overdue));
        Nodes.showWhile(none, Bindings.isEmpty(model.devices));
        devices.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                model.show(now);
                            }
                        });
    }

    @FXML
    private void save() {
        model.save(this::typeAnew);
    }

    @FXML
    private void begin() {
        model.begin();
        typeAnew();
    }

    private void typeAnew() {
        devices.getSelectionModel().clearSelection();
        name.input().requestFocus();
    }

    @FXML
    private void back() {
        navigator.go(new Place.Setup());
    }

    @Override
    public void show(Place.Equipment place) {
        model.load();
        typeAnew();
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(model.isDirty(), model::save, model::begin, goOn);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("act.save", "mdoal-check_circle", "Ctrl+S", this::save),
                Command.of("equipment.begin", "mdoal-add", this::begin));
    }
}
