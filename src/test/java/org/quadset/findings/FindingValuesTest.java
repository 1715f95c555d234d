package org.quadset.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quadset.exercises.Side.LEFT;
import static org.quadset.exercises.Side.MIDLINE;
import static org.quadset.exercises.Side.RIGHT;
import static org.quadset.findings.FindingKind.FUNCTIONAL_TEST;
import static org.quadset.findings.FindingKind.GAIT;
import static org.quadset.findings.FindingKind.GIRTH;
import static org.quadset.findings.FindingKind.SWELLING;
import static org.quadset.findings.JointMotion.KNEE_EXTENSION;
import static org.quadset.findings.Typed.change;
import static org.quadset.findings.Typed.finding;
import static org.quadset.findings.Typed.read;
import static org.quadset.findings.Typed.strength;
import static org.quadset.findings.Typed.test;
import static org.quadset.findings.Typed.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.platform.problems.Violation;

import java.util.List;
import java.util.Map;

/** Strength, girth, swelling, special tests, tasks, gait and palpation. */
class FindingValuesTest {
    @ParameterizedTest(name = "{0} counts {1}")
    @CsvSource({
        "0, 0",
        "1, 1",
        "2-, 1.67",
        "2, 2",
        "2+, 2.33",
        "3-, 2.67",
        "3, 3",
        "3+, 3.33",
        "4-, 3.67",
        "4, 4",
        "4+, 4.33",
        "5, 5"
    })
    void gradesStrengthByHand(String sign, double number) {
        var grade = ((MuscleStrength) read(strength(KNEE_EXTENSION, RIGHT, sign))).grade();
        assertThat(grade.orElseThrow().number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"1-", "1+", "5+", "6", "0-", "-4", "4++"})
    void refusesGradesThatDoNotExist(String sign) {
        assertThat(told(strength(KNEE_EXTENSION, RIGHT, sign)))
                .contains("unread finding.notUnderstood");
    }

    @Test
    void turnsForceAndLeverIntoTorque() {
        var found = (MuscleStrength) read(strength(KNEE_EXTENSION, RIGHT, "180N 32cm"));
        assertThat(found.torque().orElseThrow()).isCloseTo(57.6, within(1e-9));
        var inKgf = (MuscleStrength) read(strength(KNEE_EXTENSION, LEFT, "20 kgf"));
        assertThat(inKgf.newtons().orElseThrow()).isCloseTo(196.133, within(1e-9));
        assertThat(inKgf.torque()).isEmpty();
    }

    @Test
    void comparesTheSidesInPercent() {
        var right = strength(KNEE_EXTENSION, RIGHT, "4+ 180N 32cm");
        var left = strength(KNEE_EXTENSION, LEFT, "5 225N 32cm");
        assertThat(right.readAmong(List.of(left)).summary())
                .isEqualTo(
                        "Knee extension strength R 4+ · 180 N · 57.6 Nm (80 % of the other side)");
    }

    @Test
    void needsAGradeOrAForceWithItsUnit() {
        assertThat(told(strength(KNEE_EXTENSION, RIGHT, "p3")))
                .containsExactly("grade field.missing");
        assertThat(told(strength(KNEE_EXTENSION, RIGHT, "force=180")))
                .containsExactly("force_unit field.missing");
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "4, 4+, BETTER",
        "4, 4, SAME",
        "4+, 4-, WORSE",
        "4 180N, 4 190N, BETTER",
        "4 180N 30cm, 4 190N 28cm, WORSE",
        "4 180N, 4+, BETTER"
    })
    void followsStrength(String before, String now, FindingChange change) {
        assertThat(
                        change(
                                strength(KNEE_EXTENSION, LEFT, before),
                                strength(KNEE_EXTENSION, LEFT, now)))
                .isEqualTo(change);
    }

    @Test
    void takesTheMeanOfThreeGirths() {
        var typed = finding(GIRTH, "ten_above_patella", RIGHT, "42.5 42.3 42.6");
        assertThat(((Girth) read(typed)).mean()).isCloseTo(42.4667, within(1e-3));
        assertThat(
                        typed.readAmong(List.of(finding(GIRTH, "ten_above_patella", LEFT, "44")))
                                .summary())
                .isEqualTo("Girth 10 cm above kneecap R 42.5 cm (other side 44), mean of 3");
        assertThat(told(finding(GIRTH, "calf", RIGHT, "42.55")))
                .containsExactly("circumference field.offStep");
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "42.0, 42.9, WITHIN_ERROR",
        "42, 43, DIFFERENT",
        "43, 42, DIFFERENT",
        "42, 42, SAME"
    })
    void callsGirthsUnderOneCentimetreApartNoise(String before, String now, FindingChange change) {
        assertThat(change(finding(GIRTH, "calf", LEFT, before), finding(GIRTH, "calf", LEFT, now)))
                .isEqualTo(change);
    }

    @ParameterizedTest(name = "{0} {1} then {2}: {3}")
    @CsvSource({
        "effusion, 2+, trace, BETTER",
        "effusion, 0, 3+, WORSE",
        "effusion, tr, trace, SAME",
        "pitting, 4+, 1+, BETTER",
        "pitting, 1, 2, WORSE"
    })
    void gradesSwelling(String key, String before, String now, FindingChange change) {
        assertThat(
                        change(
                                finding(SWELLING, key, RIGHT, before),
                                finding(SWELLING, key, RIGHT, now)))
                .isEqualTo(change);
    }

    @Test
    void hasNoFourthGradeOfEffusion() {
        assertThat(told(finding(SWELLING, "effusion", RIGHT, "4+")))
                .contains("unread finding.notUnderstood");
        assertThat(told(finding(SWELLING, "pitting", RIGHT, "4+"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} suggests {1}")
    @CsvFileSource(resources = "/org/quadset/findings/knee-tests.csv", numLinesToSkip = 1)
    void saysWhatAPositiveTestSpeaksFor(KnownTest test, String suggests) {
        assertThat(test(test, LEFT, "+").read().summary())
                .isEqualTo(test.label() + " L positive (suggests " + suggests + ")");
        assertThat(test(test, LEFT, "-").read().summary()).isEqualTo(test.label() + " L negative");
        assertThat(KnownTest.values()).hasSize(23);
    }

    @Test
    void gradesTheOpeningOnlyWhereAJointIsPushedSideways() {
        assertThat(test(KnownTest.VALGUS_30, RIGHT, "+ II").read().summary())
                .endsWith("positive (suggests MCL), opens grade II, 5 to 10 mm");
        assertThat(told(test(KnownTest.LACHMAN, RIGHT, "+ II")))
                .containsExactly("unread finding.notUnderstood");
    }

    @Test
    void tellsLengthTestsInDegreesAlone() {
        assertThat(test(KnownTest.NINETY_NINETY, RIGHT, "25").read().summary())
                .isEqualTo("90-90 hamstring length R 25°");
        assertThat(told(test(KnownTest.NINETY_NINETY, RIGHT, "")))
                .containsExactly("result field.missing");
        assertThat(told(test(KnownTest.PRONE_KNEE_BEND, RIGHT, "25")))
                .as("degrees or cm is not said")
                .contains("unread finding.notUnderstood");
        assertThat(test(KnownTest.PRONE_KNEE_BEND, RIGHT, "12.5cm").read().finished()).isTrue();
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({"+, -, BETTER", "-, +, WORSE", "+, +, SAME", "?, -, DIFFERENT"})
    void followsTests(String before, String now, FindingChange change) {
        assertThat(
                        change(
                                test(KnownTest.LACHMAN, LEFT, before),
                                test(KnownTest.LACHMAN, LEFT, now)))
                .isEqualTo(change);
    }

    @Test
    void keepsTestsThatTheClinicNamesItself() {
        var own = FindingSubject.ownTest("Hawkins–Kennedy");
        var typed =
                new ObjectiveFinding(
                        own.kind(),
                        own.key(),
                        RIGHT,
                        Map.of("name", "Hawkins–Kennedy", "result", "positive"));
        assertThat(own.key()).isEqualTo("own_hawkins_kennedy");
        assertThat(typed.read().summary()).isEqualTo("Hawkins–Kennedy R positive");
        assertThat(typed.subject()).isEqualTo(own);
    }

    @Test
    void watchesAStepDown() {
        var typed = finding(FUNCTIONAL_TEST, "step_down", RIGHT, "8x 20cm p2 pelvis off knee ok");
        assertThat(typed.read().summary())
                .isEqualTo(
                        "Step-down R 8 times · 20 cm · pain 2, pelvis not controlled, knee controlled");
        assertThat(((FunctionalTest) read(typed)).deviating()).containsExactly(FindingPart.PELVIS);
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "5x p2, 8x p2, BETTER",
        "8x p2, 8x p4, WORSE",
        "5x p2, 8x p4, DIFFERENT",
        "8x 15cm, 8x 20cm, DIFFERENT",
        "pelvis off knee off, pelvis off knee ok, BETTER"
    })
    void followsAStepDown(String before, String now, FindingChange change) {
        assertThat(
                        change(
                                finding(FUNCTIONAL_TEST, "step_down", LEFT, before),
                                finding(FUNCTIONAL_TEST, "step_down", LEFT, now)))
                .isEqualTo(change);
    }

    @Test
    void warnsOfAStepThatIsNotTheUsualOne() {
        var reading = finding(FUNCTIONAL_TEST, "step_down", RIGHT, "5x 30cm").read();
        assertThat(reading.finished()).isTrue();
        assertThat(reading.remarks()).containsExactly("usual is 15–20 cm");
    }

    @Test
    void timesAStandOnOneLeg() {
        assertThat(finding(FUNCTIONAL_TEST, "single_leg_stand", LEFT, "22").read().summary())
                .isEqualTo("Single-leg stand L 22 s");
    }

    @Test
    void computesTheWalkingSpeed() {
        var typed = finding(GAIT, "gait", MIDLINE, "10m 8s limp cane pwb 50% step-to");
        assertThat(typed.read().summary())
                .isEqualTo("Gait limps · 1.25 m/s, cane, partial weight 50 %, step-to");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "10m 2.8s, 1",
        "10m 3s, 0",
        "10m 25s, 0",
        "10m 26s, 1",
    })
    void warnsOfSpeedsUnderFourTenthsAndOverThreeAndAHalf(String typed, int warnings) {
        assertThat(finding(GAIT, "gait", MIDLINE, typed).read().warnings())
                .extracting(Violation::messageKey)
                .hasSize(warnings)
                .allMatch("finding.speedUnusual"::equals);
    }

    @Test
    void needsBothDistanceAndTimeForASpeed() {
        assertThat(told(finding(GAIT, "gait", MIDLINE, "10m")))
                .containsExactly("seconds field.missing");
        assertThat(told(finding(GAIT, "gait", MIDLINE, "8s")))
                .containsExactly("distance field.missing");
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "limp, no limp, BETTER",
        "no limp, limp, WORSE",
        "limp 10m 10s, limp 10m 8s, BETTER",
        "limp 10m 8s, no limp 10m 10s, DIFFERENT"
    })
    void followsGait(String before, String now, FindingChange change) {
        assertThat(
                        change(
                                finding(GAIT, "gait", MIDLINE, before),
                                finding(GAIT, "gait", MIDLINE, now)))
                .isEqualTo(change);
    }

    @Test
    void gradesTendernessFromNoneToFour() {
        var structure = FindingSubject.palpated("medial joint line");
        for (int grade = 0; grade <= 4; grade++) {
            assertThat(palpated(structure, "" + grade).read().summary())
                    .isEqualTo("medial joint line R tender " + grade + " of 4");
        }
        assertThat(told(palpated(structure, "5"))).containsExactly("tenderness field.outOfRange");
        assertThat(change(palpated(structure, "3"), palpated(structure, "1")))
                .isEqualTo(FindingChange.BETTER);
    }

    private static ObjectiveFinding palpated(FindingSubject structure, String tenderness) {
        return new ObjectiveFinding(
                structure.kind(),
                structure.key(),
                RIGHT,
                Map.of("name", structure.label(), "tenderness", tenderness));
    }

    @Test
    void keepsWhatANewerProgramStored() {
        var typed = new ObjectiveFinding(GIRTH, "waist", MIDLINE, Map.of("circumference", "80"));
        assertThat(typed.read().finished()).isFalse();
        assertThat(told(typed)).containsExactly("waist finding.unknown");
        assertThat(typed.subject().label()).isEqualTo("waist");
    }
}
