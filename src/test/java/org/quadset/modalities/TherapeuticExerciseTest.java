package org.quadset.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.exercises.Exercise;

import java.util.List;

/** Exercise lines of a treatment row: a name of the library and a dose. */
class TherapeuticExerciseTest {
    private static TherapeuticExercise dose(String... changes) {
        return TreatmentRows.dose(
                TherapeuticExercise.class, TreatmentKind.THERAPEUTIC_EXERCISE, changes);
    }

    private static TreatmentReading read(String... changes) {
        return TreatmentRows.read(TreatmentKind.THERAPEUTIC_EXERCISE, changes);
    }

    static List<Exercise> library() {
        return TreatmentRows.LIBRARY.all();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Bridge 3x12 hold 5s, hip-bridge, 3, 12, 5",
        "bridge 3 x 12, hip-bridge, 3, 12, 0",
        "glute bridge: 2x10, hip-bridge, 2, 10, 0",
        "hip-bridge 3×8, hip-bridge, 3, 8, 0",
        "QUAD SET 2x10 hold 5s, knee-quad-set, 2, 10, 5",
        "Hamstring stretch with strap 30s x3, ham-stretch-supine, 1, 3, 30"
    })
    void readsALineAsNameAndDose(String line, String key, int sets, int reps, int hold) {
        var performed = dose("exercises", line).performed();
        assertThat(performed).hasSize(1);
        assertThat(performed.getFirst().exercise().key()).isEqualTo(key);
        assertThat(performed.getFirst().dosage().sets()).isEqualTo(sets);
        assertThat(performed.getFirst().dosage().reps()).isEqualTo(reps);
        assertThat(performed.getFirst().dosage().holdSeconds()).isEqualTo(hold);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("library")
    void readsEveryExerciseOfTheLibraryByItsNameAndDose(Exercise exercise) {
        var performed = dose("exercises", exercise.name() + " 3x12").performed();
        assertThat(performed).hasSize(1);
        assertThat(performed.getFirst().exercise()).isEqualTo(exercise);
        assertThat(performed.getFirst().dosage().sets()).isEqualTo(3);
        assertThat(performed.getFirst().dosage().reps()).isEqualTo(12);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("library")
    void readsEveryExerciseOfTheLibraryByItsKeyAndDose(Exercise exercise) {
        var performed = dose("exercises", exercise.key() + " 3x12").performed();
        assertThat(performed).hasSize(1);
        assertThat(performed.getFirst().exercise()).isEqualTo(exercise);
        assertThat(performed.getFirst().dosage().reps()).isEqualTo(12);
    }

    @Test
    void takesTheUsualDoseWhenNoneIsTyped() {
        var performed = dose("exercises", "Bridge").performed().getFirst();
        assertThat(performed.dosage()).isEqualTo(performed.exercise().usualDose());
    }

    @Test
    void keepsTheOrderOfTheLinesAndSkipsEmptyOnes() {
        assertThat(dose("exercises", "Quad set 2x10\n\n  Bridge 3x12  ").performed())
                .extracting(performed -> performed.exercise().key())
                .containsExactly("knee-quad-set", "hip-bridge");
    }

    @Test
    void readsLinesPastedFromWindows() {
        assertThat(dose("exercises", "Quad set 2x10\r\nBridge 3x12").performed())
                .extracting(performed -> performed.exercise().key())
                .containsExactly("knee-quad-set", "hip-bridge");
    }

    @Test
    void tellsWordsBetweenANameAndItsDose() {
        assertThat(read("exercises", "Bridge Quad set 3x12").wrong())
                .singleElement()
                .satisfies(told -> assertThat(told.messageKey()).isEqualTo("dose.notUnderstood"));
    }

    @Test
    void offersNamesThatAreAlikeInsteadOfGuessing() {
        assertThat(read("exercises", "clamshell 3x12").wrong())
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.messageKey()).isEqualTo("exercise.didYouMean");
                            assertThat(told.arguments().get(1).toString())
                                    .contains("Floor clamshell", "Clamshell with band");
                        });
    }

    @Test
    void offersTheExerciseThatAMisspeltNameMayMean() {
        assertThat(read("exercises", "Bridgex 3x12").wrong())
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.messageKey()).isEqualTo("exercise.didYouMean");
                            assertThat(told.arguments().get(1).toString()).contains("Bridge");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Levitation 3x12", "3x12"})
    void tellsALineThatIsNotInTheLibrary(String line) {
        var reading = read("exercises", "Bridge 3x12\n" + line);
        assertThat(reading.finished()).isFalse();
        assertThat(reading.wrong())
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.field()).isEqualTo("exercises");
                            assertThat(told.messageKey()).isEqualTo("exercise.notInLibrary");
                            assertThat(told.arguments()).containsExactly(line);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "Bridge 11x12, dose.sets",
        "Bridge 3x101, dose.reps",
        "Bridge 3x12 hold 601s, dose.hold",
        "Bridge 3x12 rest 601s, dose.rest",
        "Bridge 3x12 somehow, dose.notUnderstood"
    })
    void tellsADoseThatIsNotAllowedOrNotUnderstood(String line, String messageKey) {
        var reading = read("exercises", line);
        assertThat(reading.finished()).isFalse();
        assertThat(TreatmentRows.keysOf(reading.wrong(), "exercises")).containsExactly(messageKey);
    }

    @ParameterizedTest
    @CsvSource({"97110, exercise", "97112, exercise", "97530, exercise", "97116, gait"})
    void isCheckedAndBilledByItsBucket(String bucket, String safetyKey) {
        var dose = dose("bucket", bucket);
        assertThat(dose.safetyKeys()).containsExactly(safetyKey);
        assertThat(dose.procedureCode()).isEqualTo(bucket);
    }

    @Test
    void namesTheExercisesInItsSummary() {
        assertThat(dose("exercises", "Bridge 3x12 5kg\nQuad set 2x10").summary())
                .isEqualTo("Bridge 3×12 5 kg · Quad set 2×10");
    }
}
