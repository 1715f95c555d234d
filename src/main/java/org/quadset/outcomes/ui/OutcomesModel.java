package org.quadset.outcomes.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.outcomes.MeasuredSide;
import org.quadset.outcomes.OutcomeMeasure;
import org.quadset.outcomes.OutcomeResult;
import org.quadset.outcomes.OutcomeSeries;
import org.quadset.outcomes.OutcomeService;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.List;
import java.util.Optional;

/** A patient's outcome measures: those in use, the one whose form is open, and finding others. */
public final class OutcomesModel {
    private record Opened(Patient patient, List<OutcomeSeries> series) {}

    final ObservableList<OutcomeSeries> series = FXCollections.observableArrayList();
    final StringProperty search = new SimpleStringProperty("");
    final ObservableList<OutcomeMeasure> found = FXCollections.observableArrayList();
    final BooleanProperty adding = new SimpleBooleanProperty();
    final BooleanProperty saving = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Patient> patient = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OutcomeFormModel> form = new ReadOnlyObjectWrapper<>();
    private final OutcomeService outcomes;
    private final PatientService patients;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private long asked;

    public OutcomesModel(
            OutcomeService outcomes,
            PatientService patients,
            Tasks tasks,
            Problems problems,
            ClinicTime time,
            Actor actor) {
        this.outcomes = outcomes;
        this.patients = patients;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
        search.addListener((property, before, now) -> found.setAll(outcomes.measures().find(now)));
        found.setAll(outcomes.measures().all());
    }

    /** The patient; null until fetched. */
    public ReadOnlyObjectProperty<Patient> patient() {
        return patient.getReadOnlyProperty();
    }

    /** The open form; null while no measure is chosen. */
    ReadOnlyObjectProperty<OutcomeFormModel> form() {
        return form.getReadOnlyProperty();
    }

    /**
     * Fetches a patient's results; the measure used last is open then. Until they arrive there is
     * no patient, and no form can be begun for somebody else's.
     */
    public void open(long id) {
        long request = ++asked;
        form.set(null);
        patient.set(null);
        adding.set(false);
        series.clear();
        tasks.run(
                () -> new Opened(patients.byId(id, actor), outcomes.seriesOf(id, actor)),
                opened -> {
                    if (request == asked) {
                        show(opened);
                    }
                },
                problems::show);
    }

    private void show(Opened opened) {
        patient.set(opened.patient());
        series.setAll(opened.series());
        if (!series.isEmpty()) {
            choose(series.getFirst());
        }
    }

    /** Opens the form for another result of a series. */
    void choose(OutcomeSeries one) {
        begin(one.measure(), one.side());
    }

    /** Opens the form of a measure, on the side it was used last. */
    void begin(OutcomeMeasure measure) {
        begin(
                measure,
                series.stream()
                        .filter(one -> one.measure().equals(measure))
                        .map(OutcomeSeries::side)
                        .findFirst()
                        .orElse(MeasuredSide.NO_SIDE));
    }

    private void begin(OutcomeMeasure measure, MeasuredSide side) {
        if (patient.get() == null) {
            return;
        }
        adding.set(false);
        form.set(
                OutcomeFormModel.empty(
                        measure,
                        side,
                        patient.get(),
                        time.today(),
                        seriesOf(measure, side).flatMap(OutcomeSeries::latest)));
    }

    /** Opens a stored result for correction. */
    void correct(OutcomeMeasure measure, OutcomeResult result) {
        form.set(OutcomeFormModel.correcting(measure, result, patient.get(), time.today()));
    }

    /** The results of a measure on a side, if there are any. */
    Optional<OutcomeSeries> seriesOf(OutcomeMeasure measure, MeasuredSide side) {
        return series.stream()
                .filter(one -> one.measure().equals(measure) && one.side() == side)
                .findFirst();
    }

    boolean isDirty() {
        return form.get() != null && form.get().isDirty();
    }

    /** Forgets what was typed. */
    void discard() {
        form.set(null);
    }

    /** Saves the open form; what is wrong is told beside its field and everything stays typed. */
    void save(Runnable onSaved) {
        var open = form.get();
        if (open == null || saving.get()) {
            return;
        }
        var draft = open.draft();
        if (draft.isEmpty()) {
            problems.show(new UserFacingException("outcome.cannotRead"));
            return;
        }
        saving.set(true);
        tasks.run(
                () -> {
                    var saved = outcomes.save(draft.get(), actor);
                    return new Saved(saved, outcomes.seriesOf(saved.patientId(), actor));
                },
                saved -> {
                    saving.set(false);
                    show(open, saved);
                    onSaved.run();
                },
                problem -> {
                    saving.set(false);
                    refuse(open, problem);
                });
    }

    private record Saved(OutcomeResult result, List<OutcomeSeries> series) {}

    private void show(OutcomeFormModel open, Saved saved) {
        if (form.get() == open) {
            series.setAll(saved.series());
            begin(open.measure(), saved.result().side());
        }
        problems.done(
                saved.result()
                        .score()
                        .map(
                                score ->
                                        Messages.text(
                                                "outcome.saved",
                                                open.measure().shortName(),
                                                open.measure().scoreText(score)))
                        .orElseGet(
                                () ->
                                        Messages.text(
                                                "outcome.savedWithoutScore",
                                                open.measure().shortName())));
    }

    private void refuse(OutcomeFormModel open, Throwable problem) {
        if (problem instanceof InvalidInputException invalid) {
            var rest = open.mark(invalid.violations());
            problems.show(rest.isEmpty() ? problem : new InvalidInputException(rest));
        } else {
            problems.show(problem);
        }
    }
}
