package org.quadset.exercises;

import static org.quadset.platform.db.generated.Tables.USUAL_DOSE;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.UsualDoseRecord;

import java.time.Clock;
import java.util.Map;

/** The doses that clinicians give by habit. */
public final class UsualDoseRepository {
    private final Database database;
    private final Clock clock;

    public UsualDoseRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A clinician's usual doses, by exercise. */
    Map<String, Dosage> of(long clinician) {
        return database.dsl()
                .selectFrom(USUAL_DOSE)
                .where(USUAL_DOSE.CLINICIAN_ID.eq(clinician))
                .fetchMap(UsualDoseRecord::getExerciseKey, DosageRepository::read);
    }

    /** Remembers a dose, instead of the one remembered before. */
    void store(long clinician, String exercise, Dosage dosage) {
        forget(clinician, exercise);
        var row = database.dsl().newRecord(USUAL_DOSE);
        row.setClinicianId(clinician);
        row.setExerciseKey(exercise);
        DosageRepository.write(dosage, row);
        row.setChangedAt(clock.instant());
        row.insert();
    }

    /** Forgets the dose of an exercise. */
    void forget(long clinician, String exercise) {
        database.dsl()
                .deleteFrom(USUAL_DOSE)
                .where(USUAL_DOSE.CLINICIAN_ID.eq(clinician), USUAL_DOSE.EXERCISE_KEY.eq(exercise))
                .execute();
    }
}
