package org.quadset.exercises;

import static org.quadset.platform.db.generated.Tables.EXERCISE_PHOTO;

import org.quadset.platform.db.Database;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.Optional;

/** Stores photographs of exercises; the same picture is stored once and never changed. */
public final class ExercisePhotoRepository {
    private final Database database;
    private final Clock clock;

    public ExercisePhotoRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a photograph; does nothing if it is there. */
    public void keep(ExercisePhoto photo, Actor actor) {
        if (database.dsl().fetchExists(EXERCISE_PHOTO, EXERCISE_PHOTO.DIGEST.eq(photo.digest()))) {
            return;
        }
        var row = database.dsl().newRecord(EXERCISE_PHOTO);
        row.setDigest(photo.digest());
        row.setMediaType(photo.mediaType());
        row.setBytes(photo.bytes());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        row.insert();
    }

    /** The photograph with this digest. */
    public Optional<ExercisePhoto> byDigest(String digest) {
        return database.dsl()
                .selectFrom(EXERCISE_PHOTO)
                .where(EXERCISE_PHOTO.DIGEST.eq(digest))
                .fetchOptional(
                        row ->
                                new ExercisePhoto(
                                        row.getDigest(), row.getMediaType(), row.getBytes()));
    }
}
