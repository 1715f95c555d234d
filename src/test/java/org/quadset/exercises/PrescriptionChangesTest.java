package org.quadset.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalLong;

/** What changed in a programme, in a therapist's words. */
class PrescriptionChangesTest {
    private static PrescribedExercise row(String key, Side side, String dose) {
        return new PrescribedExercise(
                key, side, DoseText.read(dose, new Dosage(1, 1, 0, 0, 1, 7, 0, "")).dosage(), "");
    }

    private static List<String> between(
            List<PrescribedExercise> before, List<PrescribedExercise> after) {
        return PrescriptionChanges.between(before, after, key -> key);
    }

    @Test
    void tellsADoseThatGrewAnExerciseThatCameAndOneThatWent() {
        var changes =
                between(
                        List.of(
                                row("Bridge", Side.BOTH, "3x12"),
                                row("Quad set", Side.RIGHT, "2x10 hold 5s"),
                                row("Clamshell", Side.RIGHT, "2x15")),
                        List.of(
                                row("Bridge", Side.BOTH, "3x15"),
                                row("Clamshell", Side.RIGHT, "2x15"),
                                row("Step-up", Side.RIGHT, "3x10 15cm")));
        assertThat(PrescriptionChanges.line(changes))
                .isEqualTo("Bridge 3×12 → 3×15; Step-up 3×10 15 cm added; Quad set dropped");
    }

    @Test
    void tellsHowOftenTheRestAndTheSide() {
        assertThat(
                        between(
                                List.of(row("Bridge", Side.LEFT, "3x12 rest 30s 1/day")),
                                List.of(row("Bridge", Side.RIGHT, "3x12 rest 45s 2/day"))))
                .containsExactly(
                        "Bridge rest 30 s → 45 s, 1/day 7 days → 2/day 7 days, Left → Right");
    }

    @Test
    void tellsWhatIsDoneWhereAndThatANoteChanged() {
        var before = row("Bridge", Side.BOTH, "3x12");
        var after =
                new PrescribedExercise(
                        "Bridge",
                        Side.BOTH,
                        before.dosage(),
                        "slowly",
                        OptionalLong.empty(),
                        false,
                        true);
        assertThat(between(List.of(before), List.of(after)))
                .containsExactly("Bridge no longer at home, now in the clinic too, note changed");
    }

    @Test
    void keepsLeftAndRightOfOneExerciseApart() {
        var left = row("Bridge", Side.LEFT, "2x10");
        var right = row("Bridge", Side.RIGHT, "3x12");
        assertThat(between(List.of(left, right), List.of(right, left))).isEmpty();
        assertThat(between(List.of(left, right), List.of(row("Bridge", Side.RIGHT, "3x15"))))
                .containsExactly("Bridge 3×12 → 3×15", "Bridge dropped");
    }

    @Test
    void aNewVersionOfTheTextsAloneIsNoChangeOfTheProgramme() {
        var before = row("Bridge", Side.BOTH, "3x12");
        assertThat(between(List.of(before), List.of(before.withVersion(OptionalLong.of(7)))))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<PrescribedExercise>> programmes() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.of(Side.LEFT, Side.RIGHT),
                        Arbitraries.of("2x10", "3x12", "3x12 hold 5s"))
                .as(PrescriptionChangesTest::row)
                .list()
                .ofMaxSize(6);
    }

    @Property
    void tellsNothingOfAProgrammeThatStayedAndNeverMoreLinesThanRows(
            @ForAll("programmes") List<PrescribedExercise> before,
            @ForAll("programmes") List<PrescribedExercise> after) {
        assertThat(between(before, before)).isEmpty();
        assertThat(between(before, after)).hasSizeLessThanOrEqualTo(before.size() + after.size());
        assertThat(between(before, after).stream().filter(one -> one.endsWith(" added")).count())
                .isGreaterThanOrEqualTo(after.size() - before.size());
    }
}
