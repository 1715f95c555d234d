package org.quadset.charting.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.charting.PainScores;
import org.quadset.charting.SoapNote;
import org.quadset.charting.TreatmentAssessment;
import org.quadset.charting.TreatmentRow;
import org.quadset.charting.Visit;
import org.quadset.charting.VisitService;
import org.quadset.exercises.PrescriptionService;
import org.quadset.modalities.TreatmentKind;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.StatusLine;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** State and behaviour of the visit editor. Whatever is typed is saved as a draft by itself. */
public final class VisitEditorModel {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** All that the editor shows at first, fetched together. */
    private record Opened(Visit visit, Patient patient, Optional<Visit> before) {}

    final StringProperty subjective = new SimpleStringProperty("");
    final StringProperty objective = new SimpleStringProperty("");
    final StringProperty assessment = new SimpleStringProperty("");
    final StringProperty plan = new SimpleStringProperty("");
    final StringProperty painNow = new SimpleStringProperty("");
    final StringProperty painBest = new SimpleStringProperty("");
    final StringProperty painWorst = new SimpleStringProperty("");
    final ObservableList<TreatmentRowModel> rows = FXCollections.observableArrayList();
    final ObservableList<Violation> blockers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Patient> patient = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Visit> visit = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Visit> lastTime = new ReadOnlyObjectWrapper<>();

    private final VisitService visits;
    private final PatientService patients;
    private final PrescriptionService prescriptions;
    private final org.quadset.exercises.ExerciseLibrary library;
    private final Tasks tasks;
    private final Problems problems;
    private final StatusLine status;
    private final ClinicTime time;
    private final Actor actor;
    private Runnable onChange = () -> {};
    private boolean filling;
    private boolean saving;
    private boolean dirty;

    public VisitEditorModel(
            VisitService visits,
            PatientService patients,
            PrescriptionService prescriptions,
            org.quadset.exercises.ExerciseLibrary library,
            Tasks tasks,
            Problems problems,
            StatusLine status,
            ClinicTime time,
            Actor actor) {
        this.visits = visits;
        this.patients = patients;
        this.prescriptions = prescriptions;
        this.library = library;
        this.tasks = tasks;
        this.problems = problems;
        this.status = status;
        this.time = time;
        this.actor = actor;
        for (var text :
                List.of(subjective, objective, assessment, plan, painNow, painBest, painWorst)) {
            text.addListener((property, before, now) -> changed());
        }
    }

    /** Says what happens after each change; the screen saves a moment later. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    public ReadOnlyObjectProperty<Patient> patient() {
        return patient.getReadOnlyProperty();
    }

    /** The visit as it is stored; null while one is being fetched, when nothing may be typed. */
    public ReadOnlyObjectProperty<Visit> visit() {
        return visit.getReadOnlyProperty();
    }

    /** The visit before this one; null if there is none. */
    public ReadOnlyObjectProperty<Visit> lastTime() {
        return lastTime.getReadOnlyProperty();
    }

    /** Whether something typed is not on disk yet. */
    public boolean isDirty() {
        return dirty || saving;
    }

    /** Fetches and shows a visit. */
    public void open(long id) {
        visit.set(null);
        tasks.run(
                () -> {
                    var fetched = visits.byId(id, actor);
                    return new Opened(
                            fetched,
                            patients.byId(fetched.patientId(), actor),
                            visits.before(fetched, actor));
                },
                this::show,
                problems::show);
    }

    private void show(Opened opened) {
        filling = true;
        patient.set(opened.patient());
        lastTime.set(opened.before().orElse(null));
        var note = opened.visit().note();
        subjective.set(note.subjective());
        objective.set(note.objective());
        assessment.set(note.assessment());
        plan.set(note.plan());
        painNow.set(text(opened.visit().pain().now()));
        painBest.set(text(opened.visit().pain().best()));
        painWorst.set(text(opened.visit().pain().worst()));
        visit.set(opened.visit());
        rows.setAll(opened.visit().rows().stream().map(this::model).toList());
        blockers.clear();
        dirty = false;
        filling = false;
        saySafe(opened.visit());
    }

    private TreatmentRowModel model(TreatmentRow row) {
        return new TreatmentRowModel(row, this::assess, this::changed);
    }

    private TreatmentAssessment assess(TreatmentRow row) {
        return visits.assess(List.of(row), visit.get().day(), patient.get()).getFirst();
    }

    /** Reads a row of an earlier visit, for showing it. */
    TreatmentAssessment assessPast(TreatmentRow row, Visit before) {
        return visits.assess(List.of(row), before.day(), patient.get()).getFirst();
    }

    private static String text(OptionalInt score) {
        return score.isPresent() ? String.valueOf(score.getAsInt()) : "";
    }

    private static OptionalInt score(StringProperty text) {
        return text.get().matches("\\d{1,2}")
                ? OptionalInt.of(Integer.parseInt(text.get()))
                : OptionalInt.empty();
    }

    private void changed() {
        if (filling || visit.get() == null) {
            return;
        }
        dirty = true;
        if (!blockers.isEmpty()) {
            blockers.setAll(visits.blockers(edited(), patient.get()));
        }
        status.sayOpen(Messages.text("status.typing"));
        onChange.run();
    }

    /** The visit as it is typed now. */
    Visit edited() {
        return visit.get()
                .edited(
                        new SoapNote(
                                TypedText.block(subjective.get()),
                                TypedText.block(objective.get()),
                                TypedText.block(assessment.get()),
                                TypedText.block(plan.get())),
                        new PainScores(score(painNow), score(painBest), score(painWorst)),
                        rows.stream().map(TreatmentRowModel::row).toList());
    }

    /** Adds a row and opens it; it begins at the place of the row before, which can be changed. */
    public TreatmentRowModel add(TreatmentKind kind) {
        var row = model(TreatmentRow.empty(kind));
        if (!rows.isEmpty()) {
            row.type("region", rows.getLast().typed("region"));
            row.type("side", rows.getLast().typed("side"));
        }
        rows.forEach(other -> other.open.set(false));
        row.open.set(true);
        rows.add(row);
        changed();
        return row;
    }

    /** Takes a row away; the notice offers to put it back. */
    public void remove(TreatmentRowModel row) {
        int index = rows.indexOf(row);
        rows.remove(row);
        changed();
        problems.done(
                Messages.text("visit.rowRemoved", row.kind.label()),
                () -> {
                    rows.add(Math.min(index, rows.size()), row);
                    changed();
                });
    }

    /** Writes the patient's home exercises into an exercise row, one a line with its dose. */
    public void takeHomeExercises(TreatmentRowModel row) {
        long id = patient.get().id();
        tasks.run(
                () -> prescriptions.latestOf(id, actor),
                found ->
                        found.ifPresent(
                                prescription -> {
                                    var lines = new StringBuilder(row.typed("exercises"));
                                    for (var one : prescription.exercises()) {
                                        library.byKey(one.exerciseKey())
                                                .ifPresent(
                                                        exercise ->
                                                                lines.append(
                                                                                lines.isEmpty()
                                                                                        ? ""
                                                                                        : "\n")
                                                                        .append(exercise.name())
                                                                        .append(' ')
                                                                        .append(
                                                                                one.dosage()
                                                                                        .shortText()));
                                    }
                                    row.type("exercises", lines.toString());
                                }),
                problems::show);
    }

    /** Stores answers to safety questions in the patient's record and checks all rows again. */
    public void answerSafetyQuestions(Map<ConditionFlag, Answer> answers) {
        long id = patient.get().id();
        tasks.run(
                () -> visits.answerSafetyQuestions(id, answers, actor),
                saved -> {
                    patient.set(saved);
                    rows.forEach(TreatmentRowModel::reassess);
                    if (!blockers.isEmpty()) {
                        blockers.setAll(visits.blockers(edited(), saved));
                    }
                },
                problems::show);
    }

    /** Saves the draft if anything changed; a change made meanwhile is saved right after. */
    public void save() {
        save(() -> {});
    }

    /** As {@link #save()}; then goes on, but only when everything is on disk. */
    public void save(Runnable onSafe) {
        if (visit.get() == null || !dirty && !saving) {
            onSafe.run();
            return;
        }
        if (saving) {
            tasks.later(() -> save(onSafe));
            return;
        }
        dirty = false;
        saving = true;
        var draft = edited();
        tasks.run(
                () -> visits.save(draft, actor),
                saved -> {
                    saving = false;
                    visit.set(saved);
                    if (dirty) {
                        save(onSafe);
                    } else {
                        saySafe(saved);
                        onSafe.run();
                    }
                },
                this::notSaved);
    }

    private void notSaved(Throwable problem) {
        saving = false;
        dirty = true;
        status.sayOpen(Messages.text("status.notSaved"));
        problems.show(problem);
    }

    private void saySafe(Visit saved) {
        status.saySafe(Messages.text("status.safe", CLOCK.format(time.at(saved.changedAt()))));
    }

    /** Completes the visit, or lists all that still blocks it. */
    public void complete(Consumer<Visit> onCompleted) {
        save(
                () ->
                        tasks.run(
                                () -> visits.complete(visit.get(), actor),
                                completed -> {
                                    blockers.clear();
                                    visit.set(completed);
                                    saySafe(completed);
                                    onCompleted.accept(completed);
                                },
                                problem -> {
                                    if (problem instanceof InvalidInputException invalid) {
                                        blockers.setAll(invalid.violations());
                                    } else {
                                        problems.show(problem);
                                    }
                                }));
    }

    /** All minutes of the rows, as far as they can be read. */
    int minutes() {
        return rows.stream()
                .mapToInt(row -> row.assessment().get().reading().minutes().orElse(0))
                .sum();
    }
}
