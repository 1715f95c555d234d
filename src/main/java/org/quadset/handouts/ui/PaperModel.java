package org.quadset.handouts.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.exchange.CalendarService;
import org.quadset.handouts.ClinicPaper;
import org.quadset.handouts.PageImage;
import org.quadset.handouts.PaperChoice;
import org.quadset.handouts.PaperPdf;
import org.quadset.handouts.PaperService;
import org.quadset.handouts.PdfPages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.Place;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The papers that can be made here, the one chosen, and its pages as they would be printed. */
public final class PaperModel {
    private static final float PREVIEW_PIXELS_PER_INCH = 110;

    final ObservableList<PaperChoice> choices = FXCollections.observableArrayList();
    final ObjectProperty<PaperChoice> chosen = new SimpleObjectProperty<>();
    final StringProperty about = new SimpleStringProperty("");
    final StringProperty title = new SimpleStringProperty("");
    final ObservableList<PageImage> pages = FXCollections.observableArrayList();
    final BooleanProperty ready = new SimpleBooleanProperty();
    final ObjectProperty<OptionalLong> calendarOf =
            new SimpleObjectProperty<>(OptionalLong.empty());
    private final PaperService papers;
    private final CalendarService calendars;
    private final Supplier<PaperPdf> pdf;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private byte[] laidOut = {};
    private PaperChoice shown;
    private long rendered;

    public PaperModel(
            PaperService papers,
            CalendarService calendars,
            Supplier<PaperPdf> pdf,
            Tasks tasks,
            Problems problems,
            Actor actor) {
        this.papers = papers;
        this.calendars = calendars;
        this.pdf = pdf;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        chosen.addListener((property, before, now) -> render(now));
    }

    /** Offers the papers of a visit or a patient, and shows the first. */
    void open(Place.Paper place) {
        chosen.set(null);
        choices.clear();
        about.set("");
        title.set("");
        calendarOf.set(
                place instanceof Place.AppointmentPaper one
                        ? OptionalLong.of(one.patient())
                        : OptionalLong.empty());
        tasks.run(
                () ->
                        switch (place) {
                            case Place.NotePaper note -> papers.ofVisit(note.visit(), actor);
                            case Place.PatientPaper patient ->
                                    papers.ofPatient(patient.patient(), actor);
                            case Place.RunningPaper running ->
                                    papers.ofRunning(running.patient(), actor);
                            case Place.DaySheet sheet ->
                                    papers.ofDay(sheet.date(), sheet.clinician(), actor);
                            case Place.AppointmentPaper appointments ->
                                    papers.ofAppointments(appointments.patient(), actor);
                        },
                this::offer,
                problems::show);
    }

    private void offer(List<PaperChoice> found) {
        choices.setAll(found);
        chosen.set(found.getFirst());
    }

    /** A paper laid out, with its pages for the screen. */
    private record LaidOut(ClinicPaper paper, byte[] bytes, List<PageImage> pages) {}

    /** Only the latest asked for arrives. */
    private void render(PaperChoice choice) {
        long request = ++rendered;
        ready.set(false);
        pages.clear();
        if (choice == null) {
            return;
        }
        tasks.run(
                () -> papers.of(choice, actor),
                paper ->
                        tasks.compute(
                                () -> layOut(paper),
                                done -> {
                                    if (request == rendered) {
                                        show(choice, done);
                                    }
                                },
                                problems::show),
                problems::show);
    }

    private LaidOut layOut(ClinicPaper paper) {
        var bytes = pdf.get().render(paper);
        return new LaidOut(paper, bytes, PdfPages.images(bytes, PREVIEW_PIXELS_PER_INCH));
    }

    private void show(PaperChoice choice, LaidOut done) {
        shown = choice;
        laidOut = done.bytes();
        about.set(done.paper().about());
        title.set(done.paper().title());
        pages.setAll(done.pages());
        ready.set(true);
    }

    /** Writes what is shown to a file. */
    void writeTo(Path file, Consumer<Path> onWritten) {
        var bytes = laidOut;
        var choice = shown;
        tasks.run(
                () -> {
                    try {
                        Files.write(file, bytes);
                    } catch (IOException problem) {
                        throw new UserFacingException(
                                problem, "paper.cannotWrite", file.getFileName());
                    }
                    papers.recordHandedOut(choice, "file", actor);
                    return file;
                },
                onWritten,
                problems::show);
    }

    /** Writes the patient's appointments as a calendar file; tells how many. */
    void writeCalendarTo(Path file, IntConsumer onWritten) {
        var patient = calendarOf.get();
        if (patient.isPresent()) {
            tasks.run(
                    () -> calendars.savePatient(patient.getAsLong(), file, actor),
                    onWritten::accept,
                    problems::show);
        }
    }

    /** Opens the system's print dialog with what is shown. */
    void print(Runnable onPrinted) {
        var bytes = laidOut;
        var choice = shown;
        var job = title.get();
        tasks.compute(
                () -> PdfPages.print(bytes, job),
                printed -> {
                    if (printed) {
                        record(choice, onPrinted);
                    }
                },
                problems::show);
    }

    private void record(PaperChoice choice, Runnable onRecorded) {
        tasks.run(
                () -> {
                    papers.recordHandedOut(choice, "print", actor);
                    return true;
                },
                recorded -> onRecorded.run(),
                problems::show);
    }
}
