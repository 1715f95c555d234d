package org.quadset.exercises;

import static org.quadset.platform.db.generated.Tables.CLINIC_EXERCISE;
import static org.quadset.platform.db.generated.Tables.EXERCISE_VERSION;
import static org.quadset.platform.db.generated.Tables.TRANSLATION_REVIEW;

import org.quadset.platform.db.Database;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Stores the clinic's own exercises, its changes to bundled ones, and approved translations. */
public final class ClinicExerciseRepository {
    /**
     * A row of the clinic.
     *
     * @param content the exercise as text; empty if only the hiding is the clinic's
     */
    record Row(String key, long version, Optional<String> content, boolean hidden) {}

    private final Database database;
    private final Clock clock;

    public ClinicExerciseRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All rows, in the order of their keys. */
    List<Row> all() {
        return database.dsl()
                .select(
                        CLINIC_EXERCISE.EXERCISE_KEY,
                        CLINIC_EXERCISE.VERSION,
                        EXERCISE_VERSION.CONTENT,
                        CLINIC_EXERCISE.HIDDEN)
                .from(CLINIC_EXERCISE)
                .leftJoin(EXERCISE_VERSION)
                .on(EXERCISE_VERSION.ID.eq(CLINIC_EXERCISE.EXERCISE_VERSION_ID))
                .orderBy(CLINIC_EXERCISE.EXERCISE_KEY)
                .fetch(
                        row ->
                                new Row(
                                        row.value1(),
                                        row.value2(),
                                        Optional.ofNullable(row.value3()),
                                        row.value4()));
    }

    /**
     * Writes the row of an exercise.
     *
     * @param expected the version that was read; 0 if there was no row
     * @param content what it says; empty for what the program brings
     * @throws StaleDataException if somebody saved first
     */
    void store(String key, long expected, OptionalLong content, boolean hidden, Actor actor) {
        var row = database.dsl().newRecord(CLINIC_EXERCISE);
        row.setExerciseKey(key);
        row.setVersion(expected + 1);
        row.setExerciseVersionId(content.isPresent() ? content.getAsLong() : null);
        row.setHidden(hidden);
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        boolean there =
                database.dsl().fetchExists(CLINIC_EXERCISE, CLINIC_EXERCISE.EXERCISE_KEY.eq(key));
        if (there != expected > 0) {
            throw new StaleDataException();
        }
        if (!there) {
            database.dsl().insertInto(CLINIC_EXERCISE).set(row).execute();
            return;
        }
        int rows =
                database.dsl()
                        .update(CLINIC_EXERCISE)
                        .set(row)
                        .where(
                                CLINIC_EXERCISE.EXERCISE_KEY.eq(key),
                                CLINIC_EXERCISE.VERSION.eq(expected))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
    }

    /** The version of the kept content that counts now; empty if what the program brings does. */
    OptionalLong contentOf(String key) {
        var id =
                database.dsl()
                        .select(CLINIC_EXERCISE.EXERCISE_VERSION_ID)
                        .from(CLINIC_EXERCISE)
                        .where(CLINIC_EXERCISE.EXERCISE_KEY.eq(key))
                        .fetchOne(CLINIC_EXERCISE.EXERCISE_VERSION_ID);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** The digests of the translations that somebody of the clinic approved. */
    Set<String> approved() {
        return database.dsl()
                .select(TRANSLATION_REVIEW.DIGEST)
                .from(TRANSLATION_REVIEW)
                .fetchSet(TRANSLATION_REVIEW.DIGEST);
    }

    /** Notes that somebody approved a text; once is enough. */
    void approve(String language, String subject, String digest, Actor actor) {
        if (database.dsl()
                .fetchExists(
                        TRANSLATION_REVIEW,
                        TRANSLATION_REVIEW
                                .LANGUAGE_TAG
                                .eq(language)
                                .and(TRANSLATION_REVIEW.SUBJECT_KEY.eq(subject))
                                .and(TRANSLATION_REVIEW.DIGEST.eq(digest)))) {
            return;
        }
        var row = database.dsl().newRecord(TRANSLATION_REVIEW);
        row.setLanguageTag(language);
        row.setSubjectKey(subject);
        row.setDigest(digest);
        row.setReviewedAt(clock.instant());
        row.setReviewedBy(actor.name());
        row.insert();
    }
}
