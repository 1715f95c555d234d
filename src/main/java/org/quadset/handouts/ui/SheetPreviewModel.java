package org.quadset.handouts.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.exercises.Prescription;
import org.quadset.handouts.ClinicTexts;
import org.quadset.handouts.ExerciseSheet;
import org.quadset.handouts.PageImage;
import org.quadset.handouts.PdfPages;
import org.quadset.handouts.SheetOptions;
import org.quadset.handouts.SheetPdf;
import org.quadset.handouts.SheetService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A programme's sheet as it would be printed, and how it is to be printed. */
public final class SheetPreviewModel {
    private static final float PIXELS_PER_INCH = 110;

    final ObservableList<PageImage> pages = FXCollections.observableArrayList();
    final BooleanProperty rendering = new SimpleBooleanProperty();
    final ObjectProperty<SheetOptions> options = new SimpleObjectProperty<>(SheetOptions.USUAL);
    final ObservableList<String> unreviewed = FXCollections.observableArrayList();
    final DoubleProperty grade = new SimpleDoubleProperty();
    private final SheetService sheets;
    private final ClinicTexts texts;
    private final SheetPdf pdf;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private String code = "";
    private Prescription shown;
    private long rendered;

    /** What the service gathers for one look at the paper. */
    private record Gathered(ExerciseSheet sheet, double grade, List<String> unreviewed) {}

    /** A sheet laid out: what it says, and the PDF's bytes. */
    private record LaidOut(ExerciseSheet sheet, String page, byte[] bytes) {}

    SheetPreviewModel(
            SheetService sheets,
            ClinicTexts texts,
            SheetPdf pdf,
            Tasks tasks,
            Problems problems,
            Actor actor) {
        this.sheets = sheets;
        this.texts = texts;
        this.pdf = pdf;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        options.addListener((property, before, now) -> again());
    }

    /** What the screen shows at first, fetched together. */
    private record Opened(SheetOptions options, String code) {}

    /** Begins with a patient: how the last sheet was printed, and a code for the next. */
    void open(Prescription prescription) {
        shown = null;
        pages.clear();
        tasks.run(
                () ->
                        new Opened(
                                sheets.optionsFor(prescription.patientId(), actor),
                                sheets.newCode()),
                opened -> {
                    code = opened.code();
                    options.set(opened.options());
                    show(prescription);
                },
                problems::show);
    }

    private void again() {
        if (shown != null) {
            show(shown);
        }
    }

    /** Lays the sheet out and shows its pages; only the latest asked for arrives. */
    void show(Prescription prescription) {
        shown = prescription;
        long request = ++rendered;
        rendering.set(true);
        var how = options.get();
        var number = code;
        tasks.run(
                () ->
                        new Gathered(
                                sheets.sheetOf(prescription, how, number, actor),
                                sheets.readingGrade(prescription),
                                sheets.unreviewed(how)),
                gathered ->
                        tasks.compute(
                                () ->
                                        PdfPages.images(
                                                pdf.render(gathered.sheet()), PIXELS_PER_INCH),
                                result -> {
                                    if (request == rendered) {
                                        arrive(result, gathered);
                                    }
                                },
                                this::failed),
                this::failed);
    }

    /** Whose name stands with an approval. */
    String approver() {
        return actor.name();
    }

    /** Notes that the therapist read the sheet's own words in a language; the mark goes. */
    void approve(String language) {
        tasks.run(
                () -> {
                    texts.approveFurniture(language, actor);
                    return SheetOptions.nameOf(language);
                },
                name -> {
                    problems.done(Messages.text("program.wordsApproved", name, actor.name()));
                    again();
                },
                problems::show);
    }

    private void arrive(List<PageImage> result, Gathered gathered) {
        grade.set(gathered.grade());
        unreviewed.setAll(gathered.unreviewed());
        pages.setAll(result);
        rendering.set(false);
    }

    private void failed(Throwable problem) {
        rendering.set(false);
        problems.show(problem);
    }

    /** Writes a saved programme's sheet to a file, and keeps it as it was written. */
    void writeTo(Prescription saved, Path file, Consumer<Path> onWritten) {
        layOut(
                saved,
                done ->
                        tasks.run(
                                () -> {
                                    write(done.bytes(), file);
                                    return keep(saved, done, "file");
                                },
                                next -> {
                                    code = next;
                                    onWritten.accept(file);
                                },
                                problems::show));
    }

    private static void write(byte[] bytes, Path file) {
        try {
            Files.write(file, bytes);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "sheet.cannotWrite", file.getFileName());
        }
    }

    /** Opens the system's print dialog; what was printed is kept as it is. */
    void print(Prescription saved, Runnable onPrinted) {
        layOut(
                saved,
                done ->
                        tasks.compute(
                                () -> PdfPages.print(done.bytes(), Messages.text("sheet.jobName")),
                                printed -> {
                                    if (printed) {
                                        tasks.run(
                                                () -> keep(saved, done, "print"),
                                                next -> {
                                                    code = next;
                                                    onPrinted.run();
                                                },
                                                problems::show);
                                    }
                                },
                                problems::show));
    }

    /** Keeps what left the program; gives the code of the next sheet. */
    private String keep(Prescription saved, LaidOut done, String how) {
        sheets.handedOut(saved, done.sheet(), done.page(), how, actor);
        return sheets.newCode();
    }

    private void layOut(Prescription saved, Consumer<LaidOut> use) {
        var how = options.get();
        var number = code;
        tasks.run(
                () -> sheets.sheetOf(saved, how, number, actor),
                sheet ->
                        tasks.compute(
                                () -> {
                                    var page = pdf.pageOf(sheet);
                                    return new LaidOut(sheet, page, pdf.render(page));
                                },
                                use,
                                problems::show),
                problems::show);
    }
}
