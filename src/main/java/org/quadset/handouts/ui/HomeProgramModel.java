package org.quadset.handouts.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.clinic.ClinicService;
import org.quadset.episodes.Diagnosis;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.exercises.CareProtocols;
import org.quadset.exercises.CurrentProgram;
import org.quadset.exercises.Dosage;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.exercises.ExercisePack;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.PrescriptionChanges;
import org.quadset.exercises.PrescriptionService;
import org.quadset.exercises.PrescriptionVersion;
import org.quadset.exercises.Side;
import org.quadset.figures.Figure;
import org.quadset.handouts.PageImage;
import org.quadset.handouts.SheetPdf;
import org.quadset.handouts.SheetService;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A patient's home programme while it is being built, and its sheet as it would be printed. */
public final class HomeProgramModel {
    /** What the screen shows at first, fetched together. */
    private record Opened(
            Patient patient,
            Prescription prescription,
            Optional<PrescriptionVersion> before,
            List<EpisodeOfCare> episodes,
            long therapist,
            Map<Long, Exercise> contents,
            Map<String, Dosage> usual,
            List<ExercisePack> packs) {
        /** The episode that the programme belongs to. */
        Optional<EpisodeOfCare> episode() {
            return episodes.stream()
                    .filter(one -> prescription.episodeId().equals(OptionalLong.of(one.id())))
                    .findFirst();
        }
    }

    final StringProperty search = new SimpleStringProperty("");
    final ObservableList<Exercise> found = FXCollections.observableArrayList();
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty goal = new SimpleStringProperty("");
    final StringProperty note = new SimpleStringProperty("");
    final ObjectProperty<Optional<EpisodeOfCare>> episode =
            new SimpleObjectProperty<>(Optional.empty());

    /** The patient's open episodes. */
    final ObservableList<EpisodeOfCare> episodes = FXCollections.observableArrayList();

    /** The clinic's packs. */
    final ObservableList<ExercisePack> packs = FXCollections.observableArrayList();

    final ProgramListModel list;
    final ObservableList<ProgramItemModel> items;
    final ProgramVisitModel visit;
    final SheetPreviewModel paper;
    private final ReadOnlyObjectWrapper<Patient> patient = new ReadOnlyObjectWrapper<>();
    private final ExerciseCatalog library;
    private final PrescriptionService prescriptions;
    private final PatientService patients;
    private final ClinicService clinics;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private final ProgramServices services;
    private Optional<PrescriptionVersion> before = Optional.empty();
    private long therapist;
    private Prescription stored = Prescription.empty(0, 0, "");
    private Runnable onChange = () -> {};
    private boolean filling;

    public HomeProgramModel(
            ExerciseCatalog library,
            PrescriptionService prescriptions,
            PatientService patients,
            ClinicService clinics,
            SheetService sheets,
            SheetPdf pdf,
            ProgramServices services,
            Tasks tasks,
            Problems problems,
            Actor actor) {
        this.library = library;
        this.prescriptions = prescriptions;
        this.patients = patients;
        this.clinics = clinics;
        paper = new SheetPreviewModel(sheets, services.texts(), pdf, tasks, problems, actor);
        this.services = services;
        list =
                new ProgramListModel(
                        List.of(title, goal, note), library::byKey, problems, services.time());
        items = list.items;
        list.onChange(this::changed);
        visit = new ProgramVisitModel(services, library, tasks, problems, actor);
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        search.addListener((property, before, now) -> found.setAll(library.find(now)));
        found.setAll(library.all());
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    public ReadOnlyObjectProperty<Patient> patient() {
        return patient.getReadOnlyProperty();
    }

    /** Fetches the programme that the patient has now, or begins an empty one. */
    public void open(long id) {
        open(id, OptionalLong.empty());
    }

    /** Fetches the programme of one of the patient's episodes, or begins an empty one in it. */
    void open(long id, OptionalLong episodeWanted) {
        visit.fetch(id);
        tasks.run(
                () -> {
                    var open = services.episodes().openOf(id, actor);
                    var by = therapist();
                    var found =
                            CurrentProgram.of(
                                    prescriptions.ofPatient(id, actor),
                                    open.stream().map(EpisodeOfCare::id).toList(),
                                    episodeWanted,
                                    Prescription.empty(
                                            id, by, Messages.text("program.usualTitle")));
                    return new Opened(
                            patients.byId(id, actor),
                            found,
                            prescriptions.beforeToday(found.id(), actor),
                            open,
                            by,
                            prescriptions.contentsOf(found, actor),
                            prescriptions.usualDosesOf(by, actor),
                            services.packs().all(actor));
                },
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
        before = opened.before();
        therapist = opened.therapist();
        episodes.setAll(opened.episodes());
        packs.setAll(opened.packs());
        episode.set(opened.episode());
        title.set(stored.title());
        goal.set(stored.goal());
        note.set(stored.note());
        list.begin(
                stored.exercises(),
                stored.protocol(),
                opened.contents(),
                opened.usual(),
                opened.episode().map(one -> one.details().side()).orElse(Side.RIGHT));
        filling = false;
        onChange.run();
        paper.open(edited());
    }

    private void changed() {
        if (!filling) {
            onChange.run();
        }
    }

    /** Adds an exercise with its usual dose at the end. */
    public void add(Exercise exercise) {
        list.add(exercise);
    }

    /** The codes of the episode's diagnoses. */
    List<String> diagnoses() {
        return episode.get().stream()
                .flatMap(one -> one.details().diagnoses().stream())
                .map(Diagnosis::code)
                .toList();
    }

    /** What changed since the programme was saved on an earlier day; empty if nothing did. */
    List<String> changesSinceLastTime() {
        return before.map(
                        version ->
                                PrescriptionChanges.between(
                                        version.content().exercises(),
                                        list.prescribed(),
                                        this::name))
                .orElse(List.of());
    }

    /** When the programme was saved on an earlier day. */
    Optional<LocalDate> lastTime() {
        return before.map(version -> services.time().at(version.savedAt()).toLocalDate());
    }

    /** The name of an exercise; the key where the library does not hold it any more. */
    String name(String key) {
        return library.byKey(key).map(Exercise::name).orElse(key);
    }

    /** Fetches what the patient's programmes were, the newest first. */
    void past(Consumer<List<PrescriptionVersion>> onFetched) {
        long id = patient.get().id();
        tasks.run(() -> prescriptions.versionsOf(id, actor), onFetched, problems::show);
    }

    /** Puts the exercises of an old programme in the place of those of today; can be undone. */
    void takeUp(PrescriptionVersion old) {
        list.replaceAll(
                old.content().exercises().stream()
                        .map(one -> one.withVersion(OptionalLong.empty()))
                        .toList(),
                old.content().protocol());
    }

    /** Keeps the exercises of the programme as a pack of the clinic. */
    void saveAsPack(String name) {
        var pack = ExercisePack.of(name, edited());
        tasks.run(
                () -> {
                    services.packs().save(pack, actor);
                    return services.packs().all(actor);
                },
                all -> {
                    packs.setAll(all);
                    problems.done(Messages.text("program.packSaved", name));
                },
                problems::show);
    }

    /** Forgets the therapist's habit for an exercise. */
    void forgetUsual(Exercise exercise) {
        tasks.run(
                () -> {
                    prescriptions.forgetUsualDose(therapist, exercise.key(), actor);
                    return prescriptions.usualDosesOf(therapist, actor);
                },
                usual -> {
                    list.usualDoses(usual);
                    problems.done(Messages.text("program.usualForgotten", exercise.name()));
                },
                problems::show);
    }

    /** The protocols, and the exercises of the library. */
    CareProtocols protocols() {
        return services.protocols();
    }

    ExerciseCatalog library() {
        return library;
    }

    ClinicTime time() {
        return services.time();
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
                .withProtocol(list.protocol.get())
                .withExercises(list.prescribed());
    }

    boolean isDirty() {
        return !edited().equals(stored)
                || items.stream().anyMatch(item -> !item.error.get().isEmpty());
    }

    /** Saves; what is wrong is told and everything stays as typed. */
    public void save(Runnable onSaved) {
        var wrong = items.stream().filter(item -> !item.error.get().isEmpty()).findFirst();
        if (wrong.isPresent()) {
            list.chosen.set(items.indexOf(wrong.get()));
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
                () -> prescriptions.save(wanted, OptionalLong.of(therapist), actor),
                saved -> {
                    stored = saved;
                    list.stored(saved.exercises());
                    tasks.run(
                            () -> prescriptions.usualDosesOf(therapist, actor),
                            list::usualDoses,
                            problems::show);
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

    /** Lays the sheet out and shows its pages. */
    public void render() {
        if (patient.get() != null) {
            paper.show(edited());
        }
    }

    /** Saves the programme, then writes the sheet to a file. */
    public void writeTo(Path file, Consumer<Path> onWritten) {
        save(() -> paper.writeTo(stored, file, onWritten));
    }

    /** Saves the programme, then opens the system's print dialog. */
    public void print(Runnable onPrinted) {
        save(() -> paper.print(stored, onPrinted));
    }

    /** The pages of the sheet as they were last laid out. */
    public ObservableList<PageImage> pages() {
        return paper.pages;
    }

    /** Reads an exercise's drawing, if there is one: all drawings are read with the first. */
    void figureOf(Exercise exercise, Consumer<Figure> onRead) {
        tasks.compute(
                () -> services.figures().of(exercise),
                figure -> figure.ifPresent(onRead),
                problems::show);
    }
}
