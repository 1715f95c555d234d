package org.quadset.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.clinic.PaperSize;
import org.quadset.exercises.Dosage;
import org.quadset.exercises.ExerciseLibrary;
import org.quadset.exercises.Side;

import java.util.List;

/** A dose and a side in the plain words of the sheet, and the days on which boxes stand. */
class SheetWordsTest {
    @ParameterizedTest(name = "{8}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3|10|5|30|2|7|0||3 sets of 10. Hold 5 seconds. Rest 30 seconds. 2 times a day, 7 days a"
                        + " week.",
                "1|10|0|0|1|1|0||1 set of 10. 1 time a day, 1 day a week.",
                "1|10|0|60|1|5|0||1 set of 10. 1 time a day, 5 days a week.",
                "2|15|0|0|3|6|0||2 sets of 15. 3 times a day, 6 days a week.",
                "2|15|0|90|1|3|0|5 kg|2 sets of 15. Rest 90 seconds. 1 time a day, 3 days a week.",
                "1|1|0|0|1|4|1200||20 minutes. 1 time a day, 4 days a week.",
                "1|1|0|0|2|7|90||90 seconds. 2 times a day, 7 days a week.",
                "1|1|0|0|1|7|60||1 minute. 1 time a day, 7 days a week.",
                "2|10|1|1|1|7|0||2 sets of 10. Hold 1 second. Rest 1 second. 1 time a day, 7 days a week."
            })
    void aDoseIsSpelledOut(
            int sets,
            int reps,
            int hold,
            int rest,
            int timesPerDay,
            int daysPerWeek,
            int duration,
            String load,
            String words) {
        var dosage =
                new Dosage(
                        sets,
                        reps,
                        hold,
                        rest,
                        timesPerDay,
                        daysPerWeek,
                        duration,
                        load == null ? "" : load);
        assertThat(SheetWords.dose(dosage, SheetFurniture.of("en"))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "green band|banda verde",
                "Gray band|Banda gris",
                "heavy band, doubled|banda fuerte, doubled",
                "body weight|peso del cuerpo",
                "BW|Peso del cuerpo",
                "no load|sin peso",
                "RPE 7|Esfuerzo 7 de 10",
                "RPE 6-7|RPE 6-7",
                "RPE 6 to 7|RPE 6 to 7",
                "5 kg|5 kg",
                "7.5 lbs|7.5 lb",
                "step of 8 in|step of 8 pulg.",
                "5 kg in each hand|5 kg in each hand",
                "2 in each hand|2 in each hand",
                "my neighbor's blue bucket|my neighbor's blue bucket",
                "light touch|light touch"
            })
    void aSpanishSheetTranslatesTheKnownWordsOfALoadAndKeepsTheRest(String typed, String said) {
        assertThat(SheetLoad.in(SheetFurniture.of("es"), typed)).isEqualTo(said);
        assertThat(SheetLoad.in(SheetFurniture.of("en"), typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "knee, LEFT, LEFT LEG",
        "hip, RIGHT, RIGHT LEG",
        "ankle, BOTH, BOTH LEGS",
        "foot, LEFT, LEFT LEG",
        "shoulder, LEFT, LEFT ARM",
        "elbow, RIGHT, RIGHT ARM",
        "wrist and hand, BOTH, BOTH ARMS",
        "cervical, LEFT, LEFT SIDE",
        "lumbar, BOTH, BOTH SIDES",
        "plyometric, RIGHT, RIGHT LEG",
        "balance, LEFT, LEFT LEG"
    })
    void theSideNamesTheLimbOfTheRegion(String region, Side side, String words) {
        assertThat(side(ofRegion(region, side))).isEqualTo(words);
    }

    @Test
    void theMiddleOfTheBodyHasNoSide() {
        assertThat(side(ofRegion("cervical", Side.MIDLINE))).isEmpty();
    }

    private static SheetExercise ofRegion(String region, Side side) {
        var exercise =
                new ExerciseLibrary()
                        .all().stream()
                                .filter(one -> one.region().equals(region))
                                .findFirst()
                                .orElseThrow();
        return SampleSheets.exercise(exercise.key(), side, exercise.usualDose(), "");
    }

    private static String side(SheetExercise exercise) {
        return SheetWords.side(exercise, SheetFurniture.of("en"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void asManyDaysArePlannedAsTheDoseSays(int daysPerWeek) {
        var days = SheetWords.plannedDays(daysPerWeek);
        assertThat(days).hasSize(7);
        assertThat(days.stream().filter(planned -> planned)).hasSize(daysPerWeek);
        assertThat(days.getFirst()).as("the first day is a day of work").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "4, 2", "5, 3", "6, 6"})
    void daysAreSpreadOverTheWeek(int daysPerWeek, int longestRun) {
        assertThat(longestRun(SheetWords.plannedDays(daysPerWeek))).isLessThanOrEqualTo(longestRun);
    }

    private static int longestRun(List<Boolean> days) {
        int longest = 0;
        int run = 0;
        for (boolean planned : days) {
            run = planned ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    @Test
    void fiveExercisesTwiceADayForSevenDaysAreSeventyBoxes() {
        assertThat(SampleSheets.usual(PaperSize.LETTER, 5).boxes()).isEqualTo(70);
    }

    @Test
    void restDaysHaveNoBoxes() {
        var exercise =
                SampleSheets.exercise(
                        "knee-quad-set", Side.LEFT, new Dosage(3, 10, 0, 0, 3, 4, 0, ""), "");
        var sheet = SampleSheets.named(PaperSize.A4, "Maya", "M.K.", List.of(exercise));
        assertThat(sheet.boxes()).isEqualTo(12);
    }

    @Test
    void theSheetTakesNameStepsCautionLoadAndNote() {
        var exercise =
                SampleSheets.exercise(
                        "knee-quad-set",
                        Side.RIGHT,
                        new Dosage(2, 8, 5, 30, 1, 7, 0, "green band"),
                        "Slowly");
        assertThat(exercise.name()).isEqualTo("Quad set");
        assertThat(exercise.texts().getFirst().steps())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("Lie down or sit");
        assertThat(exercise.texts().getFirst().caution()).startsWith("Stop if sharp pain");
        assertThat(exercise.dosage().load()).isEqualTo("green band");
        assertThat(exercise.note()).isEqualTo("Slowly");
        assertThat(exercise.timesPerDay()).isEqualTo(1);
    }

    @Test
    void everyExerciseOfTheLibraryHasWordsForTheSheet() {
        assertThat(SampleSheets.wholeLibrary())
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        exercise -> {
                            assertThat(exercise.name()).isNotBlank();
                            assertThat(exercise.texts().getFirst().steps()).hasSizeBetween(3, 5);
                            assertThat(SheetWords.dose(exercise.dosage(), SheetFurniture.of("en")))
                                    .contains("a week.")
                                    .doesNotContain("{");
                        });
    }
}
