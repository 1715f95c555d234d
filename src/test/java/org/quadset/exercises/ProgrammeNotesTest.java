package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.platform.problems.Violation;

import java.util.List;

/** The hard limits of exercises.md for a whole programme. */
class ProgrammeNotesTest {
    private final ExerciseLibrary library = new ExerciseLibrary();

    @ParameterizedTest(name = "{0} on {1} days in phase {2}")
    @CsvSource({
        "ply-pogo, 4, 4, program.plyometricDays",
        "ply-pogo, 3, 4, ''",
        "ham-nordic, 4, 4, program.nordicDays",
        "ham-nordic, 3, 4, ''",
        "ham-nordic, 2, 1, program.phaseFourEarly",
        "ply-sl-hop, 2, 1, program.phaseFourEarly",
        "ply-sl-hop, 2, 3, ''",
        "ply-sl-hop, 2, 0, ''",
        "ank-gastroc-stretch, 7, 1, ''",
        "hip-bridge, 7, 1, ''"
    })
    void notesWhatTheDocumentWarnsOf(String key, int days, int phase, String note) {
        var row =
                new PrescribedExercise(
                        key, Side.RIGHT, new Dosage(3, 8, 0, 30, 1, days, 0, ""), "");
        assertThat(ProgrammeNotes.of(List.of(row), phase, library::byKey))
                .extracting(Violation::messageKey)
                .isEqualTo(note.isEmpty() ? List.of() : List.of(note));
    }
}
