package org.quadset.handouts;

import org.quadset.audit.AuditRepository;
import org.quadset.clinic.ClinicService;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.exercises.Prescription;
import org.quadset.patients.PatientService;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;

/** Gathers what a home-exercise sheet prints. */
public final class SheetService {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM, h:mm a", Locale.ENGLISH);

    private final Transactor transactor;
    private final ClinicService clinics;
    private final PatientService patients;
    private final ScheduleService schedule;
    private final ExerciseCatalog library;
    private final AuditRepository audit;
    private final ClinicTime time;

    public SheetService(
            Transactor transactor,
            ClinicService clinics,
            PatientService patients,
            ScheduleService schedule,
            ExerciseCatalog library,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.clinics = clinics;
        this.patients = patients;
        this.schedule = schedule;
        this.library = library;
        this.audit = audit;
        this.time = time;
    }

    /** The sheet of a programme, saved or not, as it would be printed now. */
    public ExerciseSheet sheetOf(Prescription prescription, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    var patient = patients.byId(prescription.patientId(), actor);
                    var names = patient.details().names();
                    var exercises = new ArrayList<SheetExercise>();
                    prescription
                            .atHome()
                            .forEach(
                                    one ->
                                            library.prescribed(one)
                                                    .ifPresent(
                                                            known ->
                                                                    exercises.add(
                                                                            SheetWords.of(
                                                                                    one, known))));
                    var therapist =
                            clinics.clinicians().stream()
                                    .filter(one -> one.id() == prescription.clinicianId())
                                    .map(one -> one.signature())
                                    .findFirst()
                                    .orElse(actor.name());
                    return new ExerciseSheet(
                            clinics.clinic(),
                            Messages.text("sheet.title", names.called(), prescription.title()),
                            names.initials(),
                            prescription.goal(),
                            prescription.note(),
                            therapist,
                            time.today(),
                            time.today().plusDays(1),
                            exercises,
                            schedule.nextOf(patient.id(), actor)
                                    .map(next -> WHEN.format(next.start())));
                });
    }

    /** Records that a sheet left the program, on paper or as a file. */
    public void recordHandedOut(Prescription prescription, String how, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        transactor.inTransaction(
                () -> audit.record(actor, "sheet.handedOut", prescription.id(), how));
    }
}
