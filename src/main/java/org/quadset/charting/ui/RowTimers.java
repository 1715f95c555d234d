package org.quadset.charting.ui;

import javafx.collections.ObservableList;

import org.quadset.charting.RunningTimer;
import org.quadset.charting.TreatmentTimer;
import org.quadset.charting.Visit;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Joins the rows of the open visit with their timers. */
final class RowTimers {
    private final TimerModel timers;
    private final NoteForm form;
    private final Supplier<Visit> visit;
    private final Consumer<Runnable> store;
    private final Tasks tasks;
    private final Problems problems;
    private final Set<TreatmentRowModel> starting = new HashSet<>();

    /**
     * @param visit the visit on the screen; null while there is none
     * @param store writes the note into the chart and then goes on
     */
    RowTimers(
            TimerModel timers,
            NoteForm form,
            Supplier<Visit> visit,
            Consumer<Runnable> store,
            Tasks tasks,
            Problems problems) {
        this.timers = timers;
        this.form = form;
        this.visit = visit;
        this.store = store;
        this.tasks = tasks;
        this.problems = problems;
        timers.onEnded(this::fetchMinutes);
    }

    /** The timers of all visits. */
    ObservableList<RunningTimer> running() {
        return timers.running();
    }

    boolean runs(TreatmentRowModel row) {
        return timers.of(row.timer()).isPresent();
    }

    /** Whether a timer of the open visit runs. */
    boolean anyRuns() {
        var now = visit.get();
        return now != null
                && timers.running().stream().anyMatch(one -> one.timer().visitId() == now.id());
    }

    private boolean mayWrite(long ofVisit) {
        var now = visit.get();
        return now != null && now.id() == ofVisit && !now.isSigned();
    }

    /** Starts a timer for a row, or ends the one that measures it. */
    void startOrEnd(TreatmentRowModel row) {
        var now = visit.get();
        if (now == null || !mayWrite(now.id()) || starting.contains(row)) {
            return;
        }
        timers.of(row.timer())
                .ifPresentOrElse(
                        running -> timers.end(running.timer()), () -> start(now.id(), row));
    }

    private void start(long ofVisit, TreatmentRowModel row) {
        starting.add(row);
        timers.start(
                ofVisit,
                row.row(),
                form.rows.indexOf(row),
                started -> {
                    starting.remove(row);
                    if (mayWrite(ofVisit) && form.rows.contains(row)) {
                        row.measuredBy(started);
                    }
                },
                () -> starting.remove(row));
    }

    /** After a step back or a visit was opened, rows find the timers that run for them again. */
    void link() {
        var now = visit.get();
        if (now == null || !mayWrite(now.id())) {
            return;
        }
        for (var one : timers.running()) {
            var timer = one.timer();
            boolean named =
                    form.rows.stream()
                            .anyMatch(row -> row.timer().equals(OptionalLong.of(timer.id())));
            if (timer.visitId() == now.id() && !named) {
                var alike =
                        form.rows.stream()
                                .filter(row -> row.timer().isEmpty() && timer.fits(row.row()))
                                .toList();
                if (alike.size() == 1) {
                    alike.getFirst().measuredBy(timer.id());
                }
            }
        }
    }

    private void fetchMinutes(long ended) {
        if (mayWrite(ended)) {
            tasks.run(() -> timers.unwritten(ended), this::takeMinutes, problems::show);
        }
    }

    /** What ended while the visit was not on the screen; part of fetching it. */
    List<TreatmentTimer> unwritten(long ofVisit) {
        return timers.unwritten(ofVisit);
    }

    /**
     * The minutes count as taken only once the note that holds them is stored; what no row could
     * take stays open and is listed before the signature.
     */
    void takeMinutes(List<TreatmentTimer> ended) {
        if (ended.isEmpty() || !mayWrite(ended.getFirst().visitId())) {
            return;
        }
        var taken = TimedMinutes.write(form, ended);
        if (taken.untaken().isEmpty()) {
            problems.done(taken.sentence());
        } else {
            problems.show(new UserFacingException("timer.told", taken.sentence()));
        }
        var written = ended.stream().filter(one -> !taken.untaken().contains(one)).toList();
        if (!written.isEmpty()) {
            store.accept(() -> timers.written(written));
        }
    }
}
