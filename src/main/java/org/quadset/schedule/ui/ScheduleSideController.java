package org.quadset.schedule.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Views;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentType;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/** Beside the schedule: a month to jump by, the chosen visit, the pinboard, the types. */
public final class ScheduleSideController {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final ScheduleModel model;
    private final ScheduleActs acts;
    private final Views views;
    private final SessionOpener sessions;
    private final Supplier<Parent> waiting;

    @FXML private VBox monthPlace;
    @FXML private VBox slotPlace;
    @FXML private VBox groupPlace;
    @FXML private Label groupName;
    @FXML private Label groupWhen;
    @FXML private Label groupPlaces;
    @FXML private VBox pinned;
    @FXML private VBox pins;
    @FXML private Label pinCount;
    @FXML private FlowPane legend;
    @FXML private VBox waitingPlace;

    /** {@code waiting} makes the list of those who wait for a gap. */
    public ScheduleSideController(
            ScheduleModel model,
            ScheduleActs acts,
            Views views,
            SessionOpener sessions,
            Supplier<Parent> waiting) {
        this.model = model;
        this.acts = acts;
        this.views = views;
        this.sessions = sessions;
        this.waiting = waiting;
    }

    @FXML
    private void initialize() {
        var month = new MiniMonth(model.date::set);
        monthPlace.getChildren().setAll(month);
        slotPlace.getChildren().setAll(views.load(SlotPanelController.class).root());
        waitingPlace.getChildren().setAll(waiting.get());
        model.date.addListener(
                (property, before, now) -> month.show(now, model.now().toLocalDate()));
        month.show(model.date.get(), model.now().toLocalDate());
        model.pins.addListener((ListChangeListener<Object>) change -> showPins());
        model.span().addListener((property, before, now) -> showLegend());
        model.chosenGroup.addListener((property, before, now) -> showGroup());
        model.fetched.addListener((property, before, now) -> showGroup());
        showPins();
        showLegend();
        showGroup();
    }

    /** A group that is chosen stands where else the chosen visit does. */
    private void showGroup() {
        var group = model.chosenGroup.get();
        Nodes.show(groupPlace, group != null);
        Nodes.show(slotPlace, group == null);
        if (group != null) {
            groupName.setText(group.name());
            groupWhen.setText(GroupWords.hours(group));
            groupPlaces.setText(
                    Messages.text("slot.places", model.comeTo(group), group.capacity()));
        }
    }

    @FXML
    private void openGroup() {
        sessions.open(model.chosenGroup.get().id());
    }

    private void showPins() {
        Nodes.show(pinned, !model.pins.isEmpty());
        pinCount.setText(String.valueOf(model.pins.size()));
        pins.getChildren().setAll(model.pins.stream().map(this::card).toList());
    }

    private Node card(ScheduleModel.Pin pin) {
        var one = pin.slot().appointment();
        var who = pin.slot().patient().names().spoken();
        var put = new Button();
        put.setGraphic(
                new VBox(
                        Nodes.label(who, "strong"),
                        Nodes.label(
                                Messages.text(
                                        pin.copy() ? "schedule.pinCopy" : "schedule.pinWas",
                                        one.minutes(),
                                        DAY.format(one.start())),
                                "second-line")));
        put.setMaxWidth(Double.MAX_VALUE);
        put.getStyleClass().add("pin-card");
        put.setAccessibleText(
                Messages.text(pin.copy() ? "schedule.pinnedCopy" : "schedule.pinned", who));
        put.setOnAction(event -> acts.drop(pin));
        HBox.setHgrow(put, javafx.scene.layout.Priority.ALWAYS);
        var off = new Button("", new FontIcon("mdoal-close"));
        off.getStyleClass().add("mini-turn");
        off.setAccessibleText(Messages.text("schedule.unpin", who));
        off.setOnAction(event -> model.pins.remove(pin));
        return new HBox(4, put, off);
    }

    private void showLegend() {
        if (model.span().get() == null) {
            return;
        }
        legend.getChildren()
                .setAll(
                        model.span().get().facts().types().stream()
                                .filter(AppointmentType::active)
                                .map(ScheduleSideController::entry)
                                .toList());
    }

    private static Node entry(AppointmentType type) {
        var letters = Nodes.label(type.letters(), "legend-letters");
        var name = Nodes.label(type.name(), "second-line");
        var entry = new HBox(4, letters, name);
        entry.getStyleClass().add("type-" + type.colour().name());
        return entry;
    }
}
