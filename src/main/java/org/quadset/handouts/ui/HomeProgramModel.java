package org.quadset.handouts.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.clinic.ClinicService;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.PrescriptionService;
import org.quadset.exercises.Side;
import org.quadset.handouts.PageImage;
import org.quadset.handouts.PdfPages;
import org.quadset.handouts.SheetPdf;
import org.quadset.handouts.SheetService;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A patient's home programme while it is being built, and its sheet as it would be printed. */
public final class HomeProgramModel {
    private static final float PREVIEW_PIXELS_PER_INCH = 110;

    /** What the screen shows at first, fetched together. */
    private record Opened(Patient patient, Prescription prescription) {}

    final StringProperty search = new SimpleStringProperty("");
    final ObservableList<Exercise> found = FXCollections.observableArrayList();
    final ObservableList<ProgramItemModel> items = FXCollections.observableArrayList();
    final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty goal = new SimpleStringProperty("");
    final StringProperty note = new SimpleStringProperty("");
    final ObservableList<PageImage> pages = FXCollections.observableArrayList();
    final BooleanProperty rendering = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Patient> patient = new ReadOnlyObjectWrapper<>();
    private final ExerciseCatalog library;
    private final PrescriptionService prescriptions;
    private final PatientService patients;
    private final ClinicService clinics;
    private final SheetService sheets;
    private final SheetPdf pdf;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private Prescription stored = Prescription.empty(0, 0, "");
    private Runnable onChange = () -> {};
    private boolean filling;
    private long rendered;

    public HomeProgramModel(
            ExerciseCatalog library,
            PrescriptionService prescriptions,
            PatientService patients,
            ClinicService clinics,
            SheetService sheets,
            SheetPdf pdf,
            Tasks tasks,
            Problems problems,
            Actor actor) {
        this.library = library;
        this.prescriptions = prescriptions;
        this.patients = patients;
        this.clinics = clinics;
        this.sheets = sheets;
        this.pdf = pdf;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        search.addListener((property, before, now) -> found.setAll(library.find(now)));
        for (var text : List.of(title, goal, note)) {
            text.addListener((property, before, now) -> changed());
        }
        found.setAll(library.all());
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    public ReadOnlyObjectProperty<Patient> patient() {
        return patient.getReadOnlyProperty();
    }

    /** Fetches the patient's programme, or begins an empty one. */
    public void open(long id) {
        tasks.run(
                () ->
                        new Opened(
                                patients.byId(id, actor),
                                prescriptions
                                        .latestOf(id, actor)
                                        .orElseGet(
                                                () ->
                                                        Prescription.empty(
                                                                id,
                                                                therapist(),
                                                                Messages.text(
                                                                        "program.usualTitle")))),
                this::show,
                problems::show);
    }

    private long therapist() {
        var clinicians = clinics.clinicians();
        return clinicians.stream()
                .filter(one -> one.signature().equals(actor.name()))
                .findFirst()
                .or(() -> clinicians.stream().findFirst())
                .orElseThrow(() -> new UserFacingException("clinic.noClinician"))
                .id();
    }

    private void show(Opened opened) {
        filling = true;
        patient.set(opened.patient());
        stored = opened.prescription();
        title.set(stored.title());
        goal.set(stored.goal());
        note.set(stored.note());
        var all = new ArrayList<ProgramItemModel>();
        for (var exercise : stored.exercises()) {
            library.byKey(exercise.exerciseKey())
                    .ifPresent(
                            known -> all.add(new ProgramItemModel(known, exercise, this::changed)));
        }
        items.setAll(all);
        filling = false;
        chosen.set(items.isEmpty() ? -1 : 0);
        render();
    }

    private void changed() {
        if (!filling) {
            onChange.run();
        }
    }

    /** Adds an exercise with its usual dose at the end. */
    public void add(Exercise exercise) {
        items.add(
                new ProgramItemModel(
                        exercise, exercise.oneSided() ? Side.RIGHT : Side.BOTH, this::changed));
        chosen.set(items.size() - 1);
        changed();
    }

    /** Takes an exercise away; the notice offers to put it back. */
    public void remove(int index) {
        var removed = items.remove(index);
        chosen.set(Math.min(index, items.size() - 1));
        changed();
        problems.done(
                Messages.text("program.removed", removed.exercise.name()),
                () -> {
                    items.add(Math.min(index, items.size()), removed);
                    changed();
                });
    }

    /** Moves an exercise up (-1) or down (1) in the order of the sheet. */
    public void move(int index, int step) {
        int to = index + step;
        if (index < 0 || to < 0 || to >= items.size()) {
            return;
        }
        var moved = items.remove(index);
        items.add(to, moved);
        chosen.set(to);
        changed();
    }

    /**
     * The programme as it is typed now; exercises whose dose cannot be read keep their last
     * readable one.
     */
    Prescription edited() {
        return stored.withTexts(
                        TypedText.line(title.get()),
                        TypedText.line(goal.get()),
                        TypedText.block(note.get()))
                .withExercises(items.stream().map(ProgramItemModel::prescribed).toList());
    }

    boolean isDirty() {
        return !edited().equals(stored)
                || items.stream().anyMatch(item -> !item.error.get().isEmpty());
    }

    /** Saves; what is wrong is told and everything stays as typed. */
    public void save(Runnable onSaved) {
        var wrong = items.stream().filter(item -> !item.error.get().isEmpty()).findFirst();
        if (wrong.isPresent()) {
            chosen.set(items.indexOf(wrong.get()));
            problems.show(
                    new UserFacingException("program.doseUnreadable", wrong.get().exercise.name()));
            return;
        }
        if (!isDirty() && !stored.isNew()) {
            onSaved.run();
            return;
        }
        var wanted = edited();
        tasks.run(
                () -> prescriptions.save(wanted, actor),
                saved -> {
                    stored = saved;
                    onSaved.run();
                },
                problem -> {
                    if (problem instanceof InvalidInputException invalid) {
                        problems.show(
                                new UserFacingException(
                                        "program.invalid",
                                        Messages.text(invalid.violations().getFirst())));
                    } else {
                        problems.show(problem);
                    }
                });
    }

    /** Lays the sheet out and shows its pages; only the latest asked for arrives. */
    public void render() {
        if (patient.get() == null) {
            return;
        }
        long request = ++rendered;
        rendering.set(true);
        var now = edited();
        tasks.run(
                () -> sheets.sheetOf(now, actor),
                sheet ->
                        tasks.compute(
                                () -> {
                                    return PdfPages.images(
                                            pdf.render(sheet), PREVIEW_PIXELS_PER_INCH);
                                },
                                result -> {
                                    if (request == rendered) {
                                        pages.setAll(result);
                                        rendering.set(false);
                                    }
                                },
                                this::renderFailed),
                this::renderFailed);
    }

    private void renderFailed(Throwable problem) {
        rendering.set(false);
        problems.show(problem);
    }

    /** Saves the programme, then writes the sheet to a file. */
    public void writeTo(Path file, Consumer<Path> onWritten) {
        withFreshPdf(
                bytes ->
                        tasks.run(
                                () -> {
                                    try {
                                        Files.write(file, bytes);
                                    } catch (IOException problem) {
                                        throw new UserFacingException(
                                                problem, "sheet.cannotWrite", file.getFileName());
                                    }
                                    sheets.recordHandedOut(stored, "file", actor);
                                    return file;
                                },
                                onWritten,
                                problems::show));
    }

    /** Saves the programme, then opens the system's print dialog. */
    public void print(Runnable onPrinted) {
        withFreshPdf(
                bytes ->
                        tasks.compute(
                                () -> PdfPages.print(bytes, Messages.text("sheet.jobName")),
                                printed -> {
                                    if (printed) {
                                        tasks.run(
                                                () -> {
                                                    sheets.recordHandedOut(stored, "print", actor);
                                                    return true;
                                                },
                                                recorded -> onPrinted.run(),
                                                problems::show);
                                    }
                                },
                                problems::show));
    }

    private void withFreshPdf(Consumer<byte[]> use) {
        save(
                () ->
                        tasks.run(
                                () -> sheets.sheetOf(stored, actor),
                                sheet ->
                                        tasks.compute(() -> pdf.render(sheet), use, problems::show),
                                problems::show));
    }

    /** Estimated minutes of one session of all exercises. */
    int sessionMinutes() {
        int seconds =
                items.stream()
                        .mapToInt(
                                item ->
                                        item.prescribed()
                                                .dosage()
                                                .sessionSeconds(
                                                        item.side.get() == Side.BOTH
                                                                        && item.exercise.oneSided()
                                                                ? 2
                                                                : 1,
                                                        item.exercise.stretch()))
                        .sum();
        return (seconds + 59) / 60;
    }

    /** The pages of the sheet as they were last laid out. */
    public ObservableList<PageImage> pages() {
        return pages;
    }
}
