package org.quadset.charting.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.quadset.charting.TodayBoard;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentStatus;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** An appointment of today: when, who, which visit it is, and what was last time. */
final class DayCard extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    final TodayBoard.Card card;
    private final ClinicTime time;
    private final Button open = new Button(Messages.text("schedule.openVisit"));
    private final List<Node> extras;

    /**
     * @param choose called when it is clicked
     * @param openVisit called when its visit is wanted
     */
    DayCard(TodayBoard.Card card, ClinicTime time, Runnable choose, Runnable openVisit) {
        this.card = card;
        this.time = time;
        var appointment = card.slot().appointment();
        var patient = card.slot().patient();
        var bar = new Region();
        bar.getStyleClass().addAll("type-bar", "type-" + appointment.kind().name());
        var when =
                TwoLines.of(TIME.format(appointment.start()), appointment.minutes() + " min", 62);
        var who = TwoLines.of(patient.names().spoken(), patient.recordNumber(), 190);
        var visit =
                TwoLines.of(
                        appointment.kind().label(),
                        card.earlierVisits() == 0
                                ? Messages.text("today.firstVisit")
                                : card.plan().isEmpty()
                                        ? Messages.text(
                                                "today.visitNumber", card.earlierVisits() + 1)
                                        : card.plan(),
                        150);
        var pain =
                TwoLines.of(
                        Messages.text("today.painLastTime"),
                        card.painLastTime().isPresent()
                                ? Messages.text("today.painWorst", card.painLastTime().getAsInt())
                                : "–",
                        130);
        extras = List.of(visit, pain);
        open.setMinWidth(USE_PREF_SIZE);
        open.setFocusTraversable(false);
        open.setOnAction(event -> openVisit.run());
        var acts = new HBox(12, status(), open);
        acts.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(bar, when, who, visit, pain, Nodes.spring(), acts);
        getStyleClass().add("day-card");
        if (appointment.status() == AppointmentStatus.DONE) {
            getStyleClass().add("past");
        }
        setOnMouseClicked(
                event -> {
                    choose.run();
                    if (event.getClickCount() == 2) {
                        openVisit.run();
                    }
                });
    }

    private Label status() {
        var status = card.slot().appointment().status();
        var label =
                switch (status) {
                    case ARRIVED ->
                            Nodes.withIcon("mdoal-hourglass_top", waiting(), "badge", "warning");
                    case IN_TREATMENT ->
                            Nodes.withIcon(
                                    "mdomz-play_circle_outline", status.label(), "badge", "accent");
                    case DONE ->
                            Nodes.withIcon(
                                    "mdoal-check_circle", status.label(), "badge", "success");
                    case BOOKED, CONFIRMED, NO_SHOW, CANCELLED ->
                            Nodes.label(status.label(), "second-line");
                };
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String waiting() {
        return card.slot()
                .appointment()
                .arrivedAt()
                .map(at -> Duration.between(at, time.now()).toMinutes())
                .map(minutes -> Messages.text("today.waiting", Math.max(0, minutes)))
                .orElse("");
    }

    /** Marks it as the one that keys act on. */
    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        open.getStyleClass().remove("accent");
        if (chosen) {
            open.getStyleClass().add("accent");
        }
    }

    /** Narrow: which visit it is and the pain go first. */
    void narrow(boolean narrow) {
        extras.forEach(extra -> Nodes.show(extra, !narrow));
    }
}
