package org.quadset.exercises;

import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.Optional;

/** A pair of photographs instead of the drawing, where a clinic prefers it. */
public final class ExercisePhotos {
    private final Transactor transactor;
    private final ExercisePhotoRepository photos;
    private final ClinicExercises exercises;

    public ExercisePhotos(
            Transactor transactor, ExercisePhotoRepository photos, ClinicExercises exercises) {
        this.transactor = transactor;
        this.photos = photos;
        this.exercises = exercises;
    }

    /**
     * Makes a photograph fit to be kept: upright, small, without notes of the camera. Takes a
     * moment and uses no database.
     *
     * @param file the bytes of a PNG or JPEG file
     * @throws UserFacingException if it is too large or no picture
     */
    public static ExercisePhoto prepared(byte[] file) {
        return PhotoImport.of(file);
    }

    /**
     * Shows an exercise by two photographs from now on; what was prescribed before keeps its
     * drawing.
     *
     * @param first of the start, as {@link #prepared} made it
     * @param last of the end
     */
    public ClinicExercise use(
            String exerciseKey, ExercisePhoto first, ExercisePhoto last, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        return transactor.inTransaction(
                () -> {
                    photos.keep(first, actor);
                    photos.keep(last, actor);
                    return save(
                            exerciseKey,
                            Optional.of(new PhotoPair(first.digest(), last.digest())),
                            actor);
                });
    }

    /** Shows an exercise by its drawing again. */
    public ClinicExercise useDrawing(String exerciseKey, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        return save(exerciseKey, Optional.empty(), actor);
    }

    private ClinicExercise save(String key, Optional<PhotoPair> pair, Actor actor) {
        var entry =
                exercises
                        .entry(key)
                        .orElseThrow(() -> new UserFacingException("exercise.unknown", key));
        return exercises.save(entry.exercise().withPhotos(pair), entry.version(), actor);
    }

    /** A stored photograph. */
    public Optional<ExercisePhoto> photo(String digest) {
        return transactor.reading(() -> photos.byDigest(digest));
    }
}
