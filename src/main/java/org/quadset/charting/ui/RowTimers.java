package org.quadset.charting.ui;

import javafx.collections.ObservableList;

import org.quadset.charting.RunningTimer;
import org.quadset.charting.TreatmentTimer;
import org.quadset.charting.Visit;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;

import java.util.List;
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

    /** Starts a timer for a row, or ends the one that measures it. */
    void startOrEnd(TreatmentRowModel row) {
        timers.of(row.timer())
                .ifPresentOrElse(
                        running -> timers.end(running.timer()),
                        () ->
                                timers.start(
                                        visit.get().id(),
                                        row.row(),
                                        form.rows.indexOf(row),
                                        row::measuredBy));
    }

    private void fetchMinutes(long ended) {
        if (visit.get() != null && visit.get().id() == ended) {
            tasks.run(() -> timers.unwritten(ended), this::takeMinutes, problems::show);
        }
    }

    /** What ended while the visit was not on the screen; part of fetching it. */
    List<TreatmentTimer> unwritten(long ofVisit) {
        return timers.unwritten(ofVisit);
    }

    /** The minutes count as taken only once the note that holds them is stored. */
    void takeMinutes(List<TreatmentTimer> ended) {
        if (!ended.isEmpty() && visit.get() != null && !visit.get().isSigned()) {
            TimedMinutes.write(form, ended).forEach(problems::done);
            store.accept(() -> timers.written(ended));
        }
    }
}
