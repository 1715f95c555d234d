package org.quadset.running;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What holds for any runner. */
class RunningPropertiesTest {
    private record Week(
            TrafficLight light,
            boolean run,
            boolean told,
            int donePercent,
            RunChange change,
            int rise,
            int cut) {}

    private record Session(
            int pause, int worst, int morning, boolean told, boolean swelling, boolean whole) {}

    @Provide
    Arbitrary<List<Week>> weeks() {
        return Combinators.combine(
                        Arbitraries.of(TrafficLight.values()),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, true), net.jqwik.api.Tuple.of(1, false)),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, true), net.jqwik.api.Tuple.of(1, false)),
                        Arbitraries.integers().between(20, 130),
                        Arbitraries.of(RunChange.values()),
                        Arbitraries.of(0, 5, 6, 7, 8, 9, 10),
                        Arbitraries.of(0, 20, 25))
                .as(Week::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Session>> sessions() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 35),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(-2, 3),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(true, false, false, false, false),
                        Arbitraries.of(true, true, true, false))
                .as(Session::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 400)
    void mileageNeverRisesAboveTheCeilingAndNoRunPassesTheCap(
            @ForAll @IntRange(min = 10, max = 600) int volume,
            @ForAll @IntRange(min = 1, max = 4) int runs,
            @ForAll("weeks") List<Week> plan,
            @ForAll boolean redLately,
            @ForAll @IntRange(min = 1, max = 28) int gap) {
        for (var unit : DistanceUnit.values()) {
            var start = LocalDate.of(2026, 1, 5);
            var weeks = new ArrayList<MileageWeek>();
            weeks.add(
                    MileageWeek.base(
                            start.minusDays(7),
                            volume,
                            Math.max(1, (volume + runs - 1) / runs),
                            runs));
            for (var one : plan) {
                var choice = new WeekChoice(start, one.change(), one.rise(), one.cut());
                var before = weeks.getLast();
                var next = MileageRules.next(weeks, choice, unit, redLately, gap);
                int most =
                        Math.max(
                                ran(weeks).volume() * (redLately ? 105 : 110) / 100,
                                redLately ? 0 : lowBase(ran(weeks), unit));
                assertThat(next.volume()).isLessThanOrEqualTo(most);
                assertThat(next.runs()).allMatch(run -> run <= next.cap() && run >= 0);
                assertThat(next.runs().stream().mapToInt(run -> run).sum())
                        .isEqualTo(next.volume());
                assertThat(next.cap() * 100).isLessThanOrEqualTo(longest(weeks, start) * 110);
                if (!before.isGreen()) {
                    assertThat(next.volume()).isLessThanOrEqualTo(ran(weeks).volume());
                }
                weeks.add(
                        one.run()
                                ? next.with(
                                        Optional.of(one.light()),
                                        OptionalInt.of(next.volume() * one.donePercent() / 100),
                                        OptionalInt.of(
                                                next.runs().getFirst() * one.donePercent() / 100),
                                        one.told())
                                : next);
                start = start.plusDays(7);
            }
        }
    }

    private static MileageWeek ran(List<MileageWeek> weeks) {
        return weeks.reversed().stream().filter(MileageWeek::wasRun).findFirst().orElseThrow();
    }

    private static int lowBase(MileageWeek before, DistanceUnit unit) {
        int guard = unit == DistanceUnit.MILES ? 5 : 8;
        return before.carried() * 10 < guard * 100 ? before.carried() + guard : 0;
    }

    private static int longest(List<MileageWeek> weeks, LocalDate start) {
        return weeks.stream()
                .filter(
                        one ->
                                one.wasRun()
                                        && !one.start().plusDays(6).isBefore(start.minusDays(30)))
                .mapToInt(MileageWeek::longest)
                .max()
                .orElse(weeks.getLast().longest());
    }

    @Property(tries = 400)
    void noSessionThatIsNotReportedLeadsOnAndTheStepStaysOnTheLadder(
            @ForAll("sessions") List<Session> told, @ForAll LadderKind kind) {
        var runner = new Runner(kind);
        for (var one : told) {
            runner.day =
                    runner.sessions.isEmpty()
                            ? runner.day
                            : runner.sessions.getLast().day().plusDays(one.pause());
            var before = runner.standingThen();
            var planned = runner.planned(one.worst(), one.morning());
            var report =
                    new RunReport(
                            planned.day(),
                            planned.step(),
                            one.whole() ? planned.work() : planned.work() / 2,
                            planned.metres(),
                            one.worst(),
                            one.told() ? OptionalInt.of(one.morning()) : OptionalInt.empty(),
                            true,
                            one.swelling(),
                            false,
                            false,
                            0,
                            Surface.ROAD);
            runner.does(report);
            var after = runner.standing();
            if (!one.told()) {
                assertThat(after.step()).isLessThanOrEqualTo(before.step());
                assertThat(after.greens()).isLessThanOrEqualTo(before.greens());
                assertThat(after.locks()).contains(RunLock.UNREPORTED);
            }
            assertThat(after.step()).isLessThanOrEqualTo(before.step() + 1);
            assertThat(after.step())
                    .isBetween(runner.plan.ladder().lowest(), runner.plan.ladder().last());
            var judged = runner.last().judgement().orElseThrow();
            if (judged.light() != TrafficLight.GREEN) {
                assertThat(after.step()).isLessThanOrEqualTo(before.step());
                assertThat(after.inMileage()).isEqualTo(after.inMileage() && before.inMileage());
            }
            assertThat(judged.rules()).isNotEmpty();
        }
    }
}
