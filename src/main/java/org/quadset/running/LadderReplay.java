package org.quadset.running;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs the rules of protocols section 8 over everything that was reported, from the first session
 * on, so that a corrected report corrects all that followed from it.
 */
public final class LadderReplay {
    /** With two to four runs a week no usual pause is longer; the clinic's default. */
    private static final int USUAL_PAUSE_DAYS = 4;

    private static final int PARTIAL_PERCENT = 80;
    private static final int ELSEWHERE = 3;
    private static final int LONG_GAP = 28;

    private final ReturnPlan plan;
    private final Ladder ladder;
    private final List<LadderEntry> entries = new ArrayList<>();
    private final List<RunReport> mileage = new ArrayList<>();
    private int step;
    private int greens;
    private int finishing;
    private int reds;
    private boolean inMileage;
    private boolean finished;
    private LocalDate mileageSince;
    private RunReport before;
    private long week = -1;
    private TrafficLight weekLight = TrafficLight.GREEN;

    private LadderReplay(ReturnPlan plan) {
        this.plan = plan;
        this.ladder = plan.ladder();
        this.step = plan.startStep();
    }

    /**
     * Where a plan stands.
     *
     * @param sessions in any order; two of one day count as one
     * @param choices for weeks of the mileage phase
     */
    public static RunStanding standing(
            ReturnPlan plan,
            List<RunReport> sessions,
            List<StepOverride> overrides,
            List<WeekChoice> choices,
            LocalDate today) {
        return new LadderReplay(plan).run(sessions, overrides, choices, today);
    }

    private RunStanding run(
            List<RunReport> sessions,
            List<StepOverride> overrides,
            List<WeekChoice> choices,
            LocalDate today) {
        var days = new TreeMap<LocalDate, List<RunReport>>();
        sessions.forEach(one -> days.computeIfAbsent(one.day(), day -> new ArrayList<>()).add(one));
        overrides.forEach(one -> days.computeIfAbsent(one.day(), day -> new ArrayList<>()));
        days.forEach(
                (day, reports) -> {
                    reports.stream()
                            .reduce(RunReport::and)
                            .ifPresent(one -> take(one, reports.size() > 1));
                    overrides.stream().filter(one -> one.day().equals(day)).forEach(this::override);
                });
        var last = Optional.ofNullable(before);
        last.ifPresent(one -> miss(today));
        var weeks = weeks(choices, today);
        return new RunStanding(
                step,
                greens,
                needed(),
                entries,
                locks(weeks),
                earliest(today),
                inMileage,
                finished,
                weeks);
    }

    private void miss(LocalDate day) {
        long days = ChronoUnit.DAYS.between(before.day(), day);
        if (days <= USUAL_PAUSE_DAYS || inMileage && days <= LONG_GAP) {
            return;
        }
        int from = step;
        if (inMileage || days > LONG_GAP) {
            step = Math.min(step, ladder.afterLongGap());
            inMileage = false;
        } else if (days > 7) {
            int back = days <= 14 ? 1 : 2;
            step = Math.min(step, Math.max(ladder.afterLongGap(), step - back));
        }
        beginAnew();
        finished = finished && step == from;
        entries.add(
                new LadderEntry(
                        day,
                        Optional.empty(),
                        Optional.empty(),
                        new LadderDecision.Missed(from, step, (int) days),
                        Set.of()));
    }

    private void beginAnew() {
        greens = 0;
        reds = 0;
        finishing = 0;
    }

    private void override(StepOverride one) {
        int from = step;
        step = ladder.within(one.step());
        inMileage = false;
        finished = false;
        beginAnew();
        entries.add(
                new LadderEntry(
                        one.day(),
                        Optional.empty(),
                        Optional.empty(),
                        new LadderDecision.Overridden(from, step, one.reason(), one.by()),
                        Set.of()));
    }

    private void take(RunReport report, boolean several) {
        if (before != null) {
            miss(report.day());
        }
        var judgement = Judgement.of(report, plan.painModel());
        var warnings = warnings(report, several);
        var decision =
                inMileage ? inMileage(report, judgement) : onLadder(report, judgement, warnings);
        entries.add(
                new LadderEntry(
                        report.day(),
                        Optional.of(report),
                        Optional.of(judgement),
                        decision,
                        warnings));
        before = report;
    }

    private Set<RunWarning> warnings(RunReport report, boolean several) {
        var found = EnumSet.noneOf(RunWarning.class);
        if (several) {
            found.add(RunWarning.TWO_IN_A_DAY);
        }
        if (report.elsewhere() >= ELSEWHERE) {
            found.add(RunWarning.PAIN_ELSEWHERE);
        }
        if (report.bonePain()) {
            found.add(RunWarning.BONE);
        }
        if (before != null) {
            if (before.work() > 0
                    && report.work() > 0
                    && before.day().plusDays(1).equals(report.day())) {
                found.add(RunWarning.BACK_TO_BACK);
            }
            if (before.surface() != report.surface()) {
                found.add(RunWarning.OTHER_SURFACE);
            }
        }
        if (!inMileage) {
            if (report.step() != step) {
                found.add(RunWarning.OTHER_STEP);
            }
            int planned = ladder.find(report.step()).map(LadderStep::work).orElse(0);
            if (report.work() * 100 < planned * PARTIAL_PERCENT) {
                found.add(RunWarning.PARTIAL);
            }
        }
        return found;
    }

    private LadderDecision onLadder(
            RunReport report, Judgement judgement, Set<RunWarning> warnings) {
        return switch (judgement.light()) {
            case RED -> stepBack(report);
            case AMBER -> report.isReported() ? hold() : new LadderDecision.Unreported(step);
            case GREEN ->
                    report.isReported() ? green(warnings) : new LadderDecision.Unreported(step);
        };
    }

    private LadderDecision stepBack(RunReport report) {
        int from = step;
        int back = reds > 0 ? 2 : 1;
        step = Math.max(ladder.lowest(), step - back);
        greens = 0;
        finishing = 0;
        finished = false;
        reds++;
        return new LadderDecision.StepBack(
                from, step, back, back > 1 || from == ladder.lowest() || report.bonePain());
    }

    private LadderDecision hold() {
        beginAnew();
        return new LadderDecision.Hold(step);
    }

    private LadderDecision green(Set<RunWarning> warnings) {
        reds = 0;
        if (warnings.contains(RunWarning.BACK_TO_BACK)
                || warnings.contains(RunWarning.PARTIAL)
                || warnings.contains(RunWarning.OTHER_STEP)) {
            return new LadderDecision.NotCounted(step);
        }
        greens++;
        finishing += ladder.step(step).counts() ? 1 : 0;
        if (greens < needed()) {
            return new LadderDecision.OnceMore(step, greens, needed());
        }
        int from = step;
        greens = 0;
        if (step < ladder.last()) {
            step++;
            return new LadderDecision.Advance(from, step);
        }
        finishing = 0;
        finished = !ladder.toMileage();
        inMileage = ladder.toMileage();
        return new LadderDecision.Finish(step, inMileage);
    }

    /** The last step wants as many as are missing to the end of the ladder. */
    private int needed() {
        int own = ladder.step(step).greens();
        return step == ladder.last()
                ? Math.max(own, greens + ladder.finishGreens() - finishing)
                : own;
    }

    private LadderDecision inMileage(RunReport report, Judgement judgement) {
        if (mileageSince == null || mileage.isEmpty()) {
            mileageSince = report.day();
        }
        long now =
                ChronoUnit.DAYS.between(
                                plan.mileage().map(MileageStart::from).orElse(mileageSince),
                                report.day())
                        / 7;
        if (now != week) {
            reds = week >= 0 && weekLight == TrafficLight.GREEN ? 0 : reds;
            week = now;
            weekLight = TrafficLight.GREEN;
        }
        weekLight =
                weekLight.worse(
                        report.isReported()
                                ? judgement.light()
                                : judgement.light().worse(TrafficLight.AMBER));
        mileage.add(report);
        if (judgement.light() != TrafficLight.RED) {
            return new LadderDecision.InMileage(step);
        }
        reds++;
        if (reds < 2) {
            return new LadderDecision.InMileage(step);
        }
        int from = step;
        inMileage = false;
        step = ladder.last() - 1;
        mileage.clear();
        beginAnew();
        return new LadderDecision.BackToLadder(from, step);
    }

    private List<MileageWeek> weeks(List<WeekChoice> choices, LocalDate today) {
        var finishedOn =
                entries.reversed().stream()
                        .filter(one -> one.decision() instanceof LadderDecision.Finish)
                        .map(LadderEntry::day)
                        .findFirst();
        if (!inMileage || plan.mileage().isEmpty() || finishedOn.isEmpty()) {
            return List.of();
        }
        var start = plan.mileage().get();
        if (!start.from().isAfter(finishedOn.get())) {
            return List.of();
        }
        return new MileageWeeks(
                        start,
                        plan.unit(),
                        plan.runsPerWeek(),
                        plan.painModel(),
                        choices,
                        entries.stream().filter(LadderEntry::isRed).map(LadderEntry::day).toList())
                .until(today, mileage);
    }

    private Set<RunLock> locks(List<MileageWeek> weeks) {
        var locks = EnumSet.noneOf(RunLock.class);
        if (inMileage && weeks.isEmpty()) {
            locks.add(RunLock.MILEAGE_BASE);
        }
        if (before == null) {
            return locks;
        }
        if (!before.isReported()) {
            locks.add(RunLock.UNREPORTED);
        }
        if (before.swelling()
                && plan.swellingGone().filter(day -> day.isAfter(before.day())).isEmpty()) {
            locks.add(RunLock.SWELLING);
        }
        return locks;
    }

    /** A day of rest after a run; after a red one the whole of two days. */
    private LocalDate earliest(LocalDate today) {
        if (before == null) {
            return today;
        }
        boolean red = Judgement.of(before, plan.painModel()).light() == TrafficLight.RED;
        int rest = red ? 3 : before.work() > 0 ? 2 : 1;
        var first = before.day().plusDays(rest);
        return first.isBefore(today) ? today : first;
    }
}
