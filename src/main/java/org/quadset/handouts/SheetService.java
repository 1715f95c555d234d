package org.quadset.handouts;

import org.quadset.clinic.ClinicService;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.ReadingGrade;
import org.quadset.homelog.HomeLogService;
import org.quadset.homelog.LogRow;
import org.quadset.homelog.PrintedSheet;
import org.quadset.homelog.SheetContent;
import org.quadset.patients.PatientService;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers what a home-exercise sheet prints, and keeps what was printed. */
public final class SheetService {
    private final Transactor transactor;
    private final ClinicService clinics;
    private final PatientService patients;
    private final ScheduleService schedule;
    private final ExerciseCatalog library;
    private final HomeLogService logs;
    private final ClinicTime time;
    private final SheetTexts texts;
    private final SheetFigures figures;

    public SheetService(
            Transactor transactor,
            ClinicService clinics,
            PatientService patients,
            ScheduleService schedule,
            ExerciseCatalog library,
            HomeLogService logs,
            ClinicTime time,
            SheetTexts texts,
            SheetFigures figures) {
        this.transactor = transactor;
        this.clinics = clinics;
        this.patients = patients;
        this.schedule = schedule;
        this.library = library;
        this.logs = logs;
        this.time = time;
        this.texts = texts;
        this.figures = figures;
    }

    /** How the patient's last sheet was printed, or else the usual in the patient's language. */
    public SheetOptions optionsFor(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(
                () ->
                        logs.latestOf(patient, actor)
                                .map(back -> options(back.sheet()))
                                .orElseGet(() -> SheetOptions.USUAL.in(spoken(patient, actor))));
    }

    private static SheetOptions options(PrintedSheet sheet) {
        return new SheetOptions(
                SheetLayout.valueOf(sheet.layout()),
                SheetTextSize.valueOf(sheet.content().textSize()),
                sheet.languages(),
                sheet.logDays());
    }

    /** The tag of the language that the patient speaks, where the program has a sheet for it. */
    private String spoken(long patient, Actor actor) {
        var language = patients.byId(patient, actor).details().language().language();
        return SheetOptions.LANGUAGES.stream()
                .filter(
                        tag ->
                                tag.equalsIgnoreCase(language)
                                        || SheetOptions.nameOf(tag).equalsIgnoreCase(language)
                                        || Locale.forLanguageTag(tag)
                                                .getDisplayLanguage(Locale.ENGLISH)
                                                .equalsIgnoreCase(language))
                .findFirst()
                .orElse(SheetFurniture.ENGLISH);
    }

    /** Languages of these whose sheet words nobody of the clinic approved yet. */
    public List<String> unreviewed(SheetOptions options) {
        return options.languages().stream().filter(one -> !texts.furnitureReviewed(one)).toList();
    }

    /** A code for the next sheet. */
    public String newCode() {
        return logs.newCode();
    }

    /** The sheet of a programme, saved or not, as it would be printed now. */
    public ExerciseSheet sheetOf(
            Prescription prescription, SheetOptions options, String code, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(prescription.patientId());
        return transactor.reading(
                () -> {
                    var patient = patients.byId(prescription.patientId(), actor);
                    var names = patient.details().names();
                    var therapist =
                            clinics.clinicians().stream()
                                    .filter(one -> one.id() == prescription.clinicianId())
                                    .map(one -> one.signature())
                                    .findFirst()
                                    .orElse(actor.name());
                    return new ExerciseSheet(
                            clinics.clinic(),
                            options,
                            code,
                            Messages.text("sheet.title", names.called(), prescription.title()),
                            names.initials(),
                            prescription.goal(),
                            prescription.note(),
                            therapist,
                            time.today(),
                            time.today().plusDays(1),
                            exercises(prescription, options),
                            schedule.nextOf(patient.id(), actor).map(next -> next.start()),
                            options.languages().stream().allMatch(texts::furnitureReviewed));
                });
    }

    private List<SheetExercise> exercises(Prescription prescription, SheetOptions options) {
        var exercises = new ArrayList<SheetExercise>();
        for (var one : prescription.atHome()) {
            library.prescribed(one)
                    .ifPresent(
                            known ->
                                    exercises.add(
                                            SheetWords.of(one, known, options, texts, figures)));
        }
        return exercises;
    }

    /**
     * The reading grade of what a programme says to the patient, of its English words: the formula
     * knows no other language.
     */
    public double readingGrade(Prescription prescription) {
        var words = new StringBuilder(prescription.note()).append('\n');
        for (var one : prescription.atHome()) {
            library.prescribed(one)
                    .map(known -> texts.of(known, SheetFurniture.ENGLISH))
                    .ifPresent(
                            text ->
                                    words.append(String.join("\n", text.steps()))
                                            .append('\n')
                                            .append(text.caution())
                                            .append('\n'));
            words.append(one.note()).append('\n');
        }
        return ReadingGrade.fleschKincaid(words.toString());
    }

    /**
     * Keeps a sheet that left the program, on paper or as a file, so that it can be printed again
     * exactly and its log be entered.
     *
     * @param page what was laid out
     * @param how print or file
     */
    public PrintedSheet handedOut(
            Prescription prescription, ExerciseSheet sheet, String page, String how, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        actor.requireChart(prescription.patientId());
        var words = SheetFurniture.of(sheet.options().languages().getFirst());
        var rows =
                sheet.exercises().stream()
                        .map(
                                one ->
                                        new LogRow(
                                                one.key(),
                                                one.name(),
                                                SheetWords.side(one, words),
                                                one.timesPerDay(),
                                                one.plannedDays()))
                        .toList();
        return logs.keep(
                new PrintedSheet(
                        0,
                        sheet.shortCode(),
                        prescription.patientId(),
                        prescription.id(),
                        prescription.version(),
                        sheet.options().layout().name(),
                        sheet.options().languages(),
                        sheet.firstDay(),
                        sheet.options().logDays(),
                        new SheetContent(page, rows, sheet.options().size().name()),
                        Instant.EPOCH,
                        ""),
                how,
                actor);
    }
}
