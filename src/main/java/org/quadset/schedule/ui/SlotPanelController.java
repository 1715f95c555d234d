package org.quadset.schedule.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.ClinicResource;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done with the chosen appointment, beside the day. */
public final class SlotPanelController {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final ScheduleModel model;
    private final ScheduleActs acts;
    private final Navigator navigator;
    private final VisitOpener visits;
    private final BookingModel booking;
    private final SeriesPlaces places;

    @FXML private VBox nothing;
    @FXML private VBox details;
    @FXML private Label name;
    @FXML private Label when;
    @FXML private Label kind;
    @FXML private Label status;
    @FXML private Label note;
    @FXML private Label with;
    @FXML private Label series;
    @FXML private Button changeSeries;
    @FXML private VBox chips;
    @FXML private Button next;
    @FXML private Button undo;
    @FXML private Button openVisit;
    @FXML private Button change;

    public SlotPanelController(
            ScheduleModel model,
            ScheduleActs acts,
            Navigator navigator,
            VisitOpener visits,
            BookingModel booking,
            SeriesPlaces places) {
        this.model = model;
        this.acts = acts;
        this.navigator = navigator;
        this.visits = visits;
        this.booking = booking;
        this.places = places;
    }

    @FXML
    private void initialize() {
        model.chosen.addListener((property, before, now) -> show(now));
        model.fetched.addListener((property, before, now) -> showSeries(model.chosen.get()));
        show(model.chosen.get());
    }

    private void show(BookedSlot slot) {
        nothing.setVisible(slot == null);
        nothing.setManaged(slot == null);
        details.setVisible(slot != null);
        details.setManaged(slot != null);
        if (slot == null) {
            return;
        }
        var appointment = slot.appointment();
        name.setText(slot.patient().names().spoken());
        when.setText(
                TIME.format(appointment.start())
                        + "–"
                        + TIME.format(appointment.end())
                        + " · "
                        + appointment.minutes()
                        + " min");
        var facts = model.span().get().facts();
        kind.setText(
                facts.type(appointment.details().typeId())
                        .map(AppointmentType::name)
                        .orElse(appointment.kind().label()));
        with.setText(
                Stream.concat(
                                facts.clinicians().stream()
                                        .filter(one -> one.id() == appointment.clinicianId())
                                        .map(Clinician::fullName),
                                facts.resources().stream()
                                        .filter(
                                                one ->
                                                        appointment
                                                                .details()
                                                                .resources()
                                                                .contains(one.id()))
                                        .map(ClinicResource::name))
                        .collect(Collectors.joining(" · ")));
        chips.getChildren()
                .setAll(
                        model.chips(appointment.id()).stream()
                                .map(
                                        chip ->
                                                Nodes.label(
                                                        chip.spoken(),
                                                        "slot-chip",
                                                        chip.tone()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT)))
                                .toList());
        status.setText(
                appointment.status().label()
                        + appointment
                                .cancelReason()
                                .map(reason -> ", " + reason.label())
                                .orElse(""));
        note.setText(appointment.note());
        showSeries(slot);
        var following = appointment.status().next();
        // Before its day nobody can come.
        boolean ahead = appointment.start().toLocalDate().isAfter(model.now().toLocalDate());
        next.setVisible(following.isPresent() && !ahead);
        next.setManaged(following.isPresent() && !ahead);
        following.ifPresent(step -> next.setText(Messages.text("schedule.mark", step.label())));
        var before = appointment.status().previous();
        undo.setVisible(before.isPresent());
        undo.setManaged(before.isPresent());
        openVisit.setDisable(!appointment.status().takesTime() || ahead);
        change.setDisable(appointment.status().isClosed());
    }

    /** Another visit of the series may have been changed though this one was not. */
    private void showSeries(BookedSlot slot) {
        boolean any = slot != null && slot.appointment().details().series().isPresent();
        Nodes.show(series, any);
        Nodes.show(changeSeries, any);
        if (any) {
            places.tell(slot.appointment(), series::setText);
        }
    }

    @FXML
    private void changeSeries() {
        acts.changeSeries();
    }

    @FXML
    private void next() {
        model.chosen.get().appointment().status().next().ifPresent(acts::setStatus);
    }

    @FXML
    private void undo() {
        model.chosen.get().appointment().status().previous().ifPresent(acts::setStatus);
    }

    @FXML
    private void change() {
        booking.change(model.chosen.get(), model.span().get().facts());
    }

    @FXML
    private void openVisit() {
        visits.open(model.chosen.get().appointment());
    }

    @FXML
    private void printAppointments() {
        navigator.go(new Place.AppointmentPaper(model.chosen.get().patient().id()));
    }

    @FXML
    private void openChart() {
        navigator.go(new Place.PatientChart(model.chosen.get().patient().id()));
    }
}
