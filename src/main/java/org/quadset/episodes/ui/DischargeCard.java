package org.quadset.episodes.ui;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.episodes.ClosingReason;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.LabelledChoice;
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.Appointment;

import java.util.List;

/** Asks why an episode ends, and whether its appointments to come are released. */
final class DischargeCard extends VBox {
    private final LabelledChoice<ClosingReason> reason = new LabelledChoice<>();

    /** What was decided. */
    @FunctionalInterface
    interface Decided {
        void close(ClosingReason reason, String note, boolean releaseBookings);
    }

    DischargeCard(List<Appointment> open, Decided decided, Runnable cancel) {
        getStyleClass().add("dialog-box");
        setPrefWidth(520);
        reason.setLabel(Messages.text("discharge.reason"));
        reason.setName("discharge-reason");
        reason.offer(
                List.of(ClosingReason.values()),
                one ->
                        one.isAdministrative()
                                ? Messages.text("discharge.administrative", one.label())
                                : one.label());
        var note = new LabelledField();
        note.setRows(3);
        note.setLabel(Messages.text("discharge.note"));
        note.setName("discharge-note");
        var release = new CheckBox(Messages.text("discharge.release", open.size()));
        release.setId("discharge-release");
        release.setSelected(true);
        var dates = new VBox(2);
        open.forEach(
                one ->
                        dates.getChildren()
                                .add(
                                        Nodes.label(
                                                ShownDate.of(one.start().toLocalDate())
                                                        + " "
                                                        + one.start().toLocalTime(),
                                                "second-line")));
        var bookings = new VBox(4, release, dates);
        Nodes.show(bookings, !open.isEmpty());
        var keep = new Button(Messages.text("act.close"));
        keep.setOnAction(event -> cancel.run());
        var act = new Button(Messages.text("discharge.act"));
        act.setId("discharge-act");
        act.getStyleClass().add("accent");
        act.setDefaultButton(true);
        act.disableProperty().bind(reason.valueProperty().isNull());
        act.setOnAction(
                event ->
                        decided.close(
                                reason.valueProperty().get(),
                                note.textProperty().get(),
                                !open.isEmpty() && release.isSelected()));
        var acts = new HBox(10, keep, act);
        acts.getStyleClass().add("dialog-acts");
        getChildren()
                .setAll(
                        Nodes.label(Messages.text("discharge.title"), "title-3"),
                        reason,
                        note,
                        bookings,
                        acts);
    }

    void focus() {
        reason.box().requestFocus();
    }
}
