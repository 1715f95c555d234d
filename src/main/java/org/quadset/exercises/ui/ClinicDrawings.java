package org.quadset.exercises.ui;

import org.quadset.exercises.ClinicExercise;
import org.quadset.exercises.ClinicExercises;
import org.quadset.exercises.ExerciseFigures;
import org.quadset.exercises.ExercisePhoto;
import org.quadset.exercises.ExercisePhotos;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Drawings of the clinic's library; each save is a new version of the exercise. */
public final class ClinicDrawings implements DrawingStore {
    private final ClinicExercises exercises;
    private final ExerciseFigures figures;
    private final ExercisePhotos photos;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;

    public ClinicDrawings(
            ClinicExercises exercises,
            ExerciseFigures figures,
            ExercisePhotos photos,
            Tasks tasks,
            Problems problems,
            Actor actor) {
        this.exercises = exercises;
        this.figures = figures;
        this.photos = photos;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    private ClinicExercise known(String key) {
        return exercises
                .entry(key)
                .orElseThrow(() -> new UserFacingException("exercise.unknown", key));
    }

    @Override
    public void open(String exerciseKey, Consumer<Drawing> onOpened) {
        tasks.compute(
                () -> {
                    // The library is in memory; reading all drawings takes a moment the first time.
                    var exercise = known(exerciseKey).exercise();
                    return new Drawing(
                            exercise.name(),
                            figures.orStanding(exercise),
                            exercise.photos().isPresent());
                },
                onOpened,
                problems::show);
    }

    @Override
    public void save(String exerciseKey, String text, Runnable onSaved) {
        tasks.run(
                () -> {
                    var entry = known(exerciseKey);
                    return exercises.save(
                            entry.exercise().withFigure(text), entry.version(), actor);
                },
                saved -> {
                    problems.done(Messages.text("poseEditor.saved", saved.exercise().name()));
                    onSaved.run();
                },
                this::tell);
    }

    @Override
    public void saveAs(String exerciseKey, String name, String text, Consumer<String> onSaved) {
        tasks.run(
                () ->
                        exercises.save(
                                known(exerciseKey).exercise().renamed("", name).withFigure(text),
                                0,
                                actor),
                saved -> {
                    problems.done(Messages.text("poseEditor.saved", saved.exercise().name()));
                    onSaved.accept(saved.exercise().key());
                },
                this::tell);
    }

    @Override
    public void usePhotographs(String exerciseKey, List<Path> startAndEnd, Runnable onSaved) {
        tasks.compute(
                () -> List.of(prepared(startAndEnd.getFirst()), prepared(startAndEnd.getLast())),
                pair ->
                        tasks.run(
                                () ->
                                        photos.use(
                                                exerciseKey,
                                                pair.getFirst(),
                                                pair.getLast(),
                                                actor),
                                saved -> {
                                    problems.done(
                                            Messages.text("photo.used", saved.exercise().name()));
                                    onSaved.run();
                                },
                                this::tell),
                this::tell);
    }

    private static ExercisePhoto prepared(Path file) {
        try {
            return ExercisePhotos.prepared(Files.readAllBytes(file));
        } catch (IOException problem) {
            throw new UserFacingException(problem, "photo.unreadable");
        }
    }

    @Override
    public void useDrawing(String exerciseKey, Runnable onSaved) {
        tasks.run(
                () -> photos.useDrawing(exerciseKey, actor),
                saved -> {
                    problems.done(Messages.text("photo.notUsed", saved.exercise().name()));
                    onSaved.run();
                },
                this::tell);
    }

    /** A broken rule is told with its sentence; the drawing stays as it is on the screen. */
    private void tell(Throwable problem) {
        problems.show(
                problem instanceof InvalidInputException invalid
                        ? new UserFacingException(
                                "program.invalid", Messages.text(invalid.violations().getFirst()))
                        : problem);
    }
}
