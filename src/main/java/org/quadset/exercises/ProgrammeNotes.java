package org.quadset.exercises;

import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a programme gives to think about (hard limits of exercises.md); it never blocks. */
public final class ProgrammeNotes {
    private static final int MOST_DAYS = 3;
    private static final String NORDIC = "ham-nordic";

    private ProgrammeNotes() {}

    /**
     * The notes on a programme: an exercise of phase 4 on a plan of phase 1, plyometrics or the
     * Nordic lower on more than three days a week. The argument is the exercise's name.
     *
     * @param phase the phase that the programme follows, 1 to 4; 0 without one
     */
    public static List<Violation> of(
            List<PrescribedExercise> programme,
            int phase,
            Function<String, Optional<Exercise>> library) {
        var found = new ArrayList<Violation>();
        for (int i = 0; i < programme.size(); i++) {
            var row = programme.get(i);
            var field = String.valueOf(i);
            library.apply(row.exerciseKey())
                    .ifPresent(
                            exercise -> {
                                if (phase == 1 && isOfPhaseFour(exercise)) {
                                    found.add(
                                            Violation.of(
                                                    field,
                                                    "program.phaseFourEarly",
                                                    exercise.name()));
                                }
                                int days = row.dosage().daysPerWeek();
                                if (days > MOST_DAYS && exercise.goal().equals("plyometric")) {
                                    found.add(
                                            Violation.of(
                                                    field,
                                                    "program.plyometricDays",
                                                    exercise.name(),
                                                    days));
                                }
                                if (days > MOST_DAYS && exercise.key().equals(NORDIC)) {
                                    found.add(
                                            Violation.of(
                                                    field,
                                                    "program.nordicDays",
                                                    exercise.name(),
                                                    days));
                                }
                            });
        }
        return found;
    }

    /** What is used in the early phases too is not meant. */
    private static boolean isOfPhaseFour(Exercise exercise) {
        return exercise.phases().contains(4)
                && !exercise.phases().contains(1)
                && !exercise.phases().contains(2);
    }
}
