package org.quadset.clinic.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.clinic.Clinician;
import org.quadset.clinic.PaperSize;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Binds the clinic's settings to their model. */
public final class SetupController implements PlaceController<Place.Setup> {
    private final SetupModel model;
    private final Navigator navigator;
    private final Overlays overlays;

    @FXML private LabelledField name;
    @FXML private LabelledField phone;
    @FXML private LabelledField hours;
    @FXML private LabelledField afterHours;
    @FXML private LabelledField moreStopSigns;
    @FXML private LabelledField emergencyNumber;
    @FXML private LabelledField clinicianName;
    @FXML private LabelledField credential;
    @FXML private LabelledChoice<PaperSize> paper;
    @FXML private LabelledChoice<String> zone;
    @FXML private VBox clinicians;

    public SetupController(SetupModel model, Navigator navigator, Overlays overlays) {
        this.model = model;
        this.navigator = navigator;
        this.overlays = overlays;
    }

    @FXML
    private void initialize() {
        var fields =
                List.of(
                        name,
                        phone,
                        hours,
                        afterHours,
                        emergencyNumber,
                        moreStopSigns,
                        clinicianName,
                        credential);
        fields.forEach(
                field -> field.textProperty().bindBidirectional(model.text(field.getName())));
        paper.offer(List.of(PaperSize.values()), PaperSize::label);
        paper.valueProperty().bindBidirectional(model.paper);
        var zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
        zones.sort(null);
        zone.offer(zones, one -> one);
        zone.valueProperty().bindBidirectional(model.zone);
        model.errors.addListener(
                (MapChangeListener<String, String>)
                        change ->
                                fields.forEach(
                                        field ->
                                                field.errorProperty()
                                                        .set(
                                                                model.errors.getOrDefault(
                                                                        field.getName(), ""))));
        model.clinicians.addListener((ListChangeListener<Clinician>) change -> showClinicians());
        showClinicians();
    }

    private void showClinicians() {
        clinicians
                .getChildren()
                .setAll(
                        model.clinicians.stream()
                                .map(
                                        one -> {
                                            var row =
                                                    new HBox(
                                                            Nodes.label(
                                                                    one.initials(), "round-badge"),
                                                            Nodes.label(one.signature(), "name"));
                                            row.getStyleClass().add("row");
                                            return row;
                                        })
                                .toList());
    }

    @FXML
    private void save() {
        model.save(() -> {});
    }

    @FXML
    private void openEquipment() {
        navigator.go(new Place.Equipment());
    }

    @FXML
    private void openScheduleSetup() {
        navigator.go(new Place.ScheduleSetup());
    }

    @FXML
    private void openRules() {
        navigator.go(new Place.ClinicRules());
    }

    @FXML
    private void openSafetyTable() {
        navigator.go(new Place.SafetyTable());
    }

    @FXML
    private void addClinician() {
        model.addClinician();
    }

    @Override
    public void show(Place.Setup place) {
        model.load();
        name.input().requestFocus();
    }

    private void saveAndForget(Runnable then) {
        model.save(
                () -> {
                    model.forget();
                    then.run();
                });
    }

    @Override
    public boolean mayLeave(Runnable goOn) {
        return overlays.mayLeave(model.isDirty(), this::saveAndForget, model::forget, goOn);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("act.save", "mdoal-check_circle", "Ctrl+S", this::save),
                Command.of("place.equipment", "mdomz-settings", this::openEquipment),
                Command.of("place.scheduleSetup", "mdomz-settings", this::openScheduleSetup),
                Command.of("place.clinicRules", "mdomz-settings", this::openRules),
                Command.of("place.safetyTable", "mdoal-block", this::openSafetyTable));
    }
}
