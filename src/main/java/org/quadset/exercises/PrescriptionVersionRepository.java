package org.quadset.exercises;

import static org.quadset.platform.db.generated.Tables.PRESCRIPTION;
import static org.quadset.platform.db.generated.Tables.PRESCRIPTION_VERSION;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.PrescriptionVersionRecord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what programmes were at each save; rows are only added. */
public final class PrescriptionVersionRepository {
    private final Database database;

    public PrescriptionVersionRepository(Database database) {
        this.database = database;
    }

    /** Keeps a version, unless it is kept already. */
    void keep(Prescription prescription, Instant savedAt, String savedBy) {
        if (find(prescription.id(), prescription.version()).isPresent()) {
            return;
        }
        database.dsl()
                .insertInto(PRESCRIPTION_VERSION)
                .set(PRESCRIPTION_VERSION.PRESCRIPTION_ID, prescription.id())
                .set(PRESCRIPTION_VERSION.VERSION, prescription.version())
                .set(PRESCRIPTION_VERSION.CONTENT, PrescriptionJson.write(prescription))
                .set(PRESCRIPTION_VERSION.SAVED_AT, savedAt)
                .set(PRESCRIPTION_VERSION.SAVED_BY, savedBy)
                .execute();
    }

    /** What a programme was at one save. */
    Optional<PrescriptionVersion> find(long prescription, long version) {
        return database.dsl()
                .selectFrom(PRESCRIPTION_VERSION)
                .where(
                        PRESCRIPTION_VERSION.PRESCRIPTION_ID.eq(prescription),
                        PRESCRIPTION_VERSION.VERSION.eq(version))
                .fetchOptional(PrescriptionVersionRepository::version);
    }

    /** The programme as it stood just before a time; empty if there was none yet. */
    Optional<PrescriptionVersion> before(long prescription, Instant time) {
        return database.dsl()
                .selectFrom(PRESCRIPTION_VERSION)
                .where(
                        PRESCRIPTION_VERSION.PRESCRIPTION_ID.eq(prescription),
                        PRESCRIPTION_VERSION.SAVED_AT.lt(time))
                .orderBy(PRESCRIPTION_VERSION.VERSION.desc())
                .limit(1)
                .fetchOptional(PrescriptionVersionRepository::version);
    }

    /** The patient's last two hundred versions of all programmes, the newest first. */
    List<PrescriptionVersion> ofPatient(long patient) {
        return database.dsl()
                .select(PRESCRIPTION_VERSION.fields())
                .from(PRESCRIPTION_VERSION)
                .join(PRESCRIPTION)
                .on(PRESCRIPTION.ID.eq(PRESCRIPTION_VERSION.PRESCRIPTION_ID))
                .where(PRESCRIPTION.PATIENT_ID.eq(patient))
                .orderBy(PRESCRIPTION_VERSION.SAVED_AT.desc(), PRESCRIPTION_VERSION.ID.desc())
                .limit(200)
                .fetchInto(PRESCRIPTION_VERSION)
                .map(PrescriptionVersionRepository::version);
    }

    private static PrescriptionVersion version(PrescriptionVersionRecord row) {
        return new PrescriptionVersion(
                PrescriptionJson.read(row.getContent()), row.getSavedAt(), row.getSavedBy());
    }
}
