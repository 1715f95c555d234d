package org.quadset.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

/** Weekly distances after the ladder, from the sessions of a plan. */
class MileageTest {
    /** A runner who is through with the ladder; three runs of 3.0 miles a week. */
    private static Runner graduated() {
        var runner = new Runner(LadderKind.RUNNING).green(12);
        runner.plan =
                runner.plan.with(
                        new MileageStart(
                                runner.day,
                                DistanceUnit.MILES.metres(90),
                                DistanceUnit.MILES.metres(30)));
        return runner;
    }

    /** Runs the planned runs of the week that the next session lies in. */
    private static void week(Runner runner, int... worst) {
        var first = runner.day;
        var week = runner.standingThen().weekOf(first).orElseThrow();
        for (int i = 0; i < worst.length; i++) {
            runner.day = first.plusDays(2L * i);
            runner.does(
                    Runner.far(
                            RunReport.of(runner.day, 6, 30, worst[i], 0),
                            DistanceUnit.MILES
                                    .metres(week.runs().get(Math.min(i, week.runs().size() - 1)))
                                    .toPlainString()));
        }
        runner.day = first.plusDays(7);
    }

    private static MileageWeek nextWeek(Runner runner) {
        return runner.standingThen().weekOf(runner.day).orElseThrow();
    }

    @Test
    void greenWeeksRiseByTenPerCentAndTheFourthHolds() {
        var runner = graduated();
        var volumes = new java.util.ArrayList<Integer>();
        for (int i = 0; i < 4; i++) {
            volumes.add(nextWeek(runner).volume());
            week(runner, 1, 0, 2);
        }
        assertThat(volumes).containsExactly(99, 108, 117, 117);
    }

    @Test
    void anAmberWeekIsRepeatedAndARedOneGoesBackToTheLastGreenVolume() {
        var amber = graduated();
        week(amber, 1, 1, 1);
        week(amber, 1, 4, 1);
        assertThat(nextWeek(amber).rule()).isEqualTo(WeekRule.REPEAT_AMBER);
        assertThat(nextWeek(amber).volume()).isEqualTo(108);
        var red = graduated();
        week(red, 1, 1, 1);
        week(red, 1, 6, 1);
        assertThat(nextWeek(red).rule()).isEqualTo(WeekRule.BACK_TO_GREEN);
        assertThat(nextWeek(red).volume()).isEqualTo(99);
    }

    @Test
    void aRedOfTheLastSixWeeksMakesTheRiseFivePerCent() {
        var runner = graduated();
        week(runner, 1, 1, 1);
        week(runner, 1, 1, 6);
        week(runner, 1, 1, 1);
        var next = nextWeek(runner);
        assertThat(next.ceiling()).isEqualTo(5);
        assertThat(next.rule()).isEqualTo(WeekRule.FOURTH_HOLD);
        week(runner, 1, 1, 1);
        assertThat(nextWeek(runner).volume()).isEqualTo(99 * 105 / 100);
    }

    @Test
    void twoRedsLeadBackToStageFiveAndCallTheTherapist() {
        var runner = graduated();
        week(runner, 1, 1, 1);
        week(runner, 6, 7);
        assertThat(runner.standing().inMileage()).isFalse();
        assertThat(runner.standing().step()).isEqualTo(5);
        assertThat(runner.standing().callsTherapist()).isTrue();
    }

    @Test
    void aGreenWeekBetweenThemForgivesTheFirstRed() {
        var runner = graduated();
        week(runner, 6, 1, 1);
        week(runner, 1, 1, 1);
        week(runner, 1, 7, 1);
        assertThat(runner.standing().inMileage()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10,74", "20,49"})
    void aGapAfterGraduationCutsTheDistance(int days, int volume) {
        var runner = graduated();
        week(runner, 1, 1, 1);
        runner.pauses(days);
        var standing = runner.standingThen();
        assertThat(standing.inMileage()).isTrue();
        var week = standing.weekOf(runner.day).orElseThrow();
        assertThat(week.rule()).isEqualTo(WeekRule.AFTER_GAP);
        assertThat(week.volume()).isEqualTo(volume);
    }

    @ParameterizedTest
    @CsvSource({"7,100", "8,75", "14,75", "15,50", "28,50"})
    void whatIsLeftAfterAGapIsTheTableOfTheDocument(long days, int percent) {
        assertThat(MileageRules.percentAfter(days)).isEqualTo(percent);
    }

    @Test
    void moreThanFourWeeksAfterGraduationBeginAtStageOneAgain() {
        var runner = graduated();
        week(runner, 1, 1, 1);
        runner.pauses(29);
        assertThat(runner.standingThen().inMileage()).isFalse();
        assertThat(runner.standingThen().step()).isEqualTo(1);
    }

    @Test
    void anUnreportedSessionHoldsTheWeek() {
        var runner = graduated();
        week(runner, 1, 1, 1);
        runner.sessions.set(14, Runner.untold(runner.sessions.get(14)));
        assertThat(nextWeek(runner).volume()).isEqualTo(99);
        assertThat(nextWeek(runner).rule()).isEqualTo(WeekRule.UNREPORTED);
        assertThat(runner.standingThen().locks()).containsExactly(RunLock.UNREPORTED);
    }

    @Test
    void theNextWeekBuildsOnWhatWasRunNotOnWhatWasPlanned() {
        var runner = graduated();
        week(runner, 1, 1);
        assertThat(nextWeek(runner).volume()).isEqualTo(66 * 110 / 100);
    }

    @Test
    void aLowDistanceMayRiseByHalfAMileButNeverPastTheCap() {
        var runner = graduated();
        runner.plan =
                runner.plan.with(
                        new MileageStart(
                                runner.day,
                                DistanceUnit.MILES.metres(30),
                                DistanceUnit.MILES.metres(15)));
        assertThat(nextWeek(runner).rule()).isEqualTo(WeekRule.LOW_BASE);
        assertThat(nextWeek(runner).volume()).isEqualTo(35);
        runner.plan =
                runner.plan.with(
                        new MileageStart(
                                runner.day,
                                DistanceUnit.MILES.metres(30),
                                DistanceUnit.MILES.metres(10)));
        assertThat(nextWeek(runner).volume()).isEqualTo(33);
        assertThat(nextWeek(runner).runs()).containsExactly(11, 11, 11);
    }

    @Test
    void oneThingChangesAtATimeAndInItsOrder() {
        var runner = graduated();
        week(runner, 1, 1, 1);
        assertThat(MileageRules.allowed(runner.standing().weeks().subList(0, 2)))
                .containsExactly(RunChange.DISTANCE, RunChange.FREQUENCY);
        runner.choices.add(new WeekChoice(runner.day, RunChange.FREQUENCY, 0, 0));
        var next = nextWeek(runner);
        assertThat(next.rule()).isEqualTo(WeekRule.OTHER_CHANGE);
        assertThat(next.volume()).as("the distance is held").isEqualTo(99);
        assertThat(next.runs()).hasSize(4);
        runner.choices.set(0, new WeekChoice(runner.day, RunChange.HILLS, 0, 0));
        assertThat(nextWeek(runner).rule()).as("hills come after speed").isEqualTo(WeekRule.RISE);
    }

    @Test
    void theFourthWeekMayBeCut() {
        var runner = graduated();
        for (int i = 0; i < 3; i++) {
            week(runner, 1, 1, 1);
        }
        runner.choices.add(new WeekChoice(runner.day, RunChange.DISTANCE, 0, 25));
        assertThat(nextWeek(runner).rule()).isEqualTo(WeekRule.FOURTH_CUT);
        assertThat(nextWeek(runner).volume()).isEqualTo(117 * 75 / 100);
    }

    @Test
    void anotherUnitNeverShowsMoreThanWasRun() {
        var runner = graduated();
        var miles = nextWeek(runner).volume();
        runner.plan = runner.plan.with(DistanceUnit.KILOMETRES);
        var kilometres = nextWeek(runner).volume();
        assertThat(DistanceUnit.KILOMETRES.metres(kilometres))
                .isLessThanOrEqualTo(DistanceUnit.MILES.metres(90).multiply(new BigDecimal("1.1")));
        runner.plan = runner.plan.with(DistanceUnit.MILES);
        assertThat(nextWeek(runner).volume()).isEqualTo(miles);
    }

    @Test
    void everyTenthOfAUnitIsStoredWithoutLoss() {
        for (var unit : DistanceUnit.values()) {
            for (int tenths = 0; tenths < 1500; tenths++) {
                assertThat(unit.tenthsWithin(unit.metres(tenths))).isEqualTo(tenths);
                assertThat(unit.nearestTenths(unit.metres(tenths))).isEqualTo(tenths);
            }
        }
        assertThat(DistanceUnit.MILES.metres(1)).isEqualByComparingTo("160.9344");
        assertThat(List.of(DistanceUnit.text(34), DistanceUnit.text(100)))
                .containsExactly("3.4", "10.0");
    }
}
