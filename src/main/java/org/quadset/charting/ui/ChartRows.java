package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.charting.Visit;
import org.quadset.charting.VisitStatus;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.exercises.Prescription;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.Appointment;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows of the chart's lists. */
final class ChartRows {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final Navigator navigator;

    ChartRows(Navigator navigator) {
        this.navigator = navigator;
    }

    Node visit(Visit visit) {
        var pain =
                visit.pain().worst().isPresent()
                        ? Messages.text("chart.painWorst", visit.pain().worst().getAsInt())
                        : "";
        var text =
                String.join(
                        ", ",
                        visit.rows().stream()
                                .map(row -> row.kind().label().toLowerCase(Locale.ROOT))
                                .distinct()
                                .toList());
        var second = Nodes.label(text, "second-line");
        var open = new Button(Messages.text("act.open"));
        open.getStyleClass().add("slim");
        open.setMinWidth(Button.USE_PREF_SIZE);
        open.setOnAction(event -> navigator.go(new Place.VisitEditor(visit.id())));
        var status =
                Nodes.label(
                        visit.status().label(),
                        "badge",
                        visit.status() == VisitStatus.DRAFT ? "warning" : "success");
        status.setMinWidth(Label.USE_PREF_SIZE);
        var worst = Nodes.label(pain, "second-line");
        worst.setMinWidth(Label.USE_PREF_SIZE);
        return row(
                new VBox(
                        1,
                        Nodes.label(DAY.format(visit.visitedAt().atZone(visit.zone())), "name"),
                        second),
                Nodes.spring(),
                worst,
                status,
                open);
    }

    Node appointment(Appointment appointment) {
        var open = new Button(Messages.text("chart.showInSchedule"));
        open.getStyleClass().add("slim");
        open.setMinWidth(Button.USE_PREF_SIZE);
        open.setOnAction(
                event -> navigator.go(new Place.ScheduleDay(appointment.start().toLocalDate())));
        return row(
                new VBox(
                        1,
                        Nodes.label(DAY.format(appointment.start()), "name"),
                        Nodes.label(
                                appointment.kind().label() + " · " + appointment.status().label(),
                                "second-line")),
                Nodes.spring(),
                open);
    }

    List<Node> exercises(Optional<Prescription> prescribed, ExerciseCatalog library) {
        var rows = new ArrayList<Node>();
        prescribed.ifPresent(
                prescription ->
                        prescription
                                .exercises()
                                .forEach(
                                        one ->
                                                library.byKey(one.exerciseKey())
                                                        .ifPresent(
                                                                exercise ->
                                                                        rows.add(
                                                                                row(
                                                                                        Nodes.label(
                                                                                                exercise
                                                                                                        .name(),
                                                                                                "name"),
                                                                                        Nodes
                                                                                                .spring(),
                                                                                        Nodes.label(
                                                                                                one.dosage()
                                                                                                        .shortText(),
                                                                                                "second-line"))))));
        return rows;
    }

    static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("row");
        return row;
    }
}
