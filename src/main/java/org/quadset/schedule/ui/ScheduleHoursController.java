package org.quadset.schedule.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.BusyKind;
import org.quadset.schedule.BusyTime;

import java.util.List;

/** Binds the hours, leave and meetings of one clinician or room to their model. */
public final class ScheduleHoursController implements SetupPartView {
    private final HoursModel model;
    private final Overlays overlays;

    @FXML private HBox part;
    @FXML private LabelledChoice<HoursModel.Whose> whose;
    @FXML private VBox weeks;
    @FXML private Label understood;
    @FXML private ListView<BusyTime> busy;
    @FXML private Label none;
    @FXML private LabelledChoice<BusyKind> kind;
    @FXML private Button remove;

    public ScheduleHoursController(HoursModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
    }

    @FXML
    private void initialize() {
        SetupForm.bind(part, model);
        model.everybody.addListener(
                (ListChangeListener<HoursModel.Whose>)
                        change -> whose.offer(model.everybody, HoursModel.Whose::name));
        whose.offer(model.everybody, HoursModel.Whose::name);
        whose.valueProperty().bindBidirectional(model.whose);
        kind.offer(
                List.of(
                        BusyKind.LEAVE,
                        BusyKind.MEETING,
                        BusyKind.BREAK,
                        BusyKind.AWAY,
                        BusyKind.OUT_OF_SERVICE,
                        BusyKind.EXTRA_HOURS),
                BusyKind::label);
        kind.valueProperty().bindBidirectional(model.kind);
        model.weeks.addListener((ListChangeListener<HoursModel.Week>) change -> showWeeks());
        understood
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.understood().isEmpty()
                                                ? ""
                                                : Messages.text(
                                                        "scheduleHours.understood",
                                                        model.understood()),
                                model.text("hours")));
        Nodes.showWhile(understood, understood.textProperty().isNotEmpty());
        busy.setItems(model.busy);
        busy.setCellFactory(
                view ->
                        new SetupRowCell<>(
                                one ->
                                        one.kind().label()
                                                + (one.note().isEmpty() ? "" : ": " + one.note()),
                                model::when,
                                one -> ""));
        Nodes.showWhile(none, Bindings.isEmpty(model.busy));
        remove.disableProperty().bind(busy.getSelectionModel().selectedItemProperty().isNull());
        showWeeks();
    }

    private void showWeeks() {
        weeks.getChildren().clear();
        if (model.weeks.isEmpty()) {
            var any = Nodes.label(Messages.text("scheduleHours.anyTime"), "muted");
            any.setWrapText(true);
            weeks.getChildren().add(any);
        }
        for (var week : model.weeks) {
            weeks.getChildren()
                    .add(
                            Nodes.label(
                                    HoursModel.since(week),
                                    model.holdsNow(week) ? "strong" : "second-line"));
            var grid = new GridPane(14, 3);
            int row = 0;
            for (var day : HoursModel.rows(week)) {
                grid.addRow(row++, Nodes.label(day[0], "muted"), Nodes.label(day[1], "name"));
            }
            weeks.getChildren().add(grid);
        }
    }

    @FXML
    private void setWeek() {
        model.lookAtWeek(
                touched -> SetupForm.confirm(overlays, touched, () -> model.save(() -> {})));
    }

    @FXML
    private void addBusy() {
        model.lookAtBusy(
                touched -> SetupForm.confirm(overlays, touched, () -> model.addBusy(() -> {})));
    }

    @FXML
    private void remove() {
        var time = busy.getSelectionModel().getSelectedItem();
        if (time != null) {
            model.lookAtRemoving(
                    time,
                    touched -> SetupForm.confirm(overlays, touched, () -> model.remove(time)));
        }
    }

    @Override
    public void save() {
        if (model.text("hours").get().isBlank() && !model.text("firstDay").get().isBlank()) {
            addBusy();
        } else {
            setWeek();
        }
    }

    @Override
    public SetupFormModel model() {
        return model;
    }
}
