package org.quadset.running;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The next week of a plan, day by day. Only what is unlocked is in it.
 *
 * @param step what every run of the week is
 * @param days seven, the first one first
 */
public record RunWeek(LadderStep step, List<Day> days) {
    /**
     * A day of the week.
     *
     * @param number of the run in the week, from 1; empty on a day of rest
     * @param tenths how far, in tenths of the plan's unit; empty on the ladder
     */
    public record Day(LocalDate date, OptionalInt number, OptionalInt tenths) {
        public boolean isRun() {
            return number.isPresent();
        }
    }

    public RunWeek {
        days = List.copyOf(days);
    }

    /** The week from the day after {@code today}; without runs while the plan is locked. */
    public static RunWeek after(LocalDate today, ReturnPlan plan, RunStanding standing) {
        var tomorrow = today.plusDays(1);
        var mileage =
                standing.weeks().isEmpty()
                        ? Optional.<MileageWeek>empty()
                        : Optional.of(standing.weeks().getLast());
        var first =
                mileage.map(MileageWeek::start)
                        .filter(day -> day.isAfter(tomorrow))
                        .orElse(tomorrow);
        var end = mileage.map(week -> week.start().plusDays(7)).orElse(first.plusDays(7));
        var begin = standing.earliest().isAfter(first) ? standing.earliest() : first;
        int most =
                !standing.locks().isEmpty() || standing.finished()
                        ? 0
                        : mileage.map(week -> week.runs().size()).orElse(plan.runsPerWeek());
        var runs =
                begin.datesUntil(begin.isBefore(end) ? end : begin)
                        .filter(day -> begin.until(day).getDays() % 2 == 0)
                        .limit(most)
                        .toList();
        return new RunWeek(
                plan.ladder().step(standing.step()),
                first.datesUntil(end).map(day -> day(day, runs.indexOf(day), mileage)).toList());
    }

    private static Day day(LocalDate date, int run, Optional<MileageWeek> mileage) {
        return new Day(
                date,
                run < 0 ? OptionalInt.empty() : OptionalInt.of(run + 1),
                run < 0 || mileage.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(mileage.get().runs().get(run)));
    }

    /** The days with a run. */
    public List<Day> runs() {
        return days.stream().filter(Day::isRun).toList();
    }

    /** Minutes of a run with five minutes of walking before and after it. */
    public int minutes() {
        return step.minutes() + (step.run() == 0 ? 0 : 10);
    }

    /** What is ticked off within a run: one box for each round. */
    public List<Integer> rounds() {
        return IntStream.rangeClosed(1, step.rounds()).boxed().toList();
    }
}
