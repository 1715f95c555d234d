package org.quadset.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.exercises.Side.LEFT;
import static org.quadset.exercises.Side.MIDLINE;
import static org.quadset.exercises.Side.RIGHT;
import static org.quadset.findings.JointMotion.HIP_EXTENSION;
import static org.quadset.findings.JointMotion.KNEE_EXTENSION;
import static org.quadset.findings.JointMotion.KNEE_FLEXION;
import static org.quadset.findings.Typed.change;
import static org.quadset.findings.Typed.read;
import static org.quadset.findings.Typed.rom;
import static org.quadset.findings.Typed.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quadset.platform.problems.Violation;

import java.util.List;
import java.util.OptionalInt;

/** Degrees against the AAOS table, which joint-norms.csv was copied from by hand. */
class RangeOfMotionTest {
    @ParameterizedTest(name = "{0}: norm {1}, {2} to {3}")
    @CsvFileSource(resources = "/org/quadset/findings/joint-norms.csv", numLinesToSkip = 1)
    void knowsTheNormAndAcceptsOnlyWhatIsWithinTheLimits(
            JointMotion motion, String norm, int least, int most) {
        assertThat(motion.normText()).isEqualTo(norm);
        for (int inside : List.of(least, most)) {
            assertThat(told(rom(motion, RIGHT, "" + inside))).isEmpty();
        }
        for (int outside : List.of(least - 1, most + 1)) {
            assertThat(told(rom(motion, RIGHT, "" + outside)))
                    .containsExactly("end field.outOfRange");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMotionStandsInTheTable(JointMotion motion) throws Exception {
        try (var table = getClass().getResourceAsStream("/org/quadset/findings/joint-norms.csv")) {
            assertThat(new String(table.readAllBytes())).contains("\n" + motion.name() + ",");
        }
    }

    @Test
    void tellsItsValueItsNormAndTheOtherSideInOneLine() {
        var right = rom(KNEE_FLEXION, RIGHT, "0-125 p2");
        var left = rom(KNEE_FLEXION, LEFT, "135");
        assertThat(right.readAmong(List.of(right, left)).summary())
                .isEqualTo("Knee flexion AROM R 0–125° (norm 135, other side 135), pain 2");
        assertThat(left.read().summary()).isEqualTo("Knee flexion AROM L 135° (norm 135)");
    }

    @Test
    void addsNoStartThatNobodyTyped() {
        assertThat(((RangeOfMotion) read(rom(KNEE_FLEXION, RIGHT, "125"))).start())
                .isEqualTo(OptionalInt.empty());
    }

    @Test
    void keepsEndFeelPositionAndTool() {
        var typed = rom(KNEE_FLEXION, RIGHT, "125 firm position=prone tool=\"long goniometer\"");
        assertThat(typed.read().summary())
                .isEqualTo(
                        "Knee flexion AROM R 125° (norm 135), firm end feel, prone, long goniometer");
    }

    @Test
    void writesHyperextensionAsMinus() {
        assertThat(rom(KNEE_EXTENSION, RIGHT, "-8").read().summary())
                .isEqualTo("Knee extension AROM R -8° (norm 0 to -10)");
        assertThat(rom(KNEE_FLEXION, RIGHT, "-8 to 125").read().summary())
                .startsWith("Knee flexion AROM R -8 to 125°");
    }

    @Test
    void refusesAMotionThatEndsBeforeItStarts() {
        assertThat(told(rom(KNEE_FLEXION, RIGHT, "130-125")))
                .containsExactly("start finding.startBeyondEnd");
    }

    @Test
    void isUnfinishedWithoutAnEnd() {
        assertThat(told(rom(KNEE_FLEXION, RIGHT, "p2"))).containsExactly("end field.missing");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "KNEE_FLEXION, 140, 0",
        "KNEE_FLEXION, 141, 1",
        "KNEE_EXTENSION, -15, 0",
        "KNEE_EXTENSION, -16, 1",
        "HIP_EXTENSION, 35, 0",
        "HIP_EXTENSION, 36, 1"
    })
    void warnsMoreThanTheErrorBeyondTheNorm(JointMotion motion, String typed, int warnings) {
        var reading = rom(motion, LEFT, typed).read();
        assertThat(reading.finished()).isTrue();
        assertThat(reading.warnings())
                .extracting(Violation::messageKey)
                .hasSize(warnings)
                .allMatch("finding.beyondNorm"::equals);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "KNEE_FLEXION, 120, 120, SAME",
        "KNEE_FLEXION, 120, 124, WITHIN_ERROR",
        "KNEE_FLEXION, 120, 116, WITHIN_ERROR",
        "KNEE_FLEXION, 120, 125, BETTER",
        "KNEE_FLEXION, 120, 115, WORSE",
        "KNEE_FLEXION, 140, 146, DIFFERENT",
        "KNEE_EXTENSION, 15, 10, BETTER",
        "KNEE_EXTENSION, 0, 5, WORSE",
        "KNEE_EXTENSION, 0, -5, DIFFERENT",
        "HIP_EXTENSION, 10, 15, BETTER",
        "HIP_EXTENSION, 20, 26, DIFFERENT",
        "KNEE_FLEXION, 10-120, 5-120, BETTER",
        "KNEE_FLEXION, 0-120, 5-122, WORSE",
        "KNEE_FLEXION, 3-120, 0-120, WITHIN_ERROR"
    })
    void callsAChangeByItsDistanceToTheNorm(
            JointMotion motion, String before, String now, FindingChange change) {
        assertThat(change(rom(motion, RIGHT, before), rom(motion, RIGHT, now))).isEqualTo(change);
    }

    @Test
    void doesNotCompareActiveWithPassive() {
        var passive =
                Typed.finding(FindingKind.RANGE_OF_MOTION, "knee_flexion_passive", RIGHT, "130");
        assertThat(rom(KNEE_FLEXION, RIGHT, "125").read().since(passive)).isEmpty();
        assertThat(passive.read().summary()).startsWith("Knee flexion PROM R 130°");
    }

    @Test
    void hasNoSideWhereTheSpineBendsForwardAndBack() {
        assertThat(FindingSubject.of(JointMotion.CERVICAL_FLEXION, false).sided()).isFalse();
        assertThat(FindingSubject.of(JointMotion.CERVICAL_ROTATION, false).sided()).isTrue();
        assertThat(rom(JointMotion.TRUNK_FLEXION, MIDLINE, "60").read().summary())
                .isEqualTo("Trunk flexion AROM 60° (norm 80)");
    }

    @Test
    void keepsHipExtensionsTwoEditions() {
        assertThat(((RangeOfMotion) read(rom(HIP_EXTENSION, LEFT, "12"))).lacking()).isEqualTo(8);
    }
}
