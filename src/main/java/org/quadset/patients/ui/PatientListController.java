package org.quadset.patients.ui;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.quadset.patients.PatientSummary;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;

import java.util.List;
import java.util.OptionalLong;

/** Binds the list of patients to its model. */
public final class PatientListController implements PlaceController<Place.Patients> {
    private final PatientListModel model;
    private final Navigator navigator;

    @FXML private TextField find;
    @FXML private CheckBox withDeleted;
    @FXML private ListView<PatientSummary> list;
    @FXML private Label count;
    @FXML private VBox nobody;

    public PatientListController(PatientListModel model, Navigator navigator, Changes changes) {
        this.model = model;
        this.navigator = navigator;
        changes.listen(
                change -> {
                    if (change instanceof Changes.Change.PatientChanged) {
                        model.search();
                    }
                });
    }

    @FXML
    private void initialize() {
        find.textProperty().bindBidirectional(model.typed);
        withDeleted.selectedProperty().bindBidirectional(model.withDeleted);
        list.setItems(model.found);
        list.setCellFactory(view -> new PatientCell());
        nobody.visibleProperty().bind(Bindings.isEmpty(model.found).and(model.searched));
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        Messages.text(
                                                model.typed.get().isBlank()
                                                        ? "patients.latest"
                                                        : "patients.found",
                                                model.found.size()),
                                model.found,
                                model.typed));
        find.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                        list.getSelectionModel().selectFirst();
                        list.requestFocus();
                        if (event.getCode() == KeyCode.ENTER) {
                            openChosen();
                        }
                        event.consume();
                    }
                });
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        openChosen();
                    }
                });
        list.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        openChosen();
                    }
                });
    }

    private void openChosen() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            navigator.go(new Place.PatientChart(chosen.id()));
        }
    }

    @FXML
    private void register() {
        navigator.go(new Place.PatientForm(OptionalLong.empty()));
    }

    @FXML
    private void importFile() {
        navigator.go(new Place.PatientImport());
    }

    @Override
    public void show(Place.Patients place) {
        model.search();
        find.requestFocus();
        find.selectAll();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("patients.import", "mdoal-add", this::importFile));
    }
}
