package org.quadset.running;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a therapist reads first: progress, repeat or step back, and why.
 *
 * @param tone how loud it is
 * @param headline the decision
 * @param why what made it, one line each
 */
public record RunVerdict(Tone tone, String headline, List<String> why) {
    /** How loud a verdict is. */
    public enum Tone {
        GO,
        HOLD,
        STOP,
        CALL
    }

    public RunVerdict {
        why = List.copyOf(why);
    }

    /** The verdict on a plan as it stands. */
    public static RunVerdict of(ReturnPlan plan, RunStanding standing) {
        var why = new ArrayList<String>();
        standing.locks().stream().sorted().forEach(one -> why.add(one.label()));
        standing.latestSession().ifPresent(entry -> session(entry, why));
        farther(plan, standing).ifPresent(why::add);
        standing.latest()
                .filter(entry -> entry.session().isEmpty())
                .ifPresent(entry -> why.add(entry.decision().text()));
        if (standing.locks().isEmpty() && !standing.finished()) {
            why.add(Messages.text("running.nextFrom", ShownDate.of(standing.earliest())));
        }
        if (standing.callsTherapist()) {
            return new RunVerdict(Tone.CALL, call(standing), why);
        }
        if (standing.entries().isEmpty()) {
            return new RunVerdict(Tone.GO, Messages.text("running.begins", standing.step()), why);
        }
        return new RunVerdict(tone(standing), headline(plan, standing), why);
    }

    private static void session(LadderEntry entry, List<String> why) {
        var report = entry.session().orElseThrow();
        var judgement = entry.judgement().orElseThrow();
        why.add(
                Messages.text(
                        "running.why",
                        ShownDate.of(report.day()),
                        judgement.light().label(),
                        judgement.why(report)));
        entry.warnings().stream()
                .sorted()
                .forEach(one -> why.add(Messages.text("running.warning", one.label())));
        why.add(judgement.rules().getFirst().source());
    }

    /** The latest week with a run in it, if one of them was longer than allowed. */
    private static Optional<String> farther(ReturnPlan plan, RunStanding standing) {
        return standing.weeks().reversed().stream()
                .filter(MileageWeek::wasRun)
                .findFirst()
                .filter(one -> one.number() > 0 && one.longest() > one.cap())
                .map(
                        one ->
                                Messages.text(
                                        "running.fartherThanCap",
                                        DistanceUnit.text(one.longest()),
                                        DistanceUnit.text(one.cap()),
                                        plan.unit().label()));
    }

    private static String call(RunStanding standing) {
        return Messages.text(
                standing.latestSession().filter(RunVerdict::isBone).isPresent()
                        ? "running.callBone"
                        : "running.callTwice",
                standing.step());
    }

    private static boolean isBone(LadderEntry entry) {
        return entry.warnings().contains(RunWarning.BONE);
    }

    private static Tone tone(RunStanding standing) {
        if (!standing.locks().isEmpty()) {
            return standing.locks().contains(RunLock.SWELLING) ? Tone.STOP : Tone.HOLD;
        }
        if (!standing.weeks().isEmpty()) {
            return switch (standing.weeks().getLast().rule()) {
                case REPEAT_AMBER, UNREPORTED, AFTER_GAP -> Tone.HOLD;
                case BACK_TO_GREEN -> Tone.STOP;
                default -> Tone.GO;
            };
        }
        return switch (standing.latest().orElseThrow().decision()) {
            case LadderDecision.Advance one -> Tone.GO;
            case LadderDecision.Finish one -> Tone.GO;
            case LadderDecision.OnceMore one -> Tone.GO;
            case LadderDecision.NotCounted one -> belowUnlocked(standing) ? Tone.GO : Tone.HOLD;
            case LadderDecision.Overridden one -> Tone.GO;
            case LadderDecision.StepBack one -> Tone.STOP;
            case LadderDecision.BackToLadder one -> Tone.STOP;
            default -> Tone.HOLD;
        };
    }

    private static String headline(ReturnPlan plan, RunStanding standing) {
        if (standing.finished()) {
            return Messages.text("running.headFinished", plan.kind().label());
        }
        if (standing.inMileage()) {
            return standing.weeks().isEmpty()
                    ? Messages.text("running.headGraduated")
                    : Messages.text(
                            "running.headWeek",
                            DistanceUnit.text(standing.weeks().getLast().volume()),
                            plan.unit().label(),
                            standing.weeks().getLast().rule().label());
        }
        int step = standing.step();
        return switch (standing.latest().orElseThrow().decision()) {
            case LadderDecision.Advance one -> Messages.text("running.headProgress", step);
            case LadderDecision.OnceMore one ->
                    Messages.text("running.headOnceMore", step, one.greens(), one.needed());
            case LadderDecision.StepBack one ->
                    Messages.text(
                            one.from() == one.next() ? "running.headLowest" : "running.headBack",
                            step);
            case LadderDecision.Missed one ->
                    one.from() == one.next()
                            ? Messages.text("running.headRepeat", step)
                            : Messages.text("running.headBack", step);
            case LadderDecision.Overridden one -> Messages.text("running.headOverridden", step);
            case LadderDecision.NotCounted one ->
                    Messages.text(
                            belowUnlocked(standing) ? "running.headProgress" : "running.headRepeat",
                            step);
            case LadderDecision.Unreported one -> Messages.text("running.headUnreported", step);
            default -> Messages.text("running.headRepeat", step);
        };
    }

    /** The rest of a printed week whose first runs have led on already. */
    private static boolean belowUnlocked(RunStanding standing) {
        return standing.latestSession()
                .flatMap(LadderEntry::session)
                .filter(one -> one.step() < standing.step())
                .isPresent();
    }

    /** One short line for the chart: "Running: stage 3, 1 of 2 green". */
    public static String line(ReturnPlan plan, RunStanding standing) {
        if (standing.callsTherapist()) {
            return Messages.text("running.lineCall", standing.step());
        }
        if (standing.finished()) {
            return Messages.text("running.lineFinished");
        }
        return standing.inMileage()
                ? Messages.text(
                        "running.lineMileage",
                        standing.weeks().isEmpty()
                                ? "–"
                                : DistanceUnit.text(standing.weeks().getLast().volume()),
                        plan.unit().label())
                : Messages.text(
                        "running.lineStage", standing.step(), standing.greens(), standing.needed());
    }
}
