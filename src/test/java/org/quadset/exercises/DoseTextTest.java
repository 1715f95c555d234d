package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.NaughtyStrings;

/** A dose typed in one line: what is said is taken, what is not said stays, the rest is told. */
class DoseTextTest {
    private static final Dosage BASE = new Dosage(2, 8, 4, 45, 1, 5, 0, "red band");
    private static final Dosage CLOCK = new Dosage(1, 1, 0, 0, 1, 5, 1200, "");

    private static Dosage read(String typed, Dosage base) {
        var text = DoseText.read(typed, base);
        assertThat(text.violations()).isEmpty();
        return text.dosage();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "3x12 5kg | 3 | 12 | 4 | 45 | 1 | 5 | 5 kg",
                "3 x 12 | 3 | 12 | 4 | 45 | 1 | 5 | red band",
                "3×12 | 3 | 12 | 4 | 45 | 1 | 5 | red band",
                "3*12 | 3 | 12 | 4 | 45 | 1 | 5 | red band",
                "3X12 @ 5 KG | 3 | 12 | 4 | 45 | 1 | 5 | 5 kg",
                "2x10 hold 5s | 2 | 10 | 5 | 45 | 1 | 5 | red band",
                "2x10, hold 5 sec | 2 | 10 | 5 | 45 | 1 | 5 | red band",
                "2x10 hold 5 | 2 | 10 | 5 | 45 | 1 | 5 | red band",
                "30s x3 | 1 | 3 | 30 | 45 | 1 | 5 | red band",
                "3 x 30 s | 1 | 3 | 30 | 45 | 1 | 5 | red band",
                "rest 30s | 2 | 8 | 4 | 30 | 1 | 5 | red band",
                "2/day | 2 | 8 | 4 | 45 | 2 | 5 | red band",
                "3 times a day | 2 | 8 | 4 | 45 | 3 | 5 | red band",
                "6 days | 2 | 8 | 4 | 45 | 1 | 6 | red band",
                "6 days a week | 2 | 8 | 4 | 45 | 1 | 6 | red band",
                "3/week | 2 | 8 | 4 | 45 | 1 | 3 | red band",
                "3x12 2,5kg | 3 | 12 | 4 | 45 | 1 | 5 | 2.5 kg",
                "3x12 10lb | 3 | 12 | 4 | 45 | 1 | 5 | 10 lb",
                "3x12 green band | 3 | 12 | 4 | 45 | 1 | 5 | green band",
                "3x12 blue | 3 | 12 | 4 | 45 | 1 | 5 | blue band",
                "3x12 bw | 3 | 12 | 4 | 45 | 1 | 5 | ''",
                "2/day 6 days 3x12 hold 5s rest 60s 5kg | 3 | 12 | 5 | 60 | 2 | 6 | 5 kg",
                "4 sets | 4 | 8 | 4 | 45 | 1 | 5 | red band",
                "3 sets of 12 | 3 | 12 | 4 | 45 | 1 | 5 | red band",
                "12 reps | 2 | 12 | 4 | 45 | 1 | 5 | red band",
                "hold 1 min | 2 | 8 | 60 | 45 | 1 | 5 | red band",
                "10s hold | 2 | 8 | 10 | 45 | 1 | 5 | red band",
                "60s rest | 2 | 8 | 4 | 60 | 1 | 5 | red band",
                "rest 2 min | 2 | 8 | 4 | 120 | 1 | 5 | red band",
                "twice a day | 2 | 8 | 4 | 45 | 2 | 5 | red band",
                "2x a day | 2 | 8 | 4 | 45 | 2 | 5 | red band",
                "2x/day | 2 | 8 | 4 | 45 | 2 | 5 | red band",
                "once daily | 2 | 8 | 4 | 45 | 1 | 7 | red band",
                "3x/week | 2 | 8 | 4 | 45 | 1 | 3 | red band",
                "3 times a week | 2 | 8 | 4 | 45 | 1 | 3 | red band",
                "3x12 RPE 6 | 3 | 12 | 4 | 45 | 1 | 5 | RPE 6",
                "3x12 @ Backpack, half full | 3 | 12 | 4 | 45 | 1 | 5 | Backpack, half full",
                "'' | 2 | 8 | 4 | 45 | 1 | 5 | red band"
            })
    void readsWhatIsSaidAndKeepsTheRest(
            String typed,
            int sets,
            int reps,
            int hold,
            int rest,
            int timesPerDay,
            int daysPerWeek,
            String load) {
        assertThat(read(typed, BASE))
                .isEqualTo(new Dosage(sets, reps, hold, rest, timesPerDay, daysPerWeek, 0, load));
    }

    @ParameterizedTest
    @CsvSource({"10min, 600", "10 min, 600", "1 min, 60", "1 min 30 s, 90", "120 minutes, 7200"})
    void readsMinutesAsAnExerciseByTheClock(String typed, int seconds) {
        assertThat(read(typed, BASE).durationSeconds()).isEqualTo(seconds);
    }

    @Test
    void turnsAnExerciseByTheClockIntoSetsWhenSetsAreTyped() {
        assertThat(read("3x12", CLOCK).timed()).isFalse();
        assertThat(read("3x12", CLOCK).sets()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/day", "6 days", "5kg", "rest 30s"})
    void leavesTheClockAloneWhenOnlySomethingElseIsTyped(String typed) {
        assertThat(read(typed, CLOCK).durationSeconds()).isEqualTo(CLOCK.durationSeconds());
    }

    @Test
    void keepsARestTypedBesideMinutes() {
        assertThat(read("10min rest 30s", BASE).restSeconds()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "garbage | garbage",
                "3x12 garbage | garbage",
                "3x | 3x",
                "3x12 hold | hold",
                "3x12 5 | 5",
                "3x12 5kg 6kg | 6kg",
                "3x12 -5kg | -",
                "3x12345 | 3x12345",
                "Robert'); DROP TABLE | robert') drop table"
            })
    void tellsTheWordsThatItDidNotUnderstand(String typed, String told) {
        assertThat(DoseText.read(typed, BASE).violations())
                .contains(Violation.of("dose", "dose.notUnderstood", told));
    }

    @Test
    void cutsALongTextThatItTells() {
        assertThat(DoseText.read("y".repeat(500), BASE).violations())
                .containsExactly(Violation.of("dose", "dose.notUnderstood", "y".repeat(40) + "…"));
    }

    @ParameterizedTest
    @CsvSource({
        "0x12, sets",
        "11x12, sets",
        "3x0, reps",
        "3x101, reps",
        "3x12 hold 601s, hold",
        "rest 601s, rest",
        "0/day, timesPerDay",
        "11/day, timesPerDay",
        "0 days, daysPerWeek",
        "8 days, daysPerWeek",
        "121 min, duration",
        "0 min, duration"
    })
    void tellsABrokenLimit(String typed, String field) {
        assertThat(DoseText.read(typed, BASE).violations())
                .extracting(Violation::messageKey)
                .containsExactly("dose." + field);
    }

    @Test
    void survivesNaughtyStrings() {
        for (var naughty : NaughtyStrings.all()) {
            var text = DoseText.read(naughty, BASE);
            assertThat(text.dosage().equals(BASE) && text.violations().isEmpty())
                    .as("\"%s\" changed nothing and was not told", naughty)
                    .isEqualTo(naughty.strip().replaceAll("[\\s,;.@]+", "").isEmpty());
        }
    }

    @Provide
    Arbitrary<Dosage> doses() {
        return Arbitraries.integers()
                .between(1, 10)
                .flatMap(
                        sets ->
                                Arbitraries.integers()
                                        .between(1, 100)
                                        .flatMap(
                                                reps ->
                                                        Arbitraries.integers()
                                                                .between(1, 600)
                                                                .map(
                                                                        hold ->
                                                                                new Dosage(
                                                                                        sets, reps,
                                                                                        hold, 45, 1,
                                                                                        5, 0,
                                                                                        "5 kg"))));
    }

    @Test
    void readsBackTheWholeDoseOfEveryExerciseOfTheLibrary() {
        var blank = new Dosage(1, 1, 0, 0, 1, 7, 0, "");
        for (var exercise : new ExerciseLibrary().all()) {
            var dose = exercise.usualDose();
            // A rest between sets is not written for an exercise by the clock.
            var written = dose.timed() ? withoutRest(dose) : dose;
            assertThat(read(dose.oftenText() + " " + dose.textWithRest(), blank))
                    .as(exercise.key())
                    .isEqualTo(written);
        }
    }

    private static Dosage withoutRest(Dosage dose) {
        return new Dosage(
                1,
                1,
                0,
                0,
                dose.timesPerDay(),
                dose.daysPerWeek(),
                dose.durationSeconds(),
                dose.load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5 kg", "red band", "RPE 6", "backpack, half full", "light-medium band"})
    void readsBackALoadWhateverItsWords(String load) {
        var dose = new Dosage(3, 12, 2, 30, 1, 5, 0, load);
        assertThat(read(dose.oftenText() + " " + dose.textWithRest(), BASE)).isEqualTo(dose);
    }

    @Property
    void readsBackWhatItWrites(@ForAll("doses") Dosage dose) {
        assertThat(read(dose.shortText(), BASE)).isEqualTo(dose);
    }
}
