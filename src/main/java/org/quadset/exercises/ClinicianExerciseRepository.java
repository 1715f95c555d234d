package org.quadset.exercises;

import static org.quadset.platform.db.generated.Tables.EXERCISE_FAVOURITE;
import static org.quadset.platform.db.generated.Tables.PRESCRIBED_EXERCISE;
import static org.quadset.platform.db.generated.Tables.PRESCRIPTION;

import org.jooq.impl.DSL;
import org.quadset.platform.db.Database;

import java.util.List;
import java.util.Set;

/** What one clinician likes and prescribes. */
public final class ClinicianExerciseRepository {
    private final Database database;

    public ClinicianExerciseRepository(Database database) {
        this.database = database;
    }

    /** The keys of a clinician's favourites. */
    Set<String> favourites(long clinician) {
        return database.dsl()
                .select(EXERCISE_FAVOURITE.EXERCISE_KEY)
                .from(EXERCISE_FAVOURITE)
                .where(EXERCISE_FAVOURITE.CLINICIAN_ID.eq(clinician))
                .fetchSet(EXERCISE_FAVOURITE.EXERCISE_KEY);
    }

    /** Makes an exercise a favourite, or no longer one. */
    void setFavourite(long clinician, String key, boolean favourite) {
        database.dsl()
                .deleteFrom(EXERCISE_FAVOURITE)
                .where(
                        EXERCISE_FAVOURITE.CLINICIAN_ID.eq(clinician),
                        EXERCISE_FAVOURITE.EXERCISE_KEY.eq(key))
                .execute();
        if (favourite) {
            database.dsl()
                    .insertInto(EXERCISE_FAVOURITE)
                    .set(EXERCISE_FAVOURITE.CLINICIAN_ID, clinician)
                    .set(EXERCISE_FAVOURITE.EXERCISE_KEY, key)
                    .execute();
        }
    }

    /** The keys of what a clinician's programmes hold now, the most frequent first. */
    List<String> mostUsed(long clinician, int most) {
        return database.dsl()
                .select(PRESCRIBED_EXERCISE.EXERCISE_KEY)
                .from(PRESCRIBED_EXERCISE)
                .join(PRESCRIPTION)
                .on(PRESCRIPTION.ID.eq(PRESCRIBED_EXERCISE.PRESCRIPTION_ID))
                .where(PRESCRIPTION.CLINICIAN_ID.eq(clinician))
                .groupBy(PRESCRIBED_EXERCISE.EXERCISE_KEY)
                .orderBy(DSL.count().desc(), PRESCRIBED_EXERCISE.EXERCISE_KEY)
                .limit(most)
                .fetch(PRESCRIBED_EXERCISE.EXERCISE_KEY);
    }
}
