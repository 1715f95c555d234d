package org.quadset.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.platform.time.ClinicTime;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;

/** The edge cases of protocols section 8. */
class LadderReplayTest {
    private static Runner running() {
        return new Runner(LadderKind.RUNNING);
    }

    private static Judgement judged(PainModel model, int worst, int morning) {
        return Judgement.of(RunReport.of(Runner.BEGINS, 1, 6, worst, morning), model);
    }

    @ParameterizedTest
    @CsvSource({
        "STRICT,0,0,GREEN,CALM",
        "STRICT,2,0,GREEN,CALM",
        "STRICT,3,0,AMBER,PAIN_THREE_TO_FIVE",
        "STRICT,5,0,AMBER,PAIN_THREE_TO_FIVE",
        "STRICT,6,0,RED,PAIN_OVER_FIVE",
        "STRICT,0,1,AMBER,MORNING_ONE",
        "STRICT,0,2,RED,MORNING_TWO",
        "STRICT,2,-3,GREEN,CALM",
        "TENDON,5,0,GREEN,SETTLED_TO_FIVE",
        "TENDON,5,1,AMBER,MORNING_ONE",
        "TENDON,6,0,RED,PAIN_OVER_FIVE",
        "TENDON,2,2,RED,MORNING_TWO",
        "BONE,0,0,GREEN,CALM",
        "BONE,1,0,RED,BONE_PAIN"
    })
    void judgesPainByItsModel(
            PainModel model, int worst, int morning, TrafficLight light, FiredRule first) {
        var judgement = judged(model, worst, morning);
        assertThat(judgement.light()).isEqualTo(light);
        assertThat(judgement.rules().getFirst()).isEqualTo(first);
        assertThat(judgement.rules()).allMatch(rule -> rule.light() == light);
        assertThat(judgement.rules().getFirst().source()).isNotBlank();
    }

    @Test
    void swellingLimpAFocalBoneAndPainThatStaysAreRedWithoutAnyPainDuringTheRun() {
        var calm = RunReport.of(Runner.BEGINS, 1, 6, 0, 0);
        var morning = OptionalInt.of(0);
        for (var model : PainModel.values()) {
            assertThat(
                            List.of(
                                    Runner.with(calm, morning, true, true, false, false, 0),
                                    Runner.with(calm, morning, true, false, true, false, 0),
                                    Runner.with(calm, morning, true, false, false, true, 0),
                                    Runner.with(calm, morning, false, false, false, false, 0)))
                    .allSatisfy(
                            one ->
                                    assertThat(Judgement.of(one, model).light())
                                            .isEqualTo(TrafficLight.RED));
        }
        assertThat(Judgement.of(Runner.swollen(calm), PainModel.STRICT).why(calm))
                .isEqualTo("swelling");
    }

    @ParameterizedTest
    @CsvSource({"4,3,1", "5,3,0", "7,3,0", "8,2,0", "14,2,0", "15,1,0", "28,1,0", "29,1,0"})
    void aGapStepsBackByItsDays(int days, int step, int greens) {
        var runner = running().green(5).pauses(days);
        assertThat(runner.standingThen().step()).isEqualTo(step);
        assertThat(runner.standingThen().greens()).isEqualTo(greens);
    }

    @Test
    void afterMoreThanFourWeeksThePlanBeginsAgainAtOneAndNoGapLeadsToWalkingOrLiftsFromIt() {
        assertThat(running().green(11).pauses(29).standingThen().step()).isEqualTo(1);
        assertThat(running().green(3).pauses(20).standingThen().step()).isEqualTo(1);
        var walking = running().startingAt(0).runs(1, 0).pauses(40);
        assertThat(walking.standingThen().step()).isZero();
    }

    @Test
    void aGapOrAnAmberResetsTheRedsInARow() {
        var gap = running().green(6).runs(6, 0).pauses(6).runs(6, 0);
        assertThat(gap.last().decision()).isEqualTo(new LadderDecision.StepBack(3, 2, 1, false));
        var amber = running().green(6).runs(6, 0).runs(3, 0).runs(6, 0);
        assertThat(amber.last().decision().callsTherapist()).isFalse();
        var twice = running().green(8).runs(6, 0).runs(6, 0);
        assertThat(twice.last().decision()).isEqualTo(new LadderDecision.StepBack(4, 2, 2, true));
        assertThat(twice.standing().callsTherapist()).isTrue();
    }

    @Test
    void aRedAtTheLowestStepStaysThereAndCallsTheTherapist() {
        var runner = running().startingAt(0).runs(7, 0);
        assertThat(runner.last().decision()).isEqualTo(new LadderDecision.StepBack(0, 0, 1, true));
        assertThat(runner.standing().step()).isZero();
    }

    @Test
    void aRedSessionIsFollowedByTwoWholeDaysWithoutRunning() {
        var runner = running().green(3).runs(6, 0);
        var red = runner.sessions.getLast().day();
        assertThat(runner.standing().earliest()).isEqualTo(red.plusDays(3));
        var green = running().green(1);
        assertThat(green.standing().earliest())
                .isEqualTo(green.sessions.getLast().day().plusDays(2));
    }

    @Test
    void swellingLocksUntilSomebodySawThatItIsGone() {
        var runner = running().green(3);
        runner.does(Runner.swollen(runner.planned(1, 0)));
        assertThat(runner.standing().locks()).containsExactly(RunLock.SWELLING);
        runner.plan = runner.plan.withSwellingGone(runner.sessions.getLast().day().plusDays(4));
        assertThat(runner.standing().locks()).isEmpty();
    }

    @Test
    void nothingIsUnlockedBeforeTheLastSessionIsReported() {
        var runner = running().green(3);
        runner.does(Runner.untold(runner.planned(1, 0)));
        assertThat(runner.last().decision()).isEqualTo(new LadderDecision.Unreported(2));
        assertThat(runner.standing().locks()).containsExactly(RunLock.UNREPORTED);
        assertThat(runner.standing().greens()).isEqualTo(1);
        runner.sessions.set(
                3,
                Runner.with(
                        runner.sessions.get(3), OptionalInt.of(0), true, false, false, false, 0));
        assertThat(runner.standing().step()).isEqualTo(3);
        assertThat(runner.standing().locks()).isEmpty();
    }

    @Test
    void aSessionThatIsRedAlreadyStepsBackBeforeItsMorningIsTold() {
        var runner = running().green(4);
        runner.does(Runner.untold(runner.planned(8, 0)));
        assertThat(runner.standing().step()).isEqualTo(2);
    }

    @Test
    void runsOnDaysInARowAreWarnedOfAndNotCounted() {
        var runner = running().runs(1, 0);
        runner.day = runner.sessions.getLast().day().plusDays(1);
        runner.runs(1, 0);
        assertThat(runner.last().warnings()).containsExactly(RunWarning.BACK_TO_BACK);
        assertThat(runner.last().decision()).isEqualTo(new LadderDecision.NotCounted(1));
        assertThat(runner.standing().greens()).isEqualTo(1);
    }

    @Test
    void walksMayBeOnDaysInARow() {
        var runner = running().startingAt(0).runs(1, 0);
        runner.day = runner.sessions.getLast().day().plusDays(1);
        runner.runs(1, 0);
        assertThat(runner.standing().step()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"12,true", "10,true", "9,false", "0,false"})
    void lessThanFourFifthsOfTheRunningDoesNotCount(int minutes, boolean counts) {
        var runner = running().green(2);
        runner.does(RunReport.of(runner.day, 2, minutes, 1, 0));
        assertThat(runner.standing().greens()).isEqualTo(counts ? 1 : 0);
        assertThat(runner.last().warnings().contains(RunWarning.PARTIAL)).isEqualTo(!counts);
    }

    @Test
    void anotherStepThanTheUnlockedOneDoesNotCount() {
        var runner = running();
        runner.does(RunReport.of(runner.day, 4, 24, 0, 0));
        assertThat(runner.last().warnings()).containsExactly(RunWarning.OTHER_STEP);
        assertThat(runner.standing().step()).isEqualTo(1);
        assertThat(runner.standing().greens()).isZero();
    }

    @Test
    void twoRunsOfADayAreAddedAndTheWorseOneCounts() {
        var runner = running().green(2);
        runner.sessions.add(RunReport.of(runner.day, 2, 6, 1, 0));
        runner.sessions.add(RunReport.of(runner.day, 2, 6, 4, 0));
        assertThat(runner.last().session().orElseThrow().work()).isEqualTo(12);
        assertThat(runner.last().warnings()).containsExactly(RunWarning.TWO_IN_A_DAY);
        assertThat(runner.last().decision()).isEqualTo(new LadderDecision.Hold(2));
    }

    @Test
    void painElsewhereAndAnotherSurfaceAreTold() {
        var runner = running().green(1);
        var planned = runner.planned(0, 0);
        runner.does(Runner.with(planned, OptionalInt.of(0), true, false, false, false, 3));
        assertThat(runner.last().warnings()).containsExactly(RunWarning.PAIN_ELSEWHERE);
        var next = runner.planned(0, 0);
        runner.does(
                new RunReport(
                        next.day(),
                        next.step(),
                        next.work(),
                        next.metres(),
                        0,
                        next.morning(),
                        true,
                        false,
                        false,
                        false,
                        0,
                        Surface.TREADMILL));
        assertThat(runner.last().warnings()).containsExactly(RunWarning.OTHER_SURFACE);
        assertThat(runner.standing().greens()).isEqualTo(1);
    }

    @Test
    void aTherapistsWordSetsTheStepAndQuietensTheCall() {
        var runner = running().green(8).runs(6, 0).runs(6, 0);
        runner.overrides.add(
                new StepOverride(
                        runner.sessions.getLast().day(), 4, "fell, knee is fine", "Dana Ruiz, PT"));
        assertThat(runner.standing().step()).isEqualTo(4);
        assertThat(runner.standing().callsTherapist()).isFalse();
        assertThat(runner.standing().latest().orElseThrow().decision().text())
                .contains("fell, knee is fine", "Dana Ruiz, PT");
    }

    @Test
    void theNextMorningIsACalendarDayInTheClinicsZoneAlsoWhenClocksChange() {
        var zone = ZoneId.of("America/New_York");
        var lateInTheEvening = LocalDateTime.of(2026, 10, 31, 23, 30).atZone(zone);
        var clinic =
                new ClinicTime(Clock.fixed(lateInTheEvening.toInstant(), ZoneId.of("UTC")), zone);
        assertThat(clinic.today()).isEqualTo(LocalDate.of(2026, 10, 31));
        var runner = running();
        runner.day = clinic.today();
        runner.runs(1, 0);
        assertThat(runner.standing().earliest()).isEqualTo(LocalDate.of(2026, 11, 2));
        runner.day = LocalDate.of(2026, 11, 2);
        assertThat(runner.standingThen().greens()).isEqualTo(1);
    }

    @Test
    void sprintsClimbByPercentAndEndAfterThreeDaysAtNinetyToHundred() {
        var runner = new Runner(LadderKind.SPRINT).green(6);
        assertThat(runner.standing().step()).isEqualTo(4);
        assertThat(runner.plan.ladder().step(4).percent()).hasValue(90);
        runner.green(2);
        assertThat(runner.standing().finished()).isFalse();
        runner.green(1);
        assertThat(runner.standing().finished()).isTrue();
        assertThat(runner.last().decision()).isEqualTo(new LadderDecision.Finish(5, false));
    }

    @Test
    void nextDayPainAtFullSpeedBeginsTheThreeDaysAnew() {
        var runner = new Runner(LadderKind.SPRINT).green(8).runs(1, 1);
        assertThat(runner.last().decision()).isEqualTo(new LadderDecision.Hold(5));
        runner.green(2);
        assertThat(runner.standing().finished()).isFalse();
        assertThat(runner.standing().needed()).isEqualTo(3);
        runner.green(1);
        assertThat(runner.standing().finished()).isTrue();
    }

    @Test
    void heelPainUpToFiveGoesOnWhenItHasSettledByTheMorning() {
        var runner = new Runner(LadderKind.HEEL).runs(5, 0).runs(4, 0);
        assertThat(runner.standing().step()).isEqualTo(2);
        assertThat(runner.last().judgement().orElseThrow().why(runner.sessions.getLast()))
                .isEqualTo("pain 4, settled by the next morning");
    }
}
