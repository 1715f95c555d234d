package org.quadset.schedule.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.SlotChip;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An appointment in a grid of hours: time and name, status icon, the type's letters, chips. */
final class SlotNode extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** Lower slots have room for one line only. */
    private static final double TWO_LINES_FROM = 40;

    /** Narrower slots show a name and nothing else; the rest is in the tooltip. */
    private static final double NARROW = 90;

    private static final double CHIP_WIDTH = 46;

    /** From here on the type's letters stand beside the name. */
    private static final double WIDE = 172;

    private static final double LETTERS_WIDTH = 24;

    final BookedSlot slot;

    private Tooltip tooltip;

    /** The room it will have, in logical pixels, decides how much of it is shown. */
    SlotNode(
            BookedSlot slot,
            List<SlotChip> chips,
            Optional<AppointmentType> type,
            double width,
            double height) {
        this.slot = slot;
        var appointment = slot.appointment();
        getStyleClass()
                .addAll(
                        "slot",
                        "type-"
                                + type.map(one -> one.colour().name())
                                        .orElse(appointment.kind().name()));
        switch (appointment.status()) {
            case DONE -> getStyleClass().add("done");
            case CANCELLED, NO_SHOW -> getStyleClass().add("cancelled");
            case BOOKED, CONFIRMED, ARRIVED, IN_TREATMENT -> {}
        }
        var name = Nodes.label(slot.patient().names().spoken(), "slot-name");
        name.setMinWidth(0);
        var head = new HBox(5, name);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        if (width >= NARROW) {
            var time = Nodes.label(TIME.format(appointment.start()), "slot-time");
            time.setMinWidth(USE_PREF_SIZE);
            head.getChildren().addFirst(time);
            var letters =
                    Nodes.label(
                            type.map(AppointmentType::letters).orElse(appointment.kind().letters()),
                            "slot-letters");
            letters.setMinWidth(USE_PREF_SIZE);
            head.getChildren().addAll(Nodes.spring(), statusIcon(appointment.status()));
            if (width >= WIDE) {
                head.getChildren().add(letters);
            }
            if (height >= TWO_LINES_FROM) {
                getChildren().add(foot(chips, width, width < WIDE ? letters : null));
            }
        } else {
            getStyleClass().add("narrow");
            // Points would take the room of two letters.
            name.setTextOverrun(OverrunStyle.CLIP);
        }
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(
                Messages.text(
                                "schedule.slotSpoken",
                                TIME.format(appointment.start()),
                                slot.patient().names().spoken(),
                                type.map(AppointmentType::name).orElse(appointment.kind().label()),
                                appointment.status().label())
                        + chips.stream()
                                .map(chip -> ", " + chip.spoken())
                                .collect(Collectors.joining()));
        addEventHandler(MouseEvent.MOUSE_ENTERED, this::tellMore);
    }

    /** A tooltip costs as much as the slot; only the one under the mouse gets any. */
    private void tellMore(MouseEvent event) {
        if (tooltip == null) {
            tooltip = new Tooltip(getAccessibleText());
            Tooltip.install(this, tooltip);
        }
    }

    /**
     * The reason of a cancelled one, the chips that have room, or the note; then the letters, if
     * there still is room for them. {@code letters} is null where they stand elsewhere.
     */
    private HBox foot(List<SlotChip> chips, double width, javafx.scene.control.Label letters) {
        var appointment = slot.appointment();
        var foot = new HBox(4);
        foot.setAlignment(Pos.CENTER_LEFT);
        if (appointment.cancelReason().isPresent()) {
            foot.getChildren().add(small(appointment.cancelReason().get().label()));
            return foot;
        }
        double room = width - 16;
        int left = chips.size();
        for (var chip : chips) {
            double needs = Math.max(CHIP_WIDTH * 0.6, chip.text().length() * 5.8 + 12) + 4;
            boolean last = left == 1;
            if (room - needs < (last ? 0 : 22)) {
                break;
            }
            foot.getChildren().add(chip(chip));
            room -= needs;
            left--;
        }
        if (left > 0) {
            foot.getChildren().add(chip(SlotChip.plain("+" + left)));
            room -= 30;
        } else if (chips.isEmpty()) {
            foot.getChildren()
                    .add(
                            small(
                                    appointment.note().isEmpty()
                                            ? appointment.status().label()
                                            : appointment.note()));
        }
        if (letters != null && (room >= LETTERS_WIDTH || chips.isEmpty())) {
            foot.getChildren().addAll(Nodes.spring(), letters);
        }
        return foot;
    }

    private static javafx.scene.control.Label small(String text) {
        var label = Nodes.label(text, "second-line");
        label.setMinWidth(0);
        return label;
    }

    private static javafx.scene.control.Label chip(SlotChip chip) {
        var label =
                Nodes.label(
                        chip.text(),
                        "slot-chip",
                        switch (chip.tone()) {
                            case PLAIN -> "plain";
                            case WARNING -> "warning";
                            case DANGER -> "danger";
                        });
        label.setMinWidth(USE_PREF_SIZE);
        return label;
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
