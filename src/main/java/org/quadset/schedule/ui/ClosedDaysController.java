package org.quadset.schedule.ui;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.ClosedDays;

/** Binds closed days and the holidays that are offered to their model. */
public final class ClosedDaysController implements SetupPartView {
    private final ClosedDaysModel model;
    private final Overlays overlays;

    @FXML private HBox part;
    @FXML private ListView<ClosedDays> closed;
    @FXML private ListView<ClosedDays> offered;
    @FXML private Label none;
    @FXML private Label year;
    @FXML private Button remove;
    @FXML private Button take;
    @FXML private LabelledField name;

    public ClosedDaysController(ClosedDaysModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
    }

    @FXML
    private void initialize() {
        SetupForm.bind(part, model);
        closed.setItems(model.closed);
        closed.setCellFactory(
                view -> new SetupRowCell<>(ClosedDays::name, ClosedDaysModel::days, one -> ""));
        offered.setItems(model.offered);
        offered.setCellFactory(
                view -> new SetupRowCell<>(ClosedDays::name, ClosedDaysModel::days, one -> ""));
        Nodes.showWhile(none, Bindings.isEmpty(model.closed));
        SetupForm.choose(closed, model::show);
        remove.disableProperty().bind(closed.getSelectionModel().selectedItemProperty().isNull());
        take.disableProperty().bind(offered.getSelectionModel().selectedItemProperty().isNull());
        showYear();
    }

    private void showYear() {
        year.setText(Messages.text("closedDays.offer", String.valueOf(model.year())));
    }

    @FXML
    private void nextYear() {
        model.turnYear(1);
        showYear();
    }

    @FXML
    private void previousYear() {
        model.turnYear(-1);
        showYear();
    }

    @FXML
    private void take() {
        var days = offered.getSelectionModel().getSelectedItem();
        if (days != null) {
            model.look(
                    days,
                    touched ->
                            SetupForm.confirm(
                                    overlays, touched, () -> model.close(days, () -> {})));
        }
    }

    @FXML
    private void remove() {
        var days = closed.getSelectionModel().getSelectedItem();
        if (days != null) {
            model.remove(days);
        }
    }

    @FXML
    private void begin() {
        closed.getSelectionModel().clearSelection();
        model.forget();
        name.input().requestFocus();
    }

    @FXML
    @Override
    public void save() {
        model.look(touched -> SetupForm.confirm(overlays, touched, () -> model.save(this::begin)));
    }

    @Override
    public SetupFormModel model() {
        return model;
    }
}
