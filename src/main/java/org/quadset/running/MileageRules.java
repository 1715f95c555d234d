package org.quadset.running;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Weekly distances after the ladder (protocols section 8). Distances are whole tenths of the plan's
 * unit and every product is rounded down, so that no rounding lifts anything above a ceiling.
 */
public final class MileageRules {
    static final int USUAL_RISE = 10;
    static final int CAREFUL_RISE = 5;

    /** A red within so many days before the week makes its rise the careful one. */
    static final int RED_REMEMBERED_DAYS = 42;

    static final int LONGEST_WINDOW_DAYS = 30;
    private static final int SHORT_GAP_DAYS = 7;
    private static final int CAP_PERCENT = 110;
    private static final int HOLD_EVERY = 4;
    private static final int LONG_RUN_PERCENT = 40;
    private static final int MOST_RUNS = 4;
    private static final int GREENS_BEFORE_SPEED = 2;

    private MileageRules() {}

    /**
     * The week after {@code past}, of which there is at least the base.
     *
     * @param gap days from the last run to the first one of this week, or to today
     */
    static MileageWeek next(
            List<MileageWeek> past,
            WeekChoice choice,
            DistanceUnit unit,
            boolean redLately,
            long gap) {
        var before = past.getLast();
        var start = choice.week();
        int ceiling =
                choice.risePercent() > 0
                        ? Math.min(choice.risePercent(), redLately ? CAREFUL_RISE : USUAL_RISE)
                        : redLately ? CAREFUL_RISE : USUAL_RISE;
        int number = before.number() + 1;
        int runs =
                Math.min(
                        MOST_RUNS,
                        Math.max(1, before.runs().size())
                                + (choice.change() == RunChange.FREQUENCY ? 1 : 0));
        int cap = longest(past, start) * CAP_PERCENT / 100;
        var wanted = wanted(past, number, choice, ceiling, unit, gap);
        int volume = Math.min(wanted.volume(), cap * runs);
        return new MileageWeek(
                number,
                start,
                volume < wanted.volume() && wanted.rule() == WeekRule.RISE
                        ? WeekRule.RISE_WITHIN_CAP
                        : wanted.rule(),
                volume,
                cap,
                split(volume, cap, runs, ceiling == USUAL_RISE),
                ceiling,
                choice.change(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                true);
    }

    private record Wanted(WeekRule rule, int volume) {}

    private static Wanted wanted(
            List<MileageWeek> past,
            int number,
            WeekChoice choice,
            int ceiling,
            DistanceUnit unit,
            long gap) {
        var before = lastRun(past);
        int last = before.carried();
        if (gap > SHORT_GAP_DAYS || !past.getLast().wasRun()) {
            return new Wanted(WeekRule.AFTER_GAP, last * percentAfter(gap) / 100);
        }
        if (before.light().filter(one -> one == TrafficLight.RED).isPresent()) {
            return new Wanted(WeekRule.BACK_TO_GREEN, Math.min(last, lastGreen(past)));
        }
        if (!before.reported()) {
            return new Wanted(WeekRule.UNREPORTED, last);
        }
        if (!before.isGreen()) {
            return new Wanted(WeekRule.REPEAT_AMBER, last);
        }
        if (number % HOLD_EVERY == 0) {
            return choice.cutPercent() > 0
                    ? new Wanted(WeekRule.FOURTH_CUT, last * (100 - choice.cutPercent()) / 100)
                    : new Wanted(WeekRule.FOURTH_HOLD, last);
        }
        if (choice.change() != RunChange.DISTANCE) {
            return new Wanted(WeekRule.OTHER_CHANGE, last);
        }
        int risen = last * (100 + ceiling) / 100;
        boolean low = last * USUAL_RISE < unit.lowBaseTenths() * 100 && ceiling == USUAL_RISE;
        return low && last + unit.lowBaseTenths() > risen
                ? new Wanted(WeekRule.LOW_BASE, last + unit.lowBaseTenths())
                : new Wanted(WeekRule.RISE, risen);
    }

    /** How much of the distance is left after so many days without a run, in per cent. */
    static int percentAfter(long days) {
        if (days <= SHORT_GAP_DAYS) {
            return 100;
        }
        return days <= 14 ? 75 : 50;
    }

    private static MileageWeek lastRun(List<MileageWeek> past) {
        return past.reversed().stream()
                .filter(MileageWeek::wasRun)
                .findFirst()
                .orElse(past.getFirst());
    }

    private static int lastGreen(List<MileageWeek> past) {
        return past.reversed().stream()
                .filter(MileageWeek::isGreen)
                .findFirst()
                .orElse(past.getFirst())
                .volume();
    }

    private static int longest(List<MileageWeek> past, LocalDate start) {
        var since = start.minusDays(LONGEST_WINDOW_DAYS);
        return past.stream()
                .filter(one -> one.wasRun() && one.start().plusDays(6).compareTo(since) >= 0)
                .mapToInt(MileageWeek::longest)
                .max()
                .orElseGet(() -> past.getLast().longest());
    }

    /**
     * Divides a week into runs: the longest takes at most two fifths of the week (or an equal share
     * of fewer runs) and never passes the cap; the others are alike. A tenth that cannot be divided
     * goes to the earlier runs, after a flare to the later ones, as in the worked tables.
     */
    static List<Integer> split(int volume, int cap, int runs, boolean earlier) {
        int share =
                Math.max(rounded(volume * LONG_RUN_PERCENT, 100), -Math.floorDiv(-volume, runs));
        int longest = Math.min(cap, share);
        var split = new ArrayList<Integer>();
        split.add(longest);
        int others = runs - 1;
        for (int i = 0; i < others; i++) {
            int rest = volume - longest;
            int odd = rest % others;
            boolean more = earlier ? i < odd : i >= others - odd;
            split.add(rest / others + (more ? 1 : 0));
        }
        return split;
    }

    private static int rounded(int number, int by) {
        return (number + by / 2) / by;
    }

    /** What may change in the next week: one thing at a time, in the order of the document. */
    static List<RunChange> allowed(List<MileageWeek> past) {
        var allowed = new ArrayList<RunChange>();
        allowed.add(RunChange.DISTANCE);
        long greens = past.stream().filter(one -> one.number() > 0 && one.isGreen()).count();
        if (greens >= 1 && past.getLast().runs().size() < MOST_RUNS) {
            allowed.add(RunChange.FREQUENCY);
        }
        if (greens >= GREENS_BEFORE_SPEED) {
            allowed.add(RunChange.SPEED);
        }
        if (past.stream().anyMatch(one -> one.change() == RunChange.SPEED && one.isGreen())) {
            allowed.add(RunChange.HILLS);
        }
        return allowed;
    }
}
