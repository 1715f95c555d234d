package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.platform.problems.Violation;

/** The hard limits of a dose, its time estimate and how it is written. */
class DosageTest {
    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary();

    private static Exercise exercise(String key) {
        return LIBRARY.byKey(key).orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1} s")
    @CsvSource({"hip-clamshell, 285", "knee-quad-set, 190", "ham-stretch-supine, 90"})
    void estimatesTheSecondsOfTheVectors(String key, int seconds) {
        var exercise = exercise(key);
        assertThat(exercise.usualDose().sessionSeconds(1, exercise.stretch())).isEqualTo(seconds);
    }

    @Test
    void takesTwiceAsLongForBothSides() {
        var exercise = exercise("hip-clamshell");
        assertThat(exercise.usualDose().sessionSeconds(2, exercise.stretch())).isEqualTo(570);
    }

    @Test
    void takesTheClockForAnExerciseDoneByIt() {
        var walk = exercise("car-walk");
        assertThat(walk.usualDose().timed()).isTrue();
        assertThat(walk.usualDose().sessionSeconds(2, false)).isEqualTo(1200);
    }

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource({
        "sets, 1, 10",
        "reps, 1, 100",
        "hold, 0, 600",
        "rest, 0, 600",
        "timesPerDay, 1, 10",
        "daysPerWeek, 1, 7",
        "duration, 60, 7200"
    })
    void keepsEveryLimit(String field, int from, int to) {
        assertThat(with(field, from).violations()).isEmpty();
        assertThat(with(field, to).violations()).isEmpty();
        assertThat(with(field, to + 1).violations())
                .containsExactly(Violation.of(field, "dose." + field, from, to, to + 1));
        if (from > 0) {
            assertThat(with(field, from - 1).violations())
                    .containsExactly(Violation.of(field, "dose." + field, from, to, from - 1));
        }
        assertThat(with(field, -1).violations()).as("a negative %s", field).isNotEmpty();
    }

    private static Dosage with(String field, int number) {
        return new Dosage(
                field.equals("sets") ? number : 3,
                field.equals("reps") ? number : 12,
                field.equals("hold") ? number : 5,
                field.equals("rest") ? number : 30,
                field.equals("timesPerDay") ? number : 2,
                field.equals("daysPerWeek") ? number : 6,
                field.equals("duration") ? number : 0,
                "");
    }

    @Test
    void tellsEveryBrokenLimitAtOnce() {
        assertThat(new Dosage(0, 0, -1, -1, 0, 0, 0, "x".repeat(121)).violations())
                .extracting(Violation::field)
                .containsExactly(
                        "sets", "reps", "hold", "rest", "timesPerDay", "daysPerWeek", "load");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 12, 0, 0, '', 3×12",
        "2, 10, 5, 0, '', 2×10 hold 5s",
        "3, 12, 0, 0, 5 kg, 3×12 5 kg",
        "1, 1, 0, 600, '', 10 min",
        "1, 1, 0, 90, '', 1 min 30 s"
    })
    void isWrittenTheWayTherapistsWrite(
            int sets, int reps, int hold, int duration, String load, String text) {
        assertThat(new Dosage(sets, reps, hold, 0, 1, 1, duration, load).shortText())
                .isEqualTo(text);
    }
}
