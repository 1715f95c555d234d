package org.quadset.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The worked runners and the two mileage tables of protocols section 8, line by line. */
class WorkedRunnersTest {
    /** Session, stage, worst pain, next morning, remarks, class, action, next stage. */
    private static final String A =
            """
            1 1 1 0 - GREEN once 1
            2 1 0 0 - GREEN advance 2
            3 2 1 0 - GREEN once 2
            4 2 2 0 - GREEN advance 3
            5 3 2 0 - GREEN once 3
            6 3 1 0 - GREEN advance 4
            7 4 1 0 - GREEN once 4
            8 4 1 0 - GREEN advance 5
            9 5 0 0 - GREEN once 5
            10 5 1 0 - GREEN advance 6
            11 6 1 0 - GREEN once 6
            12 6 1 0 - GREEN mileage 6
            """;

    private static final String B =
            """
            1 1 2 0 - GREEN once 1
            2 1 1 0 - GREEN advance 2
            3 2 4 0 - AMBER hold 2
            4 2 2 0 - GREEN once 2
            5 2 1 0 - GREEN advance 3
            6 3 6 2 - RED back1 2
            7 2 3 0 - AMBER hold 2
            8 2 2 0 - GREEN once 2
            9 2 1 0 - GREEN advance 3
            10 3 2 0 - GREEN once 3
            11 3 2 0 - GREEN advance 4
            12 4 2 1 - AMBER hold 4
            13 4 1 0 - GREEN once 4
            14 4 2 0 - GREEN advance 5
            """;

    private static final String C =
            """
            1 1 1 0 - GREEN once 1
            2 1 2 0 - GREEN advance 2
            3 2 1 0 - GREEN once 2
            gap 10 1
            4 1 2 0 - GREEN once 1
            5 1 0 0 - GREEN advance 2
            6 2 2 0 swelling RED back1 1
            7 1 3 2 late RED back2call 0
            8 0 2 0 - GREEN once 0
            9 0 2 0 - GREEN advance 1
            10 1 1 0 - GREEN once 1
            11 1 1 0 - GREEN advance 2
            gap 30 1
            12 1 0 0 - GREEN once 1
            """;

    private static void replay(Runner runner, String table) {
        int pause = 0;
        for (var line : table.lines().toList()) {
            var word = line.split(" ");
            if (word[0].equals("gap")) {
                pause = Integer.parseInt(word[1]);
                runner.pauses(pause);
                assertThat(runner.standingThen().step()).as(line).isEqualTo(number(word[2]));
                assertThat(runner.standingThen().greens()).as(line).isZero();
                assertThat(runner.standingThen().latest().orElseThrow().decision())
                        .as(line)
                        .isEqualTo(new LadderDecision.Missed(2, number(word[2]), pause));
                continue;
            }
            assertThat(runner.standingThen().step()).as(line).isEqualTo(number(word[1]));
            var planned = runner.planned(number(word[2]), number(word[3]));
            runner.does(
                    Runner.with(
                            planned,
                            OptionalInt.of(number(word[3])),
                            !word[4].equals("late"),
                            word[4].equals("swelling"),
                            false,
                            false,
                            0));
            var entry = runner.last();
            assertThat(entry.judgement().orElseThrow().light().name()).as(line).isEqualTo(word[5]);
            assertThat(action(entry.decision())).as(line).isEqualTo(word[6]);
            assertThat(entry.decision().next()).as(line).isEqualTo(number(word[7]));
            assertThat(runner.standing().step()).as(line).isEqualTo(number(word[7]));
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static String action(LadderDecision decision) {
        return switch (decision) {
            case LadderDecision.OnceMore one -> "once";
            case LadderDecision.Advance one -> "advance";
            case LadderDecision.Hold one -> "hold";
            case LadderDecision.Finish one -> one.toMileage() ? "mileage" : "finish";
            case LadderDecision.StepBack one -> "back" + one.steps() + (one.call() ? "call" : "");
            default -> decision.toString();
        };
    }

    @Test
    void runnerAReturnsSmoothlyToMileage() {
        var runner = new Runner(LadderKind.RUNNING);
        replay(runner, A);
        assertThat(runner.standing().inMileage()).isTrue();
        assertThat(runner.standing().locks()).containsExactly(RunLock.MILEAGE_BASE);
    }

    @Test
    void runnerAsRunMinutesAreThoseOfTheTable() {
        var minutes =
                Ladders.of(LadderKind.RUNNING).steps().stream().map(LadderStep::work).toList();
        assertThat(minutes).containsExactly(0, 6, 12, 18, 24, 27, 30);
        assertThat(Ladders.of(LadderKind.RUNNING).steps())
                .allSatisfy(step -> assertThat(step.minutes()).isEqualTo(30));
    }

    @Test
    void runnerBFlaresAndRecovers() {
        replay(new Runner(LadderKind.RUNNING), B);
    }

    @Test
    void runnerCWithHeelPainMissesWeeksAndSwells() {
        replay(new Runner(LadderKind.RUNNING), C);
        replay(new Runner(LadderKind.HEEL), C);
    }

    private static List<String> mileage(int volume, int longest, int percent) {
        var start = LocalDate.of(2026, 9, 7);
        var weeks = new ArrayList<MileageWeek>();
        weeks.add(MileageWeek.base(start.minusDays(7), volume, longest, 3));
        for (int i = 0; i < 8; i++) {
            var choice = new WeekChoice(start.plusDays(7L * i), RunChange.DISTANCE, percent, 0);
            var week = MileageRules.next(weeks, choice, DistanceUnit.MILES, false, 1);
            weeks.add(
                    week.with(
                            Optional.of(TrafficLight.GREEN),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            true));
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < weeks.size(); i++) {
            var week = weeks.get(i);
            lines.add(
                    week.number()
                            + " "
                            + rule(week)
                            + " "
                            + DistanceUnit.text(week.volume())
                            + (i == 0 ? "" : " +" + week.changeAgainst(weeks.get(i - 1)))
                            + " "
                            + DistanceUnit.text(week.cap())
                            + " "
                            + String.join(
                                    "/", week.runs().stream().map(DistanceUnit::text).toList()));
        }
        return lines;
    }

    private static String rule(MileageWeek week) {
        return switch (week.rule()) {
            case BASE -> "base";
            case RISE -> "+" + week.ceiling();
            case RISE_WITHIN_CAP -> "+" + week.ceiling() + ",cap";
            case FOURTH_HOLD -> "hold";
            default -> week.rule().name();
        };
    }

    @Test
    void runnerAsMileageIsTheTable() {
        assertThat(mileage(90, 30, 10))
                .containsExactly(
                        "0 base 9.0 3.0 3.0/3.0/3.0",
                        "1 +10 9.9 +10.0 3.3 3.3/3.3/3.3",
                        "2 +10 10.8 +9.1 3.6 3.6/3.6/3.6",
                        "3 +10,cap 11.7 +8.3 3.9 3.9/3.9/3.9",
                        "4 hold 11.7 +0.0 4.2 4.2/3.8/3.7",
                        "5 +10 12.8 +9.4 4.6 4.6/4.1/4.1",
                        "6 +10 14.0 +9.4 5.0 5.0/4.5/4.5",
                        "7 +10 15.4 +10.0 5.5 5.5/5.0/4.9",
                        "8 hold 15.4 +0.0 6.0 6.0/4.7/4.7");
    }

    @Test
    void runnerBsMileageIsTheTable() {
        assertThat(mileage(75, 25, 5))
                .containsExactly(
                        "0 base 7.5 2.5 2.5/2.5/2.5",
                        "1 +5 7.8 +4.0 2.7 2.7/2.5/2.6",
                        "2 +5 8.1 +3.8 2.9 2.9/2.6/2.6",
                        "3 +5 8.5 +4.9 3.1 3.1/2.7/2.7",
                        "4 hold 8.5 +0.0 3.4 3.4/2.5/2.6",
                        "5 +5 8.9 +4.7 3.7 3.6/2.6/2.7",
                        "6 +5 9.3 +4.5 3.9 3.7/2.8/2.8",
                        "7 +5 9.7 +4.3 4.0 3.9/2.9/2.9",
                        "8 hold 9.7 +0.0 4.2 3.9/2.9/2.9");
    }
}
