package org.quadset.charting.ui;

import org.quadset.exercises.ExerciseCatalog;
import org.quadset.exercises.Prescription;

import java.util.stream.Collectors;

/** A home programme as lines of an exercise row. */
final class HomeExerciseLines {
    private HomeExerciseLines() {}

    /** The lines that were there, and one for each exercise with its dose. */
    static String added(String before, Prescription prescription, ExerciseCatalog library) {
        var lines =
                prescription.exercises().stream()
                        .flatMap(
                                one ->
                                        library.byKey(one.exerciseKey()).stream()
                                                .map(
                                                        exercise ->
                                                                exercise.name()
                                                                        + " "
                                                                        + one.dosage().shortText()))
                        .collect(Collectors.joining("\n"));
        return before.isEmpty() ? lines : before + "\n" + lines;
    }
}
