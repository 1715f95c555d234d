package org.quadset.exercises;

import static org.quadset.platform.db.generated.Tables.PRESCRIBED_EXERCISE;
import static org.quadset.platform.db.generated.Tables.PRESCRIPTION;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.PrescribedExerciseRecord;
import org.quadset.platform.db.generated.tables.records.PrescriptionRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Stores home programmes. */
public final class PrescriptionRepository {
    private final Database database;
    private final Clock clock;

    public PrescriptionRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inserts a programme; the id and version given are ignored. */
    public Prescription insert(Prescription prescription, Actor actor) {
        var row = database.dsl().newRecord(PRESCRIPTION);
        row.setVersion(1L);
        row.setPatientId(prescription.patientId());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        write(prescription, row, actor);
        row.insert();
        storeExercises(row.getId(), prescription);
        return byId(row.getId());
    }

    /**
     * @throws StaleDataException if somebody saved first
     */
    public Prescription update(Prescription prescription, Actor actor) {
        var row = database.dsl().newRecord(PRESCRIPTION);
        row.setVersion(prescription.version() + 1);
        write(prescription, row, actor);
        int rows =
                database.dsl()
                        .update(PRESCRIPTION)
                        .set(row)
                        .where(
                                PRESCRIPTION.ID.eq(prescription.id()),
                                PRESCRIPTION.VERSION.eq(prescription.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        database.dsl()
                .deleteFrom(PRESCRIBED_EXERCISE)
                .where(PRESCRIBED_EXERCISE.PRESCRIPTION_ID.eq(prescription.id()))
                .execute();
        storeExercises(prescription.id(), prescription);
        return byId(prescription.id());
    }

    private void write(Prescription prescription, PrescriptionRecord row, Actor actor) {
        row.setClinicianId(prescription.clinicianId());
        row.setTitle(prescription.title());
        row.setGoal(prescription.goal());
        row.setNote(prescription.note());
        row.setEpisodeId(
                prescription.episodeId().isPresent() ? prescription.episodeId().getAsLong() : null);
        row.setProtocolKey(prescription.protocol().protocol());
        row.setProtocolPhase(prescription.protocol().phase());
        row.setProtocolTicks(String.join("\n", prescription.protocol().ticked()));
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
    }

    private void storeExercises(long id, Prescription prescription) {
        for (int i = 0; i < prescription.exercises().size(); i++) {
            var exercise = prescription.exercises().get(i);
            var row = database.dsl().newRecord(PRESCRIBED_EXERCISE);
            row.setPrescriptionId(id);
            row.setListPosition(i);
            row.setExerciseKey(exercise.exerciseKey());
            row.setSide(exercise.side().name());
            DosageRepository.write(exercise.dosage(), row);
            row.setNote(exercise.note());
            row.setExerciseVersionId(
                    exercise.version().isPresent() ? exercise.version().getAsLong() : null);
            row.setAtHome(exercise.atHome());
            row.setInClinic(exercise.inClinic());
            row.insert();
        }
    }

    Prescription byId(long id) {
        return prescription(database.dsl().fetchSingle(PRESCRIPTION, PRESCRIPTION.ID.eq(id)));
    }

    /** The programme that the patient has now: the one changed last. */
    public Optional<Prescription> latestOf(long patient) {
        return database.dsl()
                .selectFrom(PRESCRIPTION)
                .where(PRESCRIPTION.PATIENT_ID.eq(patient))
                .orderBy(PRESCRIPTION.CHANGED_AT.desc(), PRESCRIPTION.ID.desc())
                .limit(1)
                .fetchOptional()
                .map(this::prescription);
    }

    /** All programmes of a patient, the one changed last first. */
    List<Prescription> ofPatient(long patient) {
        return database.dsl()
                .selectFrom(PRESCRIPTION)
                .where(PRESCRIPTION.PATIENT_ID.eq(patient))
                .orderBy(PRESCRIPTION.CHANGED_AT.desc(), PRESCRIPTION.ID.desc())
                .fetch()
                .map(this::prescription);
    }

    /** Who changed a programme last. */
    String changedBy(long id) {
        return database.dsl()
                .select(PRESCRIPTION.CHANGED_BY)
                .from(PRESCRIPTION)
                .where(PRESCRIPTION.ID.eq(id))
                .fetchSingle(PRESCRIPTION.CHANGED_BY);
    }

    private Prescription prescription(PrescriptionRecord row) {
        List<PrescribedExercise> exercises =
                database.dsl()
                        .selectFrom(PRESCRIBED_EXERCISE)
                        .where(PRESCRIBED_EXERCISE.PRESCRIPTION_ID.eq(row.getId()))
                        .orderBy(PRESCRIBED_EXERCISE.LIST_POSITION)
                        .fetch(PrescriptionRepository::exercise);
        return new Prescription(
                row.getId(),
                row.getVersion(),
                row.getPatientId(),
                row.getClinicianId(),
                row.getTitle(),
                row.getGoal(),
                row.getNote(),
                exercises,
                optional(row.getEpisodeId()),
                new ProtocolPlace(
                        row.getProtocolKey(),
                        row.getProtocolPhase(),
                        row.getProtocolTicks().lines().toList()),
                row.getChangedAt());
    }

    private static PrescribedExercise exercise(PrescribedExerciseRecord row) {
        return new PrescribedExercise(
                row.getExerciseKey(),
                Side.valueOf(row.getSide()),
                DosageRepository.read(row),
                row.getNote(),
                optional(row.getExerciseVersionId()),
                row.getAtHome(),
                row.getInClinic());
    }

    private static OptionalLong optional(Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
