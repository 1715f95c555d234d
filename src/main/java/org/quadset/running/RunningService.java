package org.quadset.running;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begins and ends returns to running, takes returned logs, and keeps every word against a rule. */
public final class RunningService {
    private static final int LONGEST_REASON = 400;

    private final Transactor transactor;
    private final RunningRepository plans;
    private final AuditRepository audit;
    private final ClinicTime time;

    public RunningService(
            Transactor transactor,
            RunningRepository plans,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.plans = plans;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A session as it is being entered.
     *
     * @param id 0 for a new one
     * @param version what was read; 0 for a new one
     */
    public record Entered(long id, long version, RunReport report) {}

    /** A patient's plan that goes on, with everything that was reported. */
    public Optional<RunningPlan> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        actor.requireChart(patient);
        return transactor.reading(() -> plans.openOf(patient).map(plans::whole));
    }

    /**
     * Begins a plan.
     *
     * @throws InvalidInputException if a rule is broken, such as a gate that does not hold and no
     *     reason; all of them are told
     * @throws UserFacingException if another plan goes on
     */
    public RunningPlan begin(ReturnPlan plan, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        actor.requireChart(plan.patientId());
        InvalidInputException.throwIfAny(plan.violations(time.today()));
        return transactor.inTransaction(
                () -> {
                    if (plans.openOf(plan.patientId()).isPresent()) {
                        throw new UserFacingException("running.goesOnAlready");
                    }
                    var begun = plans.insert(plan, actor);
                    audit.record(
                            actor,
                            "returnPlan.begin",
                            begun.id(),
                            begun.kind()
                                    + " at "
                                    + begun.startStep()
                                    + (begun.gateReason().isEmpty()
                                            ? ""
                                            : "; gate open: "
                                                    + begun.gateOpen()
                                                    + "; "
                                                    + begun.gateReason()));
                    return plans.whole(begun);
                });
    }

    /**
     * Takes a returned log: new sessions and corrected ones, all or none.
     *
     * @throws InvalidInputException if a rule is broken; fields are "row.field", rows from 0
     * @throws StaleDataException if somebody corrected one of them first
     */
    public RunningPlan report(ReturnPlan plan, List<Entered> rows, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        actor.requireChart(plan.patientId());
        var found = new ArrayList<Violation>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            rows.get(i)
                    .report()
                    .violations(plan.ladder(), plan.startedOn(), time.today())
                    .forEach(
                            one ->
                                    found.add(
                                            new Violation(
                                                    row + "." + one.field(),
                                                    one.messageKey(),
                                                    one.arguments())));
        }
        InvalidInputException.throwIfAny(found);
        return transactor.inTransaction(
                () -> {
                    var now = openPlan(plan.id());
                    for (var one : rows) {
                        plans.save(now.id(), one.id(), one.version(), one.report(), actor);
                        audit.record(
                                actor,
                                one.id() == 0 ? "returnPlan.session" : "running.correct",
                                now.id(),
                                one.report().day().toString());
                    }
                    return plans.whole(now);
                });
    }

    private ReturnPlan openPlan(long id) {
        var now = plans.byId(id);
        if (!now.open()) {
            throw new StaleDataException();
        }
        return now;
    }

    /**
     * Unlocks another step than the rules do.
     *
     * @throws InvalidInputException without a reason, or with a step that the ladder has not
     */
    public RunningPlan override(ReturnPlan plan, int step, String reason, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        actor.requireChart(plan.patientId());
        var found = new ArrayList<>(TypedText.violations("reason", reason, LONGEST_REASON));
        if (reason.isBlank()) {
            found.add(Violation.of("reason", "running.reasonNeeded"));
        }
        if (plan.ladder().find(step).isEmpty()) {
            found.add(Violation.of("step", "running.noSuchStep", step));
        }
        InvalidInputException.throwIfAny(found);
        return transactor.inTransaction(
                () -> {
                    var now = openPlan(plan.id());
                    plans.insert(
                            now.id(),
                            new StepOverride(time.today(), step, reason.strip(), actor.name()));
                    audit.record(
                            actor, "returnPlan.override", now.id(), step + ": " + reason.strip());
                    return plans.whole(now);
                });
    }

    /**
     * Begins weekly distances after the ladder.
     *
     * @param weekly metres a week so far
     * @param longest metres of the longest run of the last 30 days
     */
    public RunningPlan beginMileage(
            ReturnPlan plan, LocalDate from, BigDecimal weekly, BigDecimal longest, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        actor.requireChart(plan.patientId());
        var found = new ArrayList<Violation>();
        if (longest.signum() <= 0) {
            found.add(Violation.of("longest", "running.distanceOdd"));
        }
        if (weekly.compareTo(longest) < 0
                || weekly.compareTo(longest.multiply(BigDecimal.valueOf(plan.runsPerWeek()))) > 0) {
            found.add(Violation.of("weekly", "running.weeklyOdd", plan.runsPerWeek()));
        }
        if (!plans(plan).standing(time.today()).inMileage()) {
            found.add(Violation.of("weekly", "running.notYetMileage"));
        }
        InvalidInputException.throwIfAny(found);
        return change(
                plan.with(new MileageStart(from, weekly, longest)), "returnPlan.mileage", actor);
    }

    private RunningPlan plans(ReturnPlan plan) {
        return transactor.reading(() -> plans.whole(plan));
    }

    /** Chooses what changes in a week; what the weeks before do not allow is refused. */
    public RunningPlan choose(ReturnPlan plan, WeekChoice choice, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        actor.requireChart(plan.patientId());
        var found = new ArrayList<>(choice.violations());
        var weeks =
                plans(plan).standing(time.today()).weeks().stream()
                        .filter(one -> one.start().isBefore(choice.week()))
                        .toList();
        if (weeks.isEmpty() || !MileageRules.allowed(weeks).contains(choice.change())) {
            found.add(Violation.of("change", "running.changeTooEarly"));
        }
        InvalidInputException.throwIfAny(found);
        return transactor.inTransaction(
                () -> {
                    var now = openPlan(plan.id());
                    plans.save(now.id(), choice, actor);
                    audit.record(
                            actor,
                            "returnPlan.week",
                            now.id(),
                            choice.week()
                                    + " "
                                    + choice.change()
                                    + " "
                                    + choice.risePercent()
                                    + " "
                                    + choice.cutPercent());
                    return plans.whole(now);
                });
    }

    /** Records that the swelling of the last session has gone. */
    public RunningPlan swellingGone(ReturnPlan plan, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        actor.requireChart(plan.patientId());
        return change(plan.withSwellingGone(time.today()), "returnPlan.swellingGone", actor);
    }

    /** Shows and plans distances in another unit; what is stored stays. */
    public RunningPlan show(ReturnPlan plan, DistanceUnit unit, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        actor.requireChart(plan.patientId());
        return change(plan.with(unit), "returnPlan.unit", actor);
    }

    /** Ends a plan; it stays on record. */
    public RunningPlan end(ReturnPlan plan, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        actor.requireChart(plan.patientId());
        return change(plan.ended(), "returnPlan.end", actor);
    }

    private RunningPlan change(ReturnPlan plan, String act, Actor actor) {
        return transactor.inTransaction(
                () -> {
                    var changed = plans.update(plan, actor);
                    audit.record(actor, act, changed.id(), "");
                    return plans.whole(changed);
                });
    }
}
