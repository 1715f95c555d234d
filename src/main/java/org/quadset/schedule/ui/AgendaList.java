package org.quadset.schedule.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.quadset.clinic.Clinician;
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

    private static final double NARROW = 900;
    private static final int FEW = 2;
    private static final int MANY = 4;

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
        widthProperty()
                .addListener(
                        (property, before, now) -> {
                            if ((before.doubleValue() < NARROW) != isNarrow()) {
                                refresh();
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

    private boolean isNarrow() {
        return getWidth() < NARROW;
    }

    private final class Cell extends ListCell<Row> {
        Cell() {
            // Never wider than the list: nothing is to be scrolled sideways.
            setPrefWidth(0);
        }

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
            boolean narrow = isNarrow();
            var who =
                    span.facts().clinicians().stream()
                            .filter(each -> each.id() == one.clinicianId())
                            .map(Clinician::fullName)
                            .findFirst()
                            .orElse("");
            var type =
                    span.facts()
                            .type(one.details().typeId())
                            .map(AppointmentType::name)
                            .orElse(one.kind().label());
            var row =
                    new HBox(
                            8,
                            fixed(
                                    TIME.format(one.start()) + "–" + TIME.format(one.end()),
                                    96,
                                    "slot-time"),
                            fixed(slot.patient().names().spoken(), narrow ? 160 : 210, "strong"),
                            fixed(who, narrow ? 96 : 130, "second-line"),
                            fixed(type, narrow ? 90 : 120, "second-line"),
                            fixed(one.status().label(), 84, "second-line"));
            row.setAlignment(Pos.CENTER_LEFT);
            addChips(row, chips.apply(one.id()), narrow ? FEW : MANY);
            return row;
        }

        private void addChips(HBox row, List<SlotChip> all, int most) {
            for (var chip : all.subList(0, Math.min(most, all.size()))) {
                row.getChildren()
                        .add(
                                Nodes.label(
                                        chip.text(),
                                        "slot-chip",
                                        chip.tone().name().toLowerCase(Locale.ROOT)));
            }
            if (all.size() > most) {
                row.getChildren().add(Nodes.label("+" + (all.size() - most), "slot-chip"));
            }
        }

        /** The same width in every row, so that columns stand under each other. */
        private static Label fixed(String text, double width, String style) {
            var label = Nodes.label(text, style);
            label.setMinWidth(width);
            label.setPrefWidth(width);
            label.setMaxWidth(width);
            return label;
        }
    }
}
