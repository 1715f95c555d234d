package org.quadset.app;

import org.quadset.audit.AuditRepository;
import org.quadset.audit.AuditTrail;
import org.quadset.billing.BundledPairs;
import org.quadset.billing.TherapySpendingRepository;
import org.quadset.billing.TherapySpendingService;
import org.quadset.charting.AdverseEventRepository;
import org.quadset.charting.AdverseEventService;
import org.quadset.charting.ClinicRulesService;
import org.quadset.charting.NoteCheck;
import org.quadset.charting.PhraseRepository;
import org.quadset.charting.PhraseService;
import org.quadset.charting.SignedNoteRepository;
import org.quadset.charting.SigningService;
import org.quadset.charting.TreatmentTimerRepository;
import org.quadset.charting.TreatmentTimerService;
import org.quadset.charting.VisitBilling;
import org.quadset.charting.VisitRepository;
import org.quadset.charting.VisitService;
import org.quadset.clinic.ClinicRepository;
import org.quadset.clinic.ClinicService;
import org.quadset.documents.DocumentService;
import org.quadset.episodes.DiagnosisCodes;
import org.quadset.episodes.EpisodeRepository;
import org.quadset.episodes.EpisodeService;
import org.quadset.equipment.EquipmentRepository;
import org.quadset.equipment.EquipmentService;
import org.quadset.exercises.CareProtocols;
import org.quadset.exercises.ClinicExerciseRepository;
import org.quadset.exercises.ClinicExercises;
import org.quadset.exercises.ClinicianExerciseRepository;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.exercises.ExerciseFigures;
import org.quadset.exercises.ExerciseLibrary;
import org.quadset.exercises.ExercisePackRepository;
import org.quadset.exercises.ExercisePhotoRepository;
import org.quadset.exercises.ExercisePhotos;
import org.quadset.exercises.ExerciseVersionRepository;
import org.quadset.exercises.PackService;
import org.quadset.exercises.PrescriptionRepository;
import org.quadset.exercises.PrescriptionService;
import org.quadset.exercises.PrescriptionVersionRepository;
import org.quadset.exercises.UsualDoseRepository;
import org.quadset.figures.FigureLibrary;
import org.quadset.findings.FindingRepository;
import org.quadset.handouts.ClinicTexts;
import org.quadset.handouts.DrawnSheetFigures;
import org.quadset.handouts.PaperPdf;
import org.quadset.handouts.PaperService;
import org.quadset.handouts.SheetPdf;
import org.quadset.handouts.SheetService;
import org.quadset.homelog.HomeLogService;
import org.quadset.homelog.PrintedSheetRepository;
import org.quadset.homelog.ReturnedLogRepository;
import org.quadset.modalities.GuidelineNotices;
import org.quadset.modalities.SafetyCheck;
import org.quadset.modalities.SafetyRuleRepository;
import org.quadset.modalities.SafetyRuleService;
import org.quadset.modalities.SafetyRules;
import org.quadset.outcomes.OutcomeMeasures;
import org.quadset.outcomes.OutcomeRepository;
import org.quadset.outcomes.OutcomeService;
import org.quadset.patients.PatientRepository;
import org.quadset.patients.PatientSearchRepository;
import org.quadset.patients.PatientService;
import org.quadset.patients.imports.ImportKeyRepository;
import org.quadset.patients.imports.PatientImportService;
import org.quadset.platform.db.DataFolder;
import org.quadset.platform.db.DataKey;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.DraftJournal;
import org.quadset.platform.time.ClinicTime;
import org.quadset.running.RunningRepository;
import org.quadset.running.RunningService;
import org.quadset.schedule.AppointmentRepository;
import org.quadset.schedule.AvailabilityRepository;
import org.quadset.schedule.GroupSessionRepository;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.ScheduleSetupRepository;
import org.quadset.schedule.ScheduleStore;
import org.quadset.security.Actor;
import org.quadset.security.PinRepository;
import org.quadset.security.SigningPins;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The services of one opened clinic, made by hand. What is heavy (library, rules, PDF) is made when
 * it is first needed, so that start-up pays only for the first screen.
 */
public final class Wiring extends DeskWiring implements AutoCloseable {
    private final DataFolder folder;
    private final Database database;
    private final Clock clock;
    private final ClinicTime time;
    private final ClinicService clinics;
    private final AuditRepository audit;
    private final PatientRepository patientRepository;
    private final PatientService patients;
    private final ScheduleStore scheduleStore;
    private final ScheduleService schedule;
    private final Supplier<CareProtocols> protocols = Lazily.made(CareProtocols::new);
    private final ClinicExercises exercises;
    private final SafetyRuleService safetyRules;
    private final EquipmentService equipment;
    private final Supplier<GuidelineNotices> guidelines = Lazily.made(GuidelineNotices::new);
    private final Supplier<OutcomeMeasures> measures = Lazily.made(OutcomeMeasures::new);
    private final ExerciseFigures figures = new ExerciseFigures(Lazily.made(FigureLibrary::new));
    private final Supplier<DrawnSheetFigures> sheetFigures =
            Lazily.made(() -> new DrawnSheetFigures(figures, photos()));
    private final Supplier<SheetPdf> pdf = Lazily.made(SheetPdf::new);
    private final Supplier<PaperPdf> paperPdf = Lazily.made(PaperPdf::new);
    private final Supplier<NoteCheck> noteCheck = Lazily.made(this::makeNoteCheck);
    private final Supplier<DiagnosisCodes> diagnosisCodes = Lazily.made(DiagnosisCodes::new);
    private final Supplier<SigningService> signing = Lazily.made(this::makeSigning);
    private final Supplier<BundledPairs> bundledPairs = Lazily.made(BundledPairs::new);
    private final PrescriptionService prescriptions;
    private final EpisodeService episodes;
    private final SigningPins pins;
    private final ClinicFiles files;

    private Wiring(DataFolder folder, Database database, DataKey key, Clock clock) {
        this.folder = folder;
        this.database = database;
        this.clock = clock;
        var clinicRepository = new ClinicRepository(database, clock);
        audit = new AuditRepository(database, clock);
        time = new ClinicTime(clock, database.reading(clinicRepository::clinic).zone());
        clinics = new ClinicService(database, clinicRepository, audit);
        var search = new PatientSearchRepository(database);
        patientRepository = new PatientRepository(database, clock, search);
        patients = new PatientService(database, patientRepository, search, audit, time);
        scheduleStore =
                new ScheduleStore(
                        new AppointmentRepository(database, clock),
                        new GroupSessionRepository(database, clock),
                        new ScheduleSetupRepository(database, clock),
                        new AvailabilityRepository(database, clock),
                        clinicRepository,
                        search);
        schedule = new ScheduleService(database, scheduleStore, audit, time);
        safetyRules =
                new SafetyRuleService(
                        database,
                        new SafetyRuleRepository(database, clock),
                        audit,
                        Lazily.made(SafetyRules::bundled));
        equipment =
                new EquipmentService(
                        database, new EquipmentRepository(database, clock), audit, time);
        var exerciseVersions = new ExerciseVersionRepository(database, clock);
        exercises =
                new ClinicExercises(
                        database,
                        Lazily.made(ExerciseLibrary::new),
                        new ClinicExerciseRepository(database, clock),
                        exerciseVersions,
                        new ClinicianExerciseRepository(database),
                        audit);
        prescriptions =
                new PrescriptionService(
                        database,
                        new PrescriptionRepository(database, clock),
                        new PrescriptionVersionRepository(database),
                        new UsualDoseRepository(database, clock),
                        exerciseVersions,
                        exercises,
                        audit,
                        time);
        episodes =
                new EpisodeService(
                        database, new EpisodeRepository(database, clock), schedule, audit, time);
        pins = new SigningPins(database, new PinRepository(database, clock), audit::record, time);
        files = new ClinicFiles(folder, key, clock, database, audit);
    }

    /**
     * Claims the folder and opens its database.
     *
     * @throws org.quadset.platform.problems.UserFacingException if it can't be had; the message
     *     says why
     */
    public static Wiring open(Path path, Clock clock) {
        var folder = DataFolder.claim(path);
        try {
            var key = DataKey.ofFolder(folder);
            return new Wiring(folder, Database.open(folder, key, clock), key, clock);
        } catch (RuntimeException problem) {
            folder.close();
            throw problem;
        }
    }

    public DataFolder folder() {
        return folder;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public ClinicTime time() {
        return time;
    }

    @Override
    public ClinicService clinics() {
        return clinics;
    }

    @Override
    public PatientService patients() {
        return patients;
    }

    public PatientImportService imports() {
        return new PatientImportService(
                database, patientRepository, new ImportKeyRepository(database), audit, time);
    }

    @Override
    public ScheduleService schedule() {
        return schedule;
    }

    @Override
    public ScheduleStore scheduleStore() {
        return scheduleStore;
    }

    @Override
    AuditRepository audit() {
        return audit;
    }

    /** What may wait until the first screen is shown; the clinic's window asks for it then. */
    public void afterOpening() {
        files.afterOpening();
    }

    /** What was done, as a chain that can be walked and is signed. */
    public AuditTrail trail() {
        return files.trail();
    }

    public PrescriptionService prescriptions() {
        return prescriptions;
    }

    /** The exercises to choose from: those that count in this clinic. */
    public ExerciseCatalog library() {
        return exercises;
    }

    /** The drawings of exercises. */
    public ExerciseFigures figures() {
        return figures;
    }

    /** Photographs that clinics show instead of drawings. */
    public ExercisePhotos photos() {
        return new ExercisePhotos(
                database, new ExercisePhotoRepository(database, clock), exercises);
    }

    /** Packs of exercises. */
    public PackService packs() {
        return new PackService(
                database,
                new ExercisePackRepository(database, clock),
                new ExercisePhotoRepository(database, clock),
                exercises,
                audit);
    }

    /** The exercises that count in this clinic, with its changes and its own. */
    public ClinicExercises exercises() {
        return exercises;
    }

    public CareProtocols protocols() {
        return protocols.get();
    }

    public VisitService visits() {
        return new VisitService(
                database,
                new VisitRepository(database, new FindingRepository(database), clock),
                scheduleStore.appointments(),
                schedule,
                patients,
                audit,
                time,
                episodes,
                noteCheck.get(),
                clinics);
    }

    @Override
    public EpisodeService episodes() {
        return episodes;
    }

    public DiagnosisCodes diagnosisCodes() {
        return diagnosisCodes.get();
    }

    public NoteCheck noteCheck() {
        return noteCheck.get();
    }

    public VisitBilling billing() {
        return new VisitBilling(bundledPairs.get());
    }

    public SigningPins pins() {
        return pins;
    }

    public SigningService signing() {
        return signing.get();
    }

    private NoteCheck makeNoteCheck() {
        return new NoteCheck(
                exercises,
                new SafetyCheck(safetyRules::current),
                equipment,
                safetyRules::vitalLimits);
    }

    private SigningService makeSigning() {
        return new SigningService(
                database,
                new SignedNoteRepository(database),
                new SigningService.Services(
                        visits(),
                        noteCheck(),
                        billing(),
                        pins,
                        clinics,
                        patients,
                        episodes,
                        schedule,
                        outcomes(),
                        timers(),
                        adverseEvents(),
                        spending()),
                audit,
                time);
    }

    public PhraseService phrases() {
        return new PhraseService(database, new PhraseRepository(database, clock), audit);
    }

    /** What is being typed, outside the database. */
    public DraftJournal journal() {
        return files.journal();
    }

    public SafetyRuleService safetyRules() {
        return safetyRules;
    }

    /** What the clinic decided about charting. */
    public ClinicRulesService clinicRules() {
        return new ClinicRulesService(database, episodes, safetyRules, visits(), spending(), time);
    }

    public GuidelineNotices guidelines() {
        return guidelines.get();
    }

    public EquipmentService equipment() {
        return equipment;
    }

    public AdverseEventService adverseEvents() {
        return new AdverseEventService(
                database, new AdverseEventRepository(database, clock), patients, audit);
    }

    public TreatmentTimerService timers() {
        return new TreatmentTimerService(
                database, new TreatmentTimerRepository(database), patients, time);
    }

    public TherapySpendingService spending() {
        return new TherapySpendingService(
                database, new TherapySpendingRepository(database, clock), audit, time);
    }

    public OutcomeService outcomes() {
        return new OutcomeService(
                database, new OutcomeRepository(database, clock), measures.get(), audit, time);
    }

    /** Letters, scans and images of patients. */
    public DocumentService documents() {
        return files.documents(database, episodes, audit, time);
    }

    /** Returns to running. */
    public RunningService running() {
        return new RunningService(database, new RunningRepository(database, clock), audit, time);
    }

    /** The words of sheets, and which translations the clinic approved. */
    public ClinicTexts sheetTexts() {
        return new ClinicTexts(exercises);
    }

    public SheetService sheets() {
        return new SheetService(
                database,
                clinics,
                patients,
                schedule,
                exercises,
                homeLogs(),
                time,
                sheetTexts(),
                sheetFigures.get());
    }

    /** Printed sheets, and the paper that comes back. */
    public HomeLogService homeLogs() {
        return new HomeLogService(
                database,
                new PrintedSheetRepository(database, clock),
                new ReturnedLogRepository(database, clock),
                audit);
    }

    public SheetPdf pdf() {
        return pdf.get();
    }

    /** The clinic's paper: notes, codes, an episode on one page. */
    public PaperService papers() {
        return new PaperService(
                database,
                new PaperService.Services(
                        clinics,
                        patients,
                        visits(),
                        signing(),
                        episodes,
                        outcomes(),
                        schedule,
                        running()),
                audit,
                time);
    }

    public PaperPdf paperPdf() {
        return paperPdf.get();
    }

    /**
     * Who acts until there are accounts: the first clinician, or the clinic's owner where there is
     * none yet.
     */
    public Actor actor() {
        var name =
                clinics.clinicians().stream()
                        .findFirst()
                        .map(one -> one.signature())
                        .orElseGet(() -> org.quadset.platform.i18n.Messages.text("actor.owner"));
        return Actor.withAllPermissions(name);
    }

    @Override
    public void close() {
        try {
            files.close();
        } finally {
            database.close();
            folder.close();
        }
    }
}
