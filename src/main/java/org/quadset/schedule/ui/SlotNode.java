package org.quadset.schedule.ui;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.BookedSlot;

import java.time.format.DateTimeFormatter;

/** An appointment in the day grid: time and name, status icon and the type's two letters. */
final class SlotNode extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** Shorter appointments have room for one line only. */
    private static final int TWO_LINES_FROM = 40;

    final BookedSlot slot;

    SlotNode(BookedSlot slot, String badge) {
        this.slot = slot;
        var appointment = slot.appointment();
        getStyleClass().addAll("slot", "type-" + appointment.kind().name());
        if (appointment.status() == AppointmentStatus.DONE) {
            getStyleClass().add("done");
        }
        if (appointment.status() == AppointmentStatus.CANCELLED) {
            getStyleClass().add("cancelled");
        }
        var time = Nodes.label(TIME.format(appointment.start()), "slot-time");
        time.setMinWidth(USE_PREF_SIZE);
        var name = Nodes.label(slot.patient().names().spoken(), "slot-name");
        name.setMinWidth(0);
        var letters = Nodes.label(appointment.kind().letters(), "slot-letters");
        letters.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(5, time, name);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var second = Nodes.label(secondLine(badge), "second-line");
        second.setMinWidth(0);
        var foot = new HBox(5, second, Nodes.spring(), statusIcon(appointment.status()), letters);
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (appointment.minutes() < TWO_LINES_FROM) {
            head.getChildren().addAll(Nodes.spring(), statusIcon(appointment.status()));
            getChildren().add(head);
        } else {
            getChildren().addAll(head, foot);
        }
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(
                Messages.text(
                                "schedule.slotSpoken",
                                TIME.format(appointment.start()),
                                slot.patient().names().spoken(),
                                appointment.kind().label(),
                                appointment.status().label())
                        + (badge.isEmpty() ? "" : ", " + badge));
        Tooltip.install(this, new Tooltip(getAccessibleText()));
    }

    /** The note, or what the plan of care says; the status has its icon. */
    private String secondLine(String badge) {
        var appointment = slot.appointment();
        if (appointment.status() == AppointmentStatus.CANCELLED) {
            return appointment.cancelReason().map(reason -> reason.label()).orElse("");
        }
        if (!appointment.note().isEmpty()) {
            return appointment.note();
        }
        return badge.isEmpty() ? appointment.status().label() : badge;
    }

    private static FontIcon statusIcon(AppointmentStatus status) {
        var icon =
                new FontIcon(
                        switch (status) {
                            case BOOKED -> "mdoal-event_available";
                            case CONFIRMED -> "mdoal-done";
                            case ARRIVED -> "mdoal-hourglass_top";
                            case IN_TREATMENT -> "mdomz-play_circle_outline";
                            case DONE -> "mdoal-check_circle";
                            case NO_SHOW, CANCELLED -> "mdoal-event_busy";
                        });
        switch (status) {
            case ARRIVED -> icon.getStyleClass().add("warning-icon");
            case IN_TREATMENT -> icon.getStyleClass().add("accent-icon");
            case DONE -> icon.getStyleClass().add("success-icon");
            case BOOKED, CONFIRMED, NO_SHOW, CANCELLED -> {}
        }
        return icon;
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    void setPinned(boolean pinned) {
        getStyleClass().remove("pinned");
        if (pinned) {
            getStyleClass().add("pinned");
        }
    }
}
