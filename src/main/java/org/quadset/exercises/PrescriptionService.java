package org.quadset.exercises;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Saves and finds home programmes, what they were before, and the doses given by habit. */
public final class PrescriptionService {
    private final Transactor transactor;
    private final PrescriptionRepository prescriptions;
    private final PrescriptionVersionRepository versions;
    private final UsualDoseRepository doses;
    private final ExerciseVersionRepository exerciseVersions;
    private final ExerciseCatalog library;
    private final AuditRepository audit;
    private final ClinicTime time;

    public PrescriptionService(
            Transactor transactor,
            PrescriptionRepository prescriptions,
            PrescriptionVersionRepository versions,
            UsualDoseRepository doses,
            ExerciseVersionRepository exerciseVersions,
            ExerciseCatalog library,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.prescriptions = prescriptions;
        this.versions = versions;
        this.doses = doses;
        this.exerciseVersions = exerciseVersions;
        this.library = library;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Saves a programme, and keeps what it is now as a version. An exercise is bound to what it
     * says in the library when it is first saved, and stays so when the library changes.
     *
     * @throws InvalidInputException if a dose breaks a limit; all of them are told
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public Prescription save(Prescription prescription, Actor actor) {
        return save(prescription, OptionalLong.empty(), actor);
    }

    /**
     * As {@link #save(Prescription, Actor)}; the doses with which exercises began today, and that
     * are not the library's, become this clinician's usual ones. A later change of a dose is
     * progress of one patient and no habit.
     */
    public Prescription save(Prescription prescription, OptionalLong habitOf, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        actor.requireChart(prescription.patientId());
        InvalidInputException.throwIfAny(prescription.violations());
        return transactor.inTransaction(
                () -> {
                    var saved = store(prescription, actor);
                    versions.keep(saved, saved.changedAt(), actor.name());
                    if (habitOf.isPresent()) {
                        remember(saved, habitOf.getAsLong());
                    }
                    audit.record(
                            actor,
                            "prescription.save",
                            saved.id(),
                            saved.exercises().size() + " exercises");
                    return saved;
                });
    }

    /**
     * Keeps what a programme was before it was first saved here, as another program's record or the
     * demonstration knows it; only one such state is kept.
     */
    public void keepEarlier(Prescription earlier, Instant savedAt, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        actor.requireChart(earlier.patientId());
        transactor.inTransaction(
                () -> versions.keep(earlier.beforeFirstSave(), savedAt, actor.name()));
    }

    private Prescription store(Prescription given, Actor actor) {
        var prescription =
                given.withExercises(
                        given.exercises().stream().map(row -> bound(row, actor)).toList());
        if (prescription.isNew()) {
            return prescriptions.insert(prescription, actor);
        }
        // A programme from before versions were kept: what it was until now is kept too.
        var before = prescriptions.byId(prescription.id());
        if (before.version() == prescription.version()) {
            versions.keep(before, before.changedAt(), prescriptions.changedBy(before.id()));
        }
        return prescriptions.update(prescription, actor);
    }

    private PrescribedExercise bound(PrescribedExercise row, Actor actor) {
        return row.version().isPresent()
                ? row
                : library.byKey(row.exerciseKey())
                        .map(
                                exercise ->
                                        row.withVersion(
                                                OptionalLong.of(
                                                        exerciseVersions.keep(exercise, actor))))
                        .orElse(row);
    }

    /** What a programme's exercises said when they were prescribed, by their version. */
    public Map<Long, Exercise> contentsOf(Prescription prescription, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(prescription.patientId());
        var ids =
                prescription.exercises().stream()
                        .flatMap(row -> row.version().stream().boxed())
                        .toList();
        return transactor.reading(
                () ->
                        exerciseVersions.byIds(ids).values().stream()
                                .collect(
                                        Collectors.toMap(
                                                ExerciseVersion::id, ExerciseVersion::exercise)));
    }

    private void remember(Prescription saved, long clinician) {
        var startOfDay = time.today().atStartOfDay(time.zone()).toInstant();
        var known =
                versions.before(saved.id(), startOfDay).stream()
                        .flatMap(before -> before.content().exercises().stream())
                        .map(PrescribedExercise::exerciseKey)
                        .collect(Collectors.toSet());
        var usual = doses.of(clinician);
        for (var one : saved.exercises()) {
            var key = one.exerciseKey();
            boolean another =
                    library.byKey(key)
                            .map(exercise -> !exercise.usualDose().equals(one.dosage()))
                            .orElse(true);
            if (!known.contains(key) && another && !one.dosage().equals(usual.get(key))) {
                doses.store(clinician, key, one.dosage());
            }
        }
    }

    /** The programme that the patient has now. */
    public Optional<Prescription> latestOf(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(() -> prescriptions.latestOf(patient));
    }

    /** The programmes that a patient has, one for each episode, the one changed last first. */
    public List<Prescription> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(() -> prescriptions.ofPatient(patient));
    }

    /** What the patient's programmes were at each save, the newest first; at most 200. */
    public List<PrescriptionVersion> versionsOf(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(() -> versions.ofPatient(patient));
    }

    /** The programme as it stood when today began; empty if it was begun today. */
    public Optional<PrescriptionVersion> beforeToday(long prescription, Actor actor) {
        return before(prescription, time.today(), actor);
    }

    /** The programme as it stood when a day began; empty if there was none yet. */
    public Optional<PrescriptionVersion> before(
            long prescription, java.time.LocalDate day, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        if (prescription == 0) {
            // Not stored yet: it never was anything else.
            return Optional.empty();
        }
        var start = day.atStartOfDay(time.zone()).toInstant();
        return transactor.reading(
                () -> {
                    actor.requireChart(prescriptions.byId(prescription).patientId());
                    return versions.before(prescription, start);
                });
    }

    /** The doses that a clinician gives by habit, by exercise. */
    public Map<String, Dosage> usualDosesOf(long clinician, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(() -> doses.of(clinician));
    }

    /** Forgets the dose that a clinician gave by habit: the library's is offered again. */
    public void forgetUsualDose(long clinician, String exercise, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        transactor.inTransaction(() -> doses.forget(clinician, exercise));
    }
}
