package org.quadset.handouts.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.handouts.PdfPages;
import org.quadset.handouts.SheetPdf;
import org.quadset.homelog.HomeLogService;
import org.quadset.homelog.SheetBack;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.List;
import java.util.OptionalLong;

/** The paper that came back: found by its code or its patient, and entered. */
public final class ReturnedLogModel {
    /** A sheet, its patient, and the patient's other sheets, fetched together. */
    private record Opened(Patient patient, List<SheetBack> sheets, SheetBack chosen) {}

    final StringProperty code = new SimpleStringProperty("");
    final StringProperty comment = new SimpleStringProperty("");
    final ObservableList<SheetBack> sheets = FXCollections.observableArrayList();
    final ObjectProperty<SheetBack> chosen = new SimpleObjectProperty<>();
    final ObjectProperty<Patient> patient = new SimpleObjectProperty<>();
    final ObjectProperty<LogEntry> entry = new SimpleObjectProperty<>();
    private final HomeLogService logs;
    private final PatientService patients;
    private final SheetPdf pdf;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;

    public ReturnedLogModel(
            HomeLogService logs,
            PatientService patients,
            SheetPdf pdf,
            Tasks tasks,
            Problems problems,
            Actor actor) {
        this.logs = logs;
        this.patients = patients;
        this.pdf = pdf;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        chosen.addListener((property, before, now) -> begin(now));
    }

    /** Goes to the sheet of a code, to a patient's newest sheet, or to an empty screen. */
    void open(Place.ReturnedLog place) {
        code.set(place.code());
        sheets.clear();
        chosen.set(null);
        patient.set(null);
        if (!place.code().isEmpty()) {
            find();
        } else if (place.patient().isPresent()) {
            openPatient(place.patient());
        }
    }

    private void openPatient(OptionalLong id) {
        tasks.run(
                () -> {
                    var found = logs.ofPatient(id.getAsLong(), actor);
                    return new Opened(
                            patients.byId(id.getAsLong(), actor),
                            found,
                            found.isEmpty() ? null : found.getFirst());
                },
                this::show,
                problems::show);
    }

    /** Goes to the sheet whose code was typed. */
    void find() {
        var typed = code.get();
        tasks.run(
                () -> {
                    var found = logs.byCode(typed, actor);
                    long id = found.sheet().patientId();
                    return new Opened(patients.byId(id, actor), logs.ofPatient(id, actor), found);
                },
                this::show,
                problems::show);
    }

    private void show(Opened opened) {
        patient.set(opened.patient());
        sheets.setAll(opened.sheets());
        if (opened.chosen() != null && !sheets.contains(opened.chosen())) {
            sheets.add(opened.chosen());
        }
        chosen.set(opened.chosen());
    }

    private void begin(SheetBack back) {
        entry.set(back == null ? null : new LogEntry(back));
        comment.set(back == null ? "" : back.toEnter().comment());
    }

    /** Whether something typed is not stored yet. */
    boolean isDirty() {
        return entry.get() != null
                && !entry.get()
                        .typed(TypedText.block(comment.get()))
                        .equals(chosen.get().toEnter());
    }

    /** Stores what was typed; what is wrong is told and everything stays as typed. */
    void save(Runnable onSaved) {
        if (!isDirty()) {
            onSaved.run();
            return;
        }
        var wanted = entry.get().typed(TypedText.block(comment.get()));
        tasks.run(
                () -> logs.save(wanted, actor),
                saved -> {
                    int at = sheets.indexOf(chosen.get());
                    if (at >= 0) {
                        sheets.set(at, saved);
                    }
                    chosen.set(saved);
                    onSaved.run();
                },
                problems::show);
    }

    /** Prints the sheet again exactly as it was, whatever changed in the library since. */
    void printAgain(Runnable onPrinted) {
        if (chosen.get() == null) {
            return;
        }
        var page = chosen.get().sheet().content().page();
        tasks.compute(
                () -> PdfPages.print(pdf.render(page), Messages.text("sheet.jobName")),
                printed -> {
                    if (printed) {
                        onPrinted.run();
                    }
                },
                problems::show);
    }
}
