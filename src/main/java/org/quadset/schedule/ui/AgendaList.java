package org.quadset.schedule.ui;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.schedule.SlotChip;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/** Appointments as a list by day and time, for reading and for ears. */
final class AgendaList extends ListView<AgendaList.Row> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final DayGrid.Listener listener;
    private final LongFunction<List<SlotChip>> chips;
    private ScheduleSpan span;

    /** A day's heading or an appointment. */
    sealed interface Row {
        record Day(LocalDate date) implements Row {}

        record Visit(BookedSlot slot) implements Row {}
    }

    AgendaList(DayGrid.Listener listener) {
        this.listener = listener;
        this.chips = listener::chips;
        setId("agenda");
        setAccessibleText(Messages.text("schedule.gridSpoken"));
        setCellFactory(view -> new Cell());
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now instanceof Row.Visit visit) {
                                listener.choose(visit.slot());
                            }
                        });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER
                            && getSelectionModel().getSelectedItem() instanceof Row.Visit visit) {
                        listener.open(visit.slot());
                        event.consume();
                    }
                });
        setPlaceholder(Nodes.label(Messages.text("schedule.agendaEmpty"), "second-line"));
    }

    void show(ScheduleSpan newSpan) {
        span = newSpan;
        var rows = new ArrayList<Row>();
        LocalDate day = null;
        for (var slot : newSpan.slots()) {
            var date = slot.appointment().start().toLocalDate();
            if (!date.equals(day)) {
                rows.add(new Row.Day(date));
                day = date;
            }
            rows.add(new Row.Visit(slot));
        }
        getItems().setAll(rows);
    }

    /** Selects the row of an appointment without telling anybody. */
    void mark(BookedSlot slot) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof Row.Visit visit
                    && visit.slot().appointment().id() == slot.appointment().id()
                    && getSelectionModel().getSelectedIndex() != i) {
                getSelectionModel().select(i);
            }
        }
    }

    private final class Cell extends ListCell<Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            setOnMouseClicked(null);
            if (empty || row == null) {
                return;
            }
            switch (row) {
                case Row.Day day -> setGraphic(Nodes.label(DAY.format(day.date()), "title-4"));
                case Row.Visit visit -> {
                    setGraphic(line(visit.slot()));
                    setOnMouseClicked(
                            event -> {
                                if (event.getClickCount() == 2) {
                                    listener.open(visit.slot());
                                }
                            });
                }
            }
        }

        private HBox line(BookedSlot slot) {
            var one = slot.appointment();
            var time =
                    Nodes.label(
                            TIME.format(one.start()) + "–" + TIME.format(one.end()), "slot-time");
            time.setMinWidth(96);
            var name = Nodes.label(slot.patient().names().spoken(), "strong");
            name.setPrefWidth(190);
            name.setMinWidth(0);
            var with =
                    Nodes.label(
                            span.facts().clinicians().stream()
                                    .filter(who -> who.id() == one.clinicianId())
                                    .map(who -> who.fullName())
                                    .findFirst()
                                    .orElse(""),
                            "second-line");
            with.setPrefWidth(130);
            with.setMinWidth(0);
            var type =
                    Nodes.label(
                            span.facts()
                                    .type(one.details().typeId())
                                    .map(AppointmentType::name)
                                    .orElse(one.kind().label()),
                            "second-line");
            type.setPrefWidth(110);
            type.setMinWidth(0);
            var status = Nodes.label(one.status().label(), "second-line");
            status.setPrefWidth(110);
            var row = new HBox(8, time, name, with, type, status);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            for (var chip : chips.apply(one.id())) {
                row.getChildren()
                        .add(
                                Nodes.label(
                                        chip.text(),
                                        "slot-chip",
                                        chip.tone().name().toLowerCase(Locale.ROOT)));
            }
            HBox.setHgrow(name, Priority.SOMETIMES);
            return row;
        }
    }
}
