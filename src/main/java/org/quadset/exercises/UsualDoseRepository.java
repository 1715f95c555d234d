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
                .fetchMap(UsualDoseRecord::getExerciseKey, UsualDoseRepository::dosage);
    }

    /** Remembers a dose, instead of the one remembered before. */
    void store(long clinician, String exercise, Dosage dosage) {
        forget(clinician, exercise);
        var row = database.dsl().newRecord(USUAL_DOSE);
        row.setClinicianId(clinician);
        row.setExerciseKey(exercise);
        row.setSets(dosage.sets());
        row.setReps(dosage.reps());
        row.setHoldSeconds(dosage.holdSeconds());
        row.setRestSeconds(dosage.restSeconds());
        row.setTimesPerDay(dosage.timesPerDay());
        row.setDaysPerWeek(dosage.daysPerWeek());
        row.setDurationSeconds(dosage.durationSeconds());
        row.setLoadText(dosage.load());
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

    private static Dosage dosage(UsualDoseRecord row) {
        return new Dosage(
                row.getSets(),
                row.getReps(),
                row.getHoldSeconds(),
                row.getRestSeconds(),
                row.getTimesPerDay(),
                row.getDaysPerWeek(),
                row.getDurationSeconds(),
                row.getLoadText());
    }
}
