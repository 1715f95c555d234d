package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.NaughtyStrings;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** The clinic's changes over the bundled exercises, on disk. */
class ClinicExercisesTest {
    private static final Actor DANA = PatientsOnDisk.DANA;
    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary();
    private static final ExerciseText BRIDGE_IN_SPANISH =
            new ExerciseText(
                    "es", "Puente de prueba", List.of("Levante la cadera."), "Pare si duele.");

    @TempDir private Path folder;
    private PatientsOnDisk disk;
    private ClinicExercises exercises;

    @BeforeEach
    void open() {
        disk = new PatientsOnDisk(folder.resolve("clinic"));
        exercises = opened();
    }

    private ClinicExercises opened() {
        var clock = Clock.fixed(disk.now(), ZoneOffset.UTC);
        return new ClinicExercises(
                disk.database,
                () -> LIBRARY,
                new ClinicExerciseRepository(disk.database, clock),
                new ExerciseVersionRepository(disk.database, clock),
                new ClinicianExerciseRepository(disk.database),
                disk.audit);
    }

    @AfterEach
    void close() {
        disk.close();
    }

    private Exercise bridge() {
        return exercises.current("hip-bridge").orElseThrow();
    }

    private static List<String> fields(InvalidInputException problem) {
        return problem.violations().stream().map(Violation::field).toList();
    }

    @Test
    void givesTheBundledExercisesWhereTheClinicChangedNothing() {
        assertThat(exercises.all()).isEqualTo(LIBRARY.all());
        assertThat(exercises.find("bridge")).isEqualTo(LIBRARY.find("bridge"));
        assertThat(exercises.entry("hip-bridge"))
                .contains(
                        new ClinicExercise(
                                LIBRARY.byKey("hip-bridge").orElseThrow(), 0, false, false));
        assertThat(exercises.current("nothing")).isEmpty();
    }

    @Test
    void laysAnEditOverTheBundledExerciseAndKeepsItsPlaceInTheList() {
        int place = exercises.all().indexOf(bridge());
        var saved = exercises.save(bridge().withTranslation(BRIDGE_IN_SPANISH), 0, DANA);
        assertThat(saved.edited()).isTrue();
        assertThat(saved.version()).isEqualTo(1);
        assertThat(exercises.all().get(place)).isEqualTo(saved.exercise());
        assertThat(exercises.find("puente prueba")).contains(saved.exercise());
        assertThat(opened().entry("hip-bridge")).contains(saved);
    }

    @Test
    void refusesASecondSaveOfTheSameVersion() {
        exercises.save(bridge().withTranslation(BRIDGE_IN_SPANISH), 0, DANA);
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> exercises.save(bridge(), 0, DANA));
        assertThat(exercises.save(bridge(), 1, DANA).version()).isEqualTo(2);
    }

    @Test
    void givesEachOwnExerciseAKeyThatStays() {
        var first = exercises.duplicate("hip-bridge", "Bridge on a ball", DANA);
        var key = first.exercise().key();
        assertThat(key).isEqualTo("own-bridge-on-a-ball-1");
        assertThat(first.exercise().own()).isTrue();
        var renamed = exercises.save(first.exercise().renamed(key, "Ball bridge"), 1, DANA);
        assertThat(renamed.exercise().key()).isEqualTo(key);
        var second = exercises.duplicate("hip-bridge", "Bridge on a ball", DANA);
        assertThat(second.exercise().key()).isEqualTo("own-bridge-on-a-ball-2");
        assertThat(exercises.all()).hasSize(171);
    }

    @Test
    void keepsEveryVersionAsItWas() {
        var edited = bridge().withTranslation(BRIDGE_IN_SPANISH);
        exercises.save(edited, 0, DANA);
        exercises.save(bridge().withTranslations(List.of()), 1, DANA);
        assertThat(exercises.versionsOf("hip-bridge", DANA))
                .extracting(ExerciseVersion::exercise)
                .containsExactly(edited.withTranslations(List.of()), edited);
        assertThat(exercises.versionsOf("hip-bridge", DANA))
                .extracting(ExerciseVersion::by)
                .containsOnly(DANA.name());
    }

    @Test
    void goesBackToWhatTheProgramBrings() {
        exercises.save(bridge().withTranslation(BRIDGE_IN_SPANISH), 0, DANA);
        var restored = exercises.restoreBundled("hip-bridge", DANA);
        assertThat(restored.exercise()).isEqualTo(LIBRARY.byKey("hip-bridge").orElseThrow());
        assertThat(restored.edited()).isFalse();
        assertThat(exercises.versionsOf("hip-bridge", DANA)).hasSize(1);
        var own = exercises.duplicate("hip-bridge", "Mine", DANA).exercise().key();
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> exercises.restoreBundled(own, DANA));
    }

    @Test
    void hidesAnExerciseFromListsOnly() {
        exercises.hide("hip-bridge", DANA);
        assertThat(exercises.all()).extracting(Exercise::key).doesNotContain("hip-bridge");
        assertThat(exercises.find("bridge")).extracting(Exercise::key).doesNotContain("hip-bridge");
        assertThat(exercises.current("hip-bridge")).isPresent();
        exercises.show("hip-bridge", DANA);
        assertThat(exercises.all()).isEqualTo(LIBRARY.all());
    }

    @Test
    void countsATranslationAsReviewedUntilItOrItsEnglishChanges() {
        var saved = exercises.save(bridge().withTranslation(BRIDGE_IN_SPANISH), 0, DANA);
        assertThat(exercises.reviewed("en", saved.exercise())).isTrue();
        assertThat(exercises.reviewed("es", saved.exercise())).isFalse();
        exercises.approve("es", saved.exercise(), DANA);
        exercises.approve("es", saved.exercise(), DANA);
        assertThat(exercises.reviewed("es", saved.exercise())).isTrue();
        assertThat(exercises.reviewed("es-MX", saved.exercise())).isTrue();
        assertThat(opened().reviewed("es", saved.exercise())).isTrue();
        assertThat(exercises.reviewed("fr", saved.exercise())).isFalse();
        var otherEnglish = saved.exercise().renamed("hip-bridge", "Bridging");
        assertThat(exercises.reviewed("es", otherEnglish)).isFalse();
    }

    @Test
    void tellsAllThatIsWrongWithAnExercise() {
        var wrong =
                new Exercise(
                        "",
                        " ",
                        List.of(),
                        "nowhere",
                        List.of(),
                        List.of(),
                        "",
                        List.of(5),
                        "",
                        "",
                        "",
                        new Dosage(0, 1, 0, 0, 1, 1, 0, ""),
                        "",
                        "",
                        List.of(),
                        "",
                        "",
                        "gone",
                        "",
                        List.of(new ExerciseText("en", "", List.of(), "")),
                        "",
                        java.util.Optional.of(new PhotoPair("../x", "y")));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> exercises.save(wrong, 0, DANA))
                .satisfies(
                        problem ->
                                assertThat(fields(problem))
                                        .contains(
                                                "name",
                                                "region",
                                                "muscles",
                                                "goal",
                                                "phases",
                                                "position",
                                                "equipment",
                                                "sides",
                                                "dose.sets",
                                                "steps",
                                                "harder",
                                                "language",
                                                "photos"));
    }

    @Test
    void refusesALadderThatLeadsInACircleAndANameThatIsTaken() {
        var harder = exercises.current(bridge().harder()).orElseThrow();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> exercises.save(harder.withNeighbours("hip-bridge", ""), 0, DANA))
                .satisfies(problem -> assertThat(fields(problem)).containsExactly("harder"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> exercises.duplicate("hip-bridge", harder.name(), DANA))
                .satisfies(problem -> assertThat(fields(problem)).containsExactly("name"));
    }

    @Test
    void refusesThoseWhoMayNotPrescribe() {
        var reader = new Actor("Reader", Set.of(Permission.VIEW_CHART));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> exercises.save(bridge(), 0, reader));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> exercises.hide("hip-bridge", reader));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> exercises.approve("es", bridge(), reader));
    }

    @Test
    void takesAnyTextAsANameAndStaysReadable() {
        int number = 0;
        for (var naughty : NaughtyStrings.all()) {
            var name = org.quadset.platform.text.TypedText.line(naughty);
            try {
                var own = exercises.duplicate("hip-bridge", name + " " + ++number, DANA);
                assertThat(own.exercise().key()).matches("own(-[a-z0-9]+)+").hasSizeLessThan(60);
            } catch (InvalidInputException refused) {
                assertThat(fields(refused)).contains("name");
            }
            if (number > 60) {
                break;
            }
        }
        assertThat(opened().entries()).isEqualTo(exercises.entries());
    }

    @Test
    void showsTheLadderOfNeighbours() {
        var ladder = exercises.ladder(bridge());
        assertThat(ladder.rungs().get(ladder.at())).isEqualTo(bridge());
        assertThat(ladder.harder()).map(Exercise::key).contains(bridge().harder());
        exercises.hide(bridge().harder(), DANA);
        assertThat(exercises.ladder(bridge()).rungs())
                .extracting(Exercise::key)
                .doesNotContain(bridge().harder());
    }
}
