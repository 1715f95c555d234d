package org.quadset.charting;

import org.quadset.patients.PatientService;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Starts, pauses and ends the timers of treatments; each step is on disk when it returns. */
public final class TreatmentTimerService {
    private final Transactor transactor;
    private final TreatmentTimerRepository timers;
    private final PatientService patients;
    private final ClinicTime time;

    public TreatmentTimerService(
            Transactor transactor,
            TreatmentTimerRepository timers,
            PatientService patients,
            ClinicTime time) {
        this.transactor = transactor;
        this.timers = timers;
        this.patients = patients;
        this.time = time;
    }

    /**
     * Starts a timer with the row's own plan; a row that was timed before goes on with its timer,
     * so that the minutes add up.
     *
     * @param position the row's place in the visit, from 0
     * @throws UserFacingException if the visit's note is signed
     */
    public TreatmentTimer start(long visit, TreatmentRow row, int position, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        return transactor.inTransaction(
                () -> {
                    actor.requireChart(timers.patientOf(visit));
                    if (timers.isSigned(visit)) {
                        throw new UserFacingException("visit.signedStays");
                    }
                    return timers.earlier(visit, row)
                            .map(
                                    before ->
                                            timers.reopen(
                                                    before.reopened(
                                                            time.now(),
                                                            TreatmentTimer.Plan.of(row))))
                            .orElseGet(() -> timers.insert(begun(visit, row), position));
                });
    }

    private TreatmentTimer begun(long visit, TreatmentRow row) {
        return new TreatmentTimer(
                0,
                visit,
                row.kind(),
                TreatmentTimer.labelOf(row),
                TreatmentTimer.Plan.of(row),
                time.now(),
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty());
    }

    /** Lets it stand still; one that stands still already stays as it is. */
    public TreatmentTimer pause(long id, Actor actor) {
        return change(id, timer -> timer.pausedFrom(time.now()), actor);
    }

    /** Lets it go on. */
    public TreatmentTimer resume(long id, Actor actor) {
        return change(id, timer -> timer.resumed(time.now()), actor);
    }

    /** Somebody looked at the skin. */
    public TreatmentTimer skinChecked(long id, Actor actor) {
        return change(id, timer -> timer.checked(time.now()), actor);
    }

    /** Ends it; its minutes wait until the visit's note takes them. */
    public TreatmentTimer end(long id, Actor actor) {
        return change(id, timer -> timer.ended(time.now()), actor);
    }

    private TreatmentTimer change(long id, UnaryOperator<TreatmentTimer> step, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        return transactor.inTransaction(
                () -> {
                    var timer = timers.byId(id);
                    actor.requireChart(timers.patientOf(timer.visitId()));
                    return timers.update(step.apply(timer));
                });
    }

    /** The timers that run or stand still, of all visits, the oldest first. */
    public List<RunningTimer> running(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    var running = timers.running();
                    var people =
                            patients
                                    .summaries(List.copyOf(new HashSet<>(running.values())), actor)
                                    .stream()
                                    .collect(
                                            Collectors.toMap(
                                                    PatientSummary::id, Function.identity()));
                    return running.entrySet().stream()
                            .filter(one -> actor.reach().covers(one.getValue()))
                            .map(one -> new RunningTimer(one.getKey(), people.get(one.getValue())))
                            .toList();
                });
    }

    /** The timers of a visit that still run; its note can't be signed before they end. */
    List<Violation> stillRunning(Visit visit, Actor actor) {
        var open = new ArrayList<Violation>();
        running(actor).stream()
                .map(RunningTimer::timer)
                .filter(timer -> timer.visitId() == visit.id())
                .forEach(
                        timer ->
                                open.add(
                                        Violation.of(
                                                fieldOf(timer, visit),
                                                "visit.timerRuns",
                                                timer.label())));
        return open;
    }

    /** Timers that ended and whose minutes no row could take; worth a look before the signature. */
    List<Violation> untaken(Visit visit, Actor actor) {
        return unwritten(visit.id(), actor).stream()
                .map(
                        timer ->
                                Violation.of(
                                        fieldOf(timer, visit),
                                        "visit.timerUnwritten",
                                        timer.label(),
                                        timer.length()))
                .toList();
    }

    /** The row that a timer measures, for the jump there; the rows as a whole if it is gone. */
    private static String fieldOf(TreatmentTimer timer, Visit visit) {
        for (int i = 0; i < visit.rows().size(); i++) {
            if (visit.rows().get(i).timer().equals(OptionalLong.of(timer.id()))) {
                return "row." + i;
            }
        }
        return "rows";
    }

    /** The ended timers of a visit whose minutes are not in its note yet, the oldest first. */
    public List<TreatmentTimer> unwritten(long visit, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(
                () -> {
                    actor.requireChart(timers.patientOf(visit));
                    return timers.unwritten(visit);
                });
    }

    /** Says that the note has their minutes; called once it is stored. */
    public void written(List<TreatmentTimer> taken, Actor actor) {
        actor.require(Permission.CHART_VISITS);
        transactor.inTransaction(
                () -> {
                    taken.forEach(one -> actor.requireChart(timers.patientOf(one.visitId())));
                    timers.written(taken.stream().map(TreatmentTimer::id).toList(), time.now());
                });
    }
}
