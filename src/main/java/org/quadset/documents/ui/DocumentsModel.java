package org.quadset.documents.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.quadset.documents.DocumentService;
import org.quadset.documents.StoredDocument;
import org.quadset.handouts.PageImage;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientService;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A patient's documents: the list, the files that wait to be added, and the form that is open. A
 * file that arrives while a form is half typed waits behind it.
 */
public final class DocumentsModel {
    private static final int THUMBNAIL_WIDTH = 72;

    private record Opened(Patient patient, List<StoredDocument> documents) {}

    final ObservableList<StoredDocument> documents = FXCollections.observableArrayList();
    final ObservableList<DocumentFormModel> waiting = FXCollections.observableArrayList();
    final ObservableMap<String, PageImage> thumbnails = FXCollections.observableHashMap();
    final BooleanProperty showDeleted = new SimpleBooleanProperty();
    final BooleanProperty saving = new SimpleBooleanProperty();
    final BooleanProperty examining = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Patient> patient = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DocumentFormModel> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StoredDocument> chosen = new ReadOnlyObjectWrapper<>();
    private final DocumentService service;
    private final PatientService patients;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private final Set<String> drawing = new HashSet<>();
    private List<StoredDocument> all = List.of();
    private boolean swept;
    private long asked;

    public DocumentsModel(
            DocumentService service,
            PatientService patients,
            Tasks tasks,
            Problems problems,
            ClinicTime time,
            Actor actor) {
        this.service = service;
        this.patients = patients;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
        showDeleted.addListener((property, before, now) -> list());
    }

    /** The patient; null until fetched. */
    ReadOnlyObjectProperty<Patient> patient() {
        return patient.getReadOnlyProperty();
    }

    /** The open form; null while none is. */
    ReadOnlyObjectProperty<DocumentFormModel> form() {
        return form.getReadOnlyProperty();
    }

    /** The document that is shown; null while none is. */
    ReadOnlyObjectProperty<StoredDocument> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Fetches a patient's documents; until they arrive nothing can be added. */
    void open(long id) {
        long request = ++asked;
        patient.set(null);
        form.set(null);
        chosen.set(null);
        waiting.clear();
        documents.clear();
        thumbnails.clear();
        drawing.clear();
        all = List.of();
        tasks.run(
                () -> new Opened(patients.byId(id, actor), service.ofPatient(id, actor)),
                opened -> {
                    if (request == asked) {
                        patient.set(opened.patient());
                        all = opened.documents();
                        list();
                        sweepOnce();
                    }
                },
                problems::show);
    }

    private void sweepOnce() {
        if (!swept) {
            swept = true;
            tasks.run(() -> service.sweep(actor), removed -> {}, problems::show);
        }
    }

    private void list() {
        documents.setAll(
                all.stream().filter(one -> showDeleted.get() || one.removal().isEmpty()).toList());
    }

    /** How many documents of the patient are deleted. */
    long deletedCount() {
        return all.stream().filter(one -> one.removal().isPresent()).count();
    }

    /** Looks at files, and asks about each that can be kept; why another can't is told. */
    void offer(List<Path> files) {
        var of = patient.get();
        if (of == null) {
            return;
        }
        for (var file : files) {
            examining.set(true);
            tasks.compute(
                    () -> service.examine(file, actor),
                    examined -> {
                        examining.set(false);
                        if (patient.get() == of) {
                            waiting.add(DocumentFormModel.of(examined, of.id(), time.today()));
                            showNextWaiting();
                        }
                    },
                    problem -> {
                        examining.set(false);
                        problems.show(problem);
                    });
        }
    }

    /** A form that is open stays open; what waits comes after it. */
    private void showNextWaiting() {
        if (form.get() == null && !waiting.isEmpty()) {
            form.set(waiting.getFirst());
        }
    }

    /** Whether something would be lost by leaving. */
    boolean isDirty() {
        return !waiting.isEmpty() || form.get() != null && form.get().isDirty();
    }

    /** Opens the form of the chosen document. */
    void edit() {
        var document = chosen.get();
        if (document != null && document.removal().isEmpty() && form.get() == null) {
            form.set(DocumentFormModel.of(document, time.today()));
        }
    }

    /** Saves the open form; what waits behind it is shown next. */
    void save(Consumer<StoredDocument> onSaved) {
        var open = form.get();
        if (open == null || saving.get()) {
            return;
        }
        open.draft()
                .ifPresent(
                        draft -> {
                            saving.set(true);
                            if (open.file().isPresent()) {
                                tasks.compute(
                                        () -> service.keep(open.file().get(), actor),
                                        kept ->
                                                store(
                                                        open,
                                                        () -> service.add(draft, kept, actor),
                                                        onSaved),
                                        this::notSaved);
                            } else {
                                store(open, () -> service.change(draft, actor), onSaved);
                            }
                        });
    }

    private void store(
            DocumentFormModel open,
            java.util.function.Supplier<StoredDocument> work,
            Consumer<StoredDocument> onSaved) {
        tasks.run(
                work,
                saved -> {
                    saving.set(false);
                    close(open);
                    replace(saved);
                    onSaved.accept(saved);
                },
                this::notSaved);
    }

    private void notSaved(Throwable problem) {
        saving.set(false);
        problems.show(problem);
    }

    private void close(DocumentFormModel open) {
        waiting.remove(open);
        if (form.get() == open) {
            form.set(null);
        }
        showNextWaiting();
    }

    /** Gives up the open form; a file that waited stays where it lies on the disk. */
    void discard() {
        if (form.get() != null && !saving.get()) {
            close(form.get());
        }
    }

    /** Gives up the open form and all files that wait. */
    void discardAll() {
        waiting.clear();
        form.set(null);
    }

    private void replace(StoredDocument saved) {
        if (patient.get() == null || patient.get().id() != saved.patientId()) {
            return;
        }
        boolean known = all.stream().anyMatch(one -> one.id() == saved.id());
        UnaryOperator<StoredDocument> newest = one -> one.id() == saved.id() ? saved : one;
        var changed = new java.util.ArrayList<>(all.stream().map(newest).toList());
        if (!known) {
            changed.add(saved);
        }
        changed.sort(
                java.util.Comparator.comparing(StoredDocument::dated)
                        .thenComparing(StoredDocument::id)
                        .reversed());
        all = List.copyOf(changed);
        list();
        if (chosen.get() != null && chosen.get().id() == saved.id()) {
            chosen.set(saved);
        }
    }

    /** Shows a document, or none; looking at it is recorded. */
    void choose(StoredDocument document) {
        var before = chosen.get();
        chosen.set(document);
        if (document != null && (before == null || before.id() != document.id())) {
            tasks.run(() -> service.view(document.id(), actor), seen -> {}, problems::show);
        }
    }

    /** Deletes the chosen document; it can be restored. */
    void delete(String reason, Consumer<StoredDocument> onDeleted) {
        var document = chosen.get();
        if (document != null) {
            tasks.run(
                    () -> service.delete(document, reason, actor),
                    gone -> {
                        replace(gone);
                        onDeleted.accept(gone);
                    },
                    problems::show);
        }
    }

    /** Restores a deleted document. */
    void restore(StoredDocument document) {
        tasks.run(() -> service.restore(document, actor), this::replace, problems::show);
    }

    /** The first page in small; drawn behind the window where it isn't there yet. */
    Optional<PageImage> thumbnail(StoredDocument document) {
        var digest = document.digest();
        if (!thumbnails.containsKey(digest) && drawing.add(digest)) {
            tasks.compute(
                    () -> service.page(document, 0, THUMBNAIL_WIDTH, actor),
                    image -> thumbnails.put(digest, image),
                    problems::show);
        }
        return Optional.ofNullable(thumbnails.get(digest));
    }

    /** Writes the chosen document to a file, unsealed. */
    void export(Path file, Consumer<Path> onWritten) {
        var document = chosen.get();
        if (document != null) {
            tasks.run(
                    () -> {
                        service.export(document.id(), file, actor);
                        return file;
                    },
                    onWritten,
                    problems::show);
        }
    }

    /** Has the chosen document shown by the program that the computer uses for its kind. */
    void openOutside(Consumer<Path> opener) {
        var document = chosen.get();
        if (document != null) {
            tasks.run(
                    () -> service.copyForOutside(document.id(), actor),
                    copy ->
                            tasks.compute(
                                    () -> {
                                        opener.accept(copy);
                                        return copy;
                                    },
                                    opened -> {},
                                    problems::show),
                    problems::show);
        }
    }

    /** Opens the system's print dialog with the chosen document. */
    void print(Runnable onPrinted) {
        var document = chosen.get();
        if (document != null) {
            tasks.compute(
                    () -> service.print(document, actor),
                    printed -> {
                        if (printed) {
                            tasks.run(
                                    () -> service.recordPrinted(document.id(), actor),
                                    recorded -> onPrinted.run(),
                                    problems::show);
                        }
                    },
                    problems::show);
        }
    }
}
