package org.quadset.exercises;

import static org.quadset.platform.db.generated.Tables.EXERCISE_VERSION;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.ExerciseVersionRecord;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Stores what exercises said; rows are only added, and the same content is stored once. */
public final class ExerciseVersionRepository {
    private final Database database;
    private final Clock clock;

    public ExerciseVersionRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The id under which this content is kept; it is stored if it was never kept before. */
    public long keep(Exercise exercise, Actor actor) {
        var content = ExerciseJson.write(exercise);
        var digest = ExerciseJson.digest(content);
        return database.dsl()
                .select(EXERCISE_VERSION.ID)
                .from(EXERCISE_VERSION)
                .where(
                        EXERCISE_VERSION.EXERCISE_KEY.eq(exercise.key()),
                        EXERCISE_VERSION.DIGEST.eq(digest))
                .fetchOptional(EXERCISE_VERSION.ID)
                .orElseGet(
                        () -> {
                            var row = database.dsl().newRecord(EXERCISE_VERSION);
                            row.setExerciseKey(exercise.key());
                            row.setDigest(digest);
                            row.setContent(content);
                            row.setCreatedAt(clock.instant());
                            row.setCreatedBy(actor.name());
                            row.insert();
                            return row.getId();
                        });
    }

    /** What was kept under this id. */
    public ExerciseVersion byId(long id) {
        return version(database.dsl().fetchSingle(EXERCISE_VERSION, EXERCISE_VERSION.ID.eq(id)));
    }

    /** What was kept under these ids, by them. */
    public Map<Long, ExerciseVersion> byIds(Collection<Long> ids) {
        return database.dsl()
                .selectFrom(EXERCISE_VERSION)
                .where(EXERCISE_VERSION.ID.in(ids))
                .fetchMap(EXERCISE_VERSION.ID, ExerciseVersionRepository::version);
    }

    /** All that was kept of an exercise, newest first. */
    public List<ExerciseVersion> of(String key) {
        return database.dsl()
                .selectFrom(EXERCISE_VERSION)
                .where(EXERCISE_VERSION.EXERCISE_KEY.eq(key))
                .orderBy(EXERCISE_VERSION.ID.desc())
                .fetch(ExerciseVersionRepository::version);
    }

    private static ExerciseVersion version(ExerciseVersionRecord row) {
        return new ExerciseVersion(
                row.getId(),
                ExerciseJson.readStored(row.getContent(), Exercise.class),
                row.getCreatedAt(),
                row.getCreatedBy());
    }
}
