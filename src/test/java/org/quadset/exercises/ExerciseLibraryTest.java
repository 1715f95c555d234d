package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.text.NaughtyStrings;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The exercises that come with the program, and how they are found. */
class ExerciseLibraryTest {
    private static final ExerciseLibrary LIBRARY = new ExerciseLibrary();

    static List<Exercise> all() {
        return LIBRARY.all();
    }

    @Test
    void holdsAllExercisesUnderKeysOfTheirOwn() {
        assertThat(all()).hasSize(169);
        assertThat(all()).extracting(Exercise::key).doesNotHaveDuplicates();
        assertThat(all()).extracting(Exercise::name).doesNotHaveDuplicates();
    }

    @Test
    void countsTheGoalsThatTheListGives() {
        Map<String, Long> goals =
                all().stream()
                        .collect(Collectors.groupingBy(Exercise::goal, Collectors.counting()));
        assertThat(goals)
                .isEqualTo(
                        Map.of(
                                "strength", 83L,
                                "mobility", 25L,
                                "stretch", 24L,
                                "motor control", 17L,
                                "balance", 7L,
                                "cardio", 7L,
                                "plyometric", 6L));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isCompleteForEveryExercise(Exercise exercise) {
        assertThat(exercise.name()).isNotBlank();
        assertThat(exercise.key()).matches("[a-z]+(-[a-z0-9]+)+");
        assertThat(exercise.steps())
                .hasSizeBetween(3, 5)
                .allSatisfy(s -> assertThat(s).isNotBlank());
        assertThat(exercise.muscles()).isNotEmpty();
        assertThat(exercise.phases()).isNotEmpty().allMatch(phase -> phase >= 1 && phase <= 4);
        assertThat(exercise.startPose()).isNotBlank();
        assertThat(exercise.endPose()).isNotBlank();
        assertThat(exercise.usualDose().violations()).isEmpty();
        assertThat(LIBRARY.byKey(exercise.key())).contains(exercise);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void knowsEveryHarderAndEasierNeighbour(Exercise exercise) {
        for (var neighbour : List.of(exercise.harder(), exercise.easier())) {
            if (!neighbour.isEmpty()) {
                assertThat(LIBRARY.byKey(neighbour)).as(neighbour).isPresent();
            }
        }
    }

    @Test
    void neverLeadsInACircle() {
        for (var exercise : all()) {
            assertThat(reaches(exercise, Exercise::harder)).doesNotContain(exercise.key());
            assertThat(reaches(exercise, Exercise::easier)).doesNotContain(exercise.key());
        }
    }

    private static List<String> reaches(Exercise from, Function<Exercise, String> next) {
        var seen = new HashSet<String>();
        for (var key = next.apply(from);
                !key.isEmpty() && seen.add(key);
                key = next.apply(LIBRARY.byKey(key).orElseThrow())) {
            // Only the keys on the way matter; adding them ends the walk when it comes round.
        }
        return List.copyOf(seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hip-4way-flex",
                "hip-4way-ext",
                "hip-4way-abd",
                "hip-4way-add",
                "hip-clamshell",
                "hip-clamshell-band",
                "hip-bridge",
                "hip-bridge-march",
                "hip-bridge-single",
                "knee-stepup-fwd",
                "knee-stepup-lat",
                "knee-stepdown-fwd",
                "knee-mini-squat",
                "knee-squat",
                "knee-goblet-squat",
                "knee-lunge-fwd",
                "knee-lunge-rev",
                "knee-lunge-lat",
                "knee-split-squat",
                "knee-quad-set",
                "car-swim",
                "car-cycle",
                "car-walk",
                "car-pool-run",
                "car-elliptical",
                "ham-set",
                "ham-nerve-slider",
                "ham-curl-stand",
                "ham-bridge-long",
                "ham-slider-curl",
                "ham-nordic",
                "ham-extender",
                "ham-diver",
                "ham-glider",
                "foot-pf-stretch",
                "ank-towel-df-stretch",
                "ank-gastroc-stretch",
                "ank-soleus-stretch",
                "foot-heel-raise-towel",
                "foot-ball-roll",
                "foot-short-foot"
            })
    void holdsWhatTheClinicAskedFor(String key) {
        assertThat(LIBRARY.byKey(key)).isPresent();
    }

    @Test
    void setsTheQuadSetAsTheClinicWantsIt() {
        assertThat(LIBRARY.byKey("knee-quad-set").orElseThrow().usualDose())
                .isEqualTo(new Dosage(2, 10, 5, 30, 2, 7, 0, ""));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "bridge, hip-bridge",
        "BRIDGE, hip-bridge",
        "brid, hip-bridge",
        "clam, hip-clamshell",
        "LAQ, knee-laq",
        "long arc quad, knee-laq",
        "piriformis stretch, hip-figure4-stretch",
        "gluteus medius, hip-clamshell",
        "quadriceps, knee-quad-set",
        "nordic curl, ham-nordic",
        "quad towel, knee-quad-set",
        "towel quad, knee-quad-set"
    })
    void findsByWordSynonymAndMuscle(String typed, String key) {
        assertThat(LIBRARY.find(typed)).extracting(Exercise::key).contains(key);
    }

    @Test
    void putsNamesBeforeMuscles() {
        var found = LIBRARY.find("hamstring");
        int lastByName = -1;
        int firstByMuscle = found.size();
        for (int i = 0; i < found.size(); i++) {
            var text = (found.get(i).name() + found.get(i).synonyms()).toLowerCase();
            if (text.contains("hamstring")) {
                lastByName = i;
            } else {
                firstByMuscle = Math.min(firstByMuscle, i);
            }
        }
        assertThat(lastByName).isNotNegative().isLessThan(firstByMuscle);
        assertThat(firstByMuscle).isLessThan(found.size());
    }

    @Test
    void findsOnlyExercisesOfThePhase() {
        assertThat(LIBRARY.find("phase4")).isNotEmpty().allMatch(e -> e.phases().contains(4));
        assertThat(LIBRARY.find("phase4"))
                .hasSameSizeAs(all().stream().filter(e -> e.phases().contains(4)).toList());
    }

    @Test
    void findsAllWithNothingTypedAndNoneWithNonsense() {
        assertThat(LIBRARY.find("")).hasSize(169);
        assertThat(LIBRARY.find("  ")).hasSize(169);
        assertThat(LIBRARY.find("bridge xyzzy")).isEmpty();
    }

    @Test
    void survivesNaughtyStrings() {
        for (var naughty : NaughtyStrings.all()) {
            assertThat(LIBRARY.find(naughty).size()).isBetween(0, 169);
            assertThat(LIBRARY.byName(naughty)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void findsEveryExerciseByItsOwnNameAndSynonyms(Exercise exercise) {
        assertThat(LIBRARY.byName(exercise.name())).contains(exercise);
        assertThat(LIBRARY.byName(exercise.key())).contains(exercise);
        for (var synonym : exercise.synonyms()) {
            assertThat(LIBRARY.find(synonym)).as(synonym).contains(exercise);
        }
    }
}
