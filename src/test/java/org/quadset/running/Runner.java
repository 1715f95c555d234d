package org.quadset.running;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A made-up runner whose sessions are written down one after the other, every second day. */
final class Runner {
    static final LocalDate BEGINS = LocalDate.of(2026, 6, 1);

    final List<RunReport> sessions = new ArrayList<>();
    final List<StepOverride> overrides = new ArrayList<>();
    final List<WeekChoice> choices = new ArrayList<>();
    ReturnPlan plan;
    LocalDate day = BEGINS;

    Runner(LadderKind kind) {
        var proposed = ReturnPlan.proposed(1, kind, BEGINS);
        plan = of(proposed, proposed.painModel(), proposed.startStep());
    }

    private static ReturnPlan of(ReturnPlan one, PainModel model, int start) {
        return new ReturnPlan(
                1,
                1,
                1,
                one.kind(),
                model,
                one.unit(),
                BEGINS,
                start,
                0,
                3,
                EnumSet.copyOf(one.ladder().gate()),
                "",
                Optional.empty(),
                Optional.empty(),
                true,
                "Dana Ruiz, PT");
    }

    Runner with(PainModel model) {
        plan = of(plan, model, plan.startStep());
        return this;
    }

    Runner startingAt(int step) {
        plan = of(plan, plan.painModel(), step);
        return this;
    }

    /** The planned work of the unlocked step, with this pain and this next morning. */
    Runner runs(int worst, int morning) {
        return does(planned(worst, morning));
    }

    RunReport planned(int worst, int morning) {
        var standing = standingThen();
        return RunReport.of(
                day, standing.step(), plan.ladder().step(standing.step()).work(), worst, morning);
    }

    Runner does(RunReport report) {
        sessions.add(report);
        day = day.plusDays(2);
        return this;
    }

    /** Pauses so that the next session comes so many days after the last one. */
    Runner pauses(int days) {
        day = sessions.getLast().day().plusDays(days);
        return this;
    }

    Runner green(int times) {
        for (int i = 0; i < times; i++) {
            runs(1, 0);
        }
        return this;
    }

    /** Where the plan stands on the day of the next session. */
    RunStanding standingThen() {
        return LadderReplay.standing(plan, sessions, overrides, choices, day);
    }

    RunStanding standing() {
        return LadderReplay.standing(
                plan, sessions, overrides, choices, sessions.getLast().day().plusDays(1));
    }

    LadderEntry last() {
        return standing().latestSession().orElseThrow();
    }

    static RunReport with(
            RunReport one,
            OptionalInt morning,
            boolean settled,
            boolean swelling,
            boolean limp,
            boolean bone,
            int elsewhere) {
        return new RunReport(
                one.day(),
                one.step(),
                one.work(),
                one.metres(),
                one.worst(),
                morning,
                settled,
                swelling,
                limp,
                bone,
                elsewhere,
                one.surface());
    }

    static RunReport swollen(RunReport one) {
        return with(one, one.morning(), one.settled(), true, false, false, 0);
    }

    static RunReport untold(RunReport one) {
        return with(one, OptionalInt.empty(), true, one.swelling(), false, false, 0);
    }

    static RunReport far(RunReport one, String metres) {
        return new RunReport(
                one.day(),
                one.step(),
                one.work(),
                Optional.of(new BigDecimal(metres)),
                one.worst(),
                one.morning(),
                one.settled(),
                one.swelling(),
                one.limp(),
                one.bonePain(),
                one.elsewhere(),
                one.surface());
    }
}
