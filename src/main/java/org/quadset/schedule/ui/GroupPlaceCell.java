package org.quadset.schedule.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;

import java.time.format.DateTimeFormatter;

/** Somebody who has a place: name over record number, telephone, how far the visit has come. */
final class GroupPlaceCell extends ListCell<BookedSlot> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final double PHONE = 130;
    private static final double STATUS = 150;

    private final Label number = Nodes.label("", "second-line");
    private final Label name = Nodes.label("", "name");
    private final Label record = Nodes.label("", "second-line");
    private final Label phone = new Label();
    private final Label status = new Label();
    private final HBox row;

    private final boolean narrow;

    /** Where it is narrow, the telephone stands beneath the name and the record's number goes. */
    GroupPlaceCell(boolean narrow) {
        this.narrow = narrow;
        var who = new VBox(1, name, record);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        row = new HBox(10, wide(number, 22), who, wide(phone, PHONE), wide(status, STATUS));
        if (narrow) {
            row.getChildren().remove(phone);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    private static Label wide(Label label, double width) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    @Override
    protected void updateItem(BookedSlot slot, boolean empty) {
        super.updateItem(slot, empty);
        if (empty || slot == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var one = slot.appointment();
        number.setText(String.valueOf(getIndex() + 1));
        name.setText(slot.patient().names().spoken());
        record.setText(narrow ? slot.patient().phone() : slot.patient().recordNumber());
        phone.setText(slot.patient().phone());
        status.setText(
                one.status().label()
                        + one.arrivedAt()
                                .map(at -> ", " + TIME.format(at.atZone(one.zone())))
                                .orElse(""));
        status.setGraphic(new org.kordamp.ikonli.javafx.FontIcon(icon(one.status())));
        status.getStyleClass().removeAll("strong", "muted");
        status.getStyleClass().add(isHere(one.status()) ? "strong" : "muted");
        setAccessibleText(name.getText() + ", " + phone.getText() + ", " + status.getText());
        setGraphic(row);
    }

    private static boolean isHere(AppointmentStatus status) {
        return status == AppointmentStatus.ARRIVED || status == AppointmentStatus.IN_TREATMENT;
    }

    private static String icon(AppointmentStatus status) {
        return switch (status) {
            case ARRIVED -> "mdoal-hourglass_top";
            case IN_TREATMENT -> "mdomz-play_circle_outline";
            case DONE -> "mdoal-check_circle";
            case NO_SHOW, CANCELLED -> "mdoal-event_busy";
            case CONFIRMED -> "mdoal-event_available";
            case BOOKED -> "mdomz-today";
        };
    }
}
