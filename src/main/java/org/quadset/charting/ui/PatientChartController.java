package org.quadset.charting.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.exercises.ExerciseCatalog;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Navigator;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.PlaceController;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.running.RunVerdict;
import org.quadset.schedule.Appointment;

import java.util.List;
import java.util.OptionalLong;

/** Binds a patient's chart to its model. */
public final class PatientChartController implements PlaceController<Place.PatientChart> {
    private static final int VISITS_AT_ONCE = 30;

    private final PatientChartModel model;
    private final ExerciseCatalog library;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Changes changes;
    private final Problems problems;
    private final ChartRows rows;

    @FXML private Label initials;
    @FXML private Label name;
    @FXML private Label detail;
    @FXML private HBox flags;
    @FXML private Button openVisit;
    @FXML private Button delete;
    @FXML private Button restore;
    @FXML private HBox deletedNote;
    @FXML private Label deletedText;
    @FXML private HBox runningLine;
    @FXML private Label runningText;
    @FXML private VBox episodes;
    @FXML private VBox visits;
    @FXML private VBox appointments;
    @FXML private VBox exercises;
    @FXML private VBox details;
    @FXML private VBox safety;
    @FXML private Label visitCount;
    private Place.PatientChart place;

    public PatientChartController(
            PatientChartModel model,
            ExerciseCatalog library,
            Navigator navigator,
            Overlays overlays,
            Changes changes,
            Problems problems) {
        this.model = model;
        this.library = library;
        this.navigator = navigator;
        this.overlays = overlays;
        this.changes = changes;
        this.problems = problems;
        this.rows = new ChartRows(navigator);
    }

    @FXML
    private void initialize() {
        model.chart().addListener((property, before, now) -> show(now));
    }

    private void show(PatientChartModel.Chart chart) {
        if (chart == null) {
            return;
        }
        var patient = chart.patient();
        var about = patient.details();
        var age = about.age(model.time().today());
        initials.setText(about.names().initials());
        name.setText(about.names().spoken());
        detail.setText(
                (age.isPresent() ? age.getAsInt() + " · " : "")
                        + (about.pronouns().isEmpty() ? "" : about.pronouns() + " · ")
                        + about.born()
                                .map(
                                        date ->
                                                Messages.text("patient.bornOn", ShownDate.of(date))
                                                        + " · ")
                                .orElse("")
                        + patient.recordNumber());
        flags.getChildren().setAll(PatientChips.of(patient));
        boolean deleted = patient.deletion().isPresent();
        deletedNote.setVisible(deleted);
        deletedNote.setManaged(deleted);
        patient.deletion()
                .ifPresent(
                        gone ->
                                deletedText.setText(
                                        Messages.text("chart.deleted", gone.by(), gone.reason())));
        delete.setVisible(!deleted);
        delete.setManaged(!deleted);
        visitCount.setText(String.valueOf(chart.visits().size()));
        episodes.getChildren()
                .setAll(
                        EpisodeCards.of(
                                chart.episodes(),
                                id ->
                                        navigator.go(
                                                new Place.EpisodeForm(
                                                        patientId(), OptionalLong.of(id)))));
        fill(visits, visitRows(chart, 0), "chart.noVisits");
        addVisits(chart, VISITS_AT_ONCE);
        fill(
                appointments,
                chart.appointments().stream()
                        .filter(this::worthShowing)
                        .map(rows::appointment)
                        .toList(),
                "chart.noAppointments");
        fill(exercises, rows.exercises(chart.prescription(), library), "chart.noExercises");
        showRunning(chart);
        details.getChildren().setAll(ChartDetails.of(about));
        safety.getChildren().setAll(ChartDetails.safety(patient, model.time()));
    }

    private List<Node> visitRows(PatientChartModel.Chart chart, int from) {
        return chart.visits().stream().skip(from).limit(VISITS_AT_ONCE).map(rows::visit).toList();
    }

    /**
     * The visits that no screen has room for come bit by bit, so that the first ones come at once.
     */
    private void addVisits(PatientChartModel.Chart chart, int from) {
        if (from < chart.visits().size()) {
            model.later(
                    () -> {
                        if (model.chart().get() == chart) {
                            visits.getChildren().addAll(visitRows(chart, from));
                            addVisits(chart, from + VISITS_AT_ONCE);
                        }
                    });
        }
    }

    private static void fill(VBox box, List<? extends Node> rows, String emptyKey) {
        if (rows.isEmpty()) {
            var nothing = Nodes.label(Messages.text(emptyKey), "muted");
            nothing.setWrapText(true);
            box.getChildren().setAll(ChartRows.row(nothing));
        } else {
            box.getChildren().setAll(rows);
        }
    }

    /**
     * Past cancellations tell little; all that is to come, and what took place lately, is shown.
     */
    private boolean worthShowing(Appointment appointment) {
        return appointment.start().toLocalDate().isAfter(model.time().today().minusDays(15));
    }

    private long patientId() {
        return place.patient();
    }

    @FXML
    private void openVisit() {
        model.openVisit(
                visit -> {
                    changes.tell(new Changes.Change.ScheduleChanged());
                    navigator.go(new Place.VisitEditor(visit.id()));
                });
    }

    @FXML
    private void newEpisode() {
        navigator.go(new Place.EpisodeForm(patientId(), OptionalLong.empty()));
    }

    @FXML
    private void book() {
        navigator.go(new Place.BookFor(model.time().today(), patientId()));
    }

    @FXML
    private void edit() {
        navigator.go(new Place.PatientForm(OptionalLong.of(patientId())));
    }

    @FXML
    private void program() {
        navigator.go(new Place.HomeProgram(patientId()));
    }

    @FXML
    private void outcomes() {
        navigator.go(new Place.Outcomes(patientId()));
    }

    @FXML
    private void documents() {
        navigator.go(new Place.Documents(patientId()));
    }

    @FXML
    private void running() {
        navigator.go(new Place.Running(patientId()));
    }

    private void showRunning(PatientChartModel.Chart chart) {
        Nodes.show(runningLine, chart.running().isPresent());
        chart.running()
                .ifPresent(
                        plan -> {
                            var standing = plan.standing(model.time().today());
                            runningText.setText(RunVerdict.line(plan.plan(), standing));
                            var styles = runningLine.getStyleClass();
                            styles.removeAll("danger", "info");
                            styles.add(standing.callsTherapist() ? "danger" : "info");
                        });
    }

    @FXML
    private void print() {
        navigator.go(new Place.PatientPaper(patientId()));
    }

    @FXML
    private void delete() {
        overlays.askForText(
                Messages.text("chart.deleteTitle", name.getText()),
                Messages.text("chart.deleteBody"),
                Messages.text("chart.delete"),
                reason ->
                        model.delete(
                                reason,
                                () -> {
                                    problems.done(
                                            Messages.text("chart.deletedDone"), this::restore);
                                    changes.tell(new Changes.Change.PatientChanged(patientId()));
                                }));
    }

    @FXML
    private void restore() {
        model.restore(() -> changes.tell(new Changes.Change.PatientChanged(patientId())));
    }

    @Override
    public void show(Place.PatientChart newPlace) {
        place = newPlace;
        model.open(place.patient());
        openVisit.requestFocus();
    }

    /** Narrow: the flags go first; they stay listed under Safety. */
    @Override
    public void fit(double width) {
        Nodes.show(flags, width >= 1050);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("chart.visit", "mdoal-assignment", "Ctrl+E", this::openVisit),
                Command.of("chart.book", "mdoal-event_available", "Ctrl+B", this::book),
                Command.of(
                        "chart.nextVisit",
                        "mdoal-event_available",
                        "Ctrl+Shift+B",
                        () -> navigator.go(new Place.NextVisit(patientId()))),
                Command.of("chart.homeExercises", "mdoal-fitness_center", "Ctrl+H", this::program),
                ChartPlaces.returnedLog(navigator, this::patientId),
                ChartPlaces.documents(navigator, this::patientId),
                Command.of("chart.outcomes", "mdoal-assessment", "Ctrl+O", this::outcomes),
                Command.of("chart.running", "mdoal-directions_run", "Ctrl+Shift+R", this::running),
                Command.of("chart.newEpisode", "mdoal-add", "Ctrl+Shift+E", this::newEpisode),
                Command.of("chart.print", "mdomz-print", "Ctrl+P", this::print),
                Command.of(
                        "appointments.print",
                        "mdomz-print",
                        "Ctrl+Shift+P",
                        () -> navigator.go(new Place.AppointmentPaper(patientId()))),
                Command.of("chart.edit", "mdomz-people", "F2", this::edit));
    }
}
