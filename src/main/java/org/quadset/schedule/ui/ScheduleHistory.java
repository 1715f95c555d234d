package org.quadset.schedule.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.schedule.AppointmentChange;
import org.quadset.schedule.ScheduleService;
import org.quadset.security.Actor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What was done to the schedule in this window, so that it can be taken back and done again. What
 * somebody else changed since is not touched: that act is told and forgotten. FX thread only.
 */
public final class ScheduleHistory {
    private static final int MOST = 200;

    private final ScheduleService schedule;
    private final Tasks tasks;
    private final Problems problems;
    private final Changes changes;
    private final Actor actor;
    private final Deque<Act> done = new ArrayDeque<>();
    private final Deque<Act> takenBack = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private boolean busy;
    private int underWay;
    private boolean undoWhenStored;

    /** An act as a list tells it, such as "Moved to 10:00". */
    private record Act(String what, Way back) {}

    /** Undoes an act on the database thread, and answers how to do it again. */
    @FunctionalInterface
    interface Way {
        Way go();
    }

    public ScheduleHistory(
            ScheduleService schedule,
            Tasks tasks,
            Problems problems,
            Changes changes,
            Actor actor) {
        this.schedule = schedule;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = changes;
        this.actor = actor;
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /**
     * Does what changes the schedule. Undo that is pressed before it is stored takes this act back,
     * not the one before.
     *
     * @param onDone is told on this thread, and calls {@link #did}
     */
    <T> void act(Supplier<T> work, Consumer<T> onDone, Consumer<Throwable> onProblem) {
        underWay++;
        tasks.run(
                work::get,
                stored -> {
                    underWay--;
                    onDone.accept(stored);
                    if (undoWhenStored && underWay == 0) {
                        undoWhenStored = false;
                        undo();
                    }
                },
                problem -> {
                    underWay--;
                    undoWhenStored = false;
                    onProblem.accept(problem);
                });
    }

    /** Remembers an act that was stored, tells it with its undo, and lets open screens know. */
    public void did(String what, List<AppointmentChange> stored) {
        did(what, appointments(List.copyOf(stored)));
    }

    private Way appointments(List<AppointmentChange> stored) {
        return () -> appointments(schedule.takeBack(stored, actor));
    }

    /** As above, for what touched more than appointments. */
    void did(String what, Way back) {
        remember(what, back);
        problems.done(what, this::undo);
        changes.tell(new Changes.Change.ScheduleChanged());
    }

    private void remember(String what, Way back) {
        done.push(new Act(what, back));
        while (done.size() > MOST) {
            done.removeLast();
        }
        takenBack.clear();
        mark();
    }

    private void mark() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!takenBack.isEmpty());
    }

    /** Takes the last act back. */
    public void undo() {
        if (underWay > 0) {
            undoWhenStored = true;
            return;
        }
        turn(done, takenBack, "schedule.takenBack");
    }

    /** Does again what was taken back last. */
    public void redo() {
        turn(takenBack, done, "schedule.doneAgain");
    }

    private void turn(Deque<Act> from, Deque<Act> to, String messageKey) {
        if (busy || from.isEmpty()) {
            return;
        }
        busy = true;
        var act = from.pop();
        tasks.run(
                () -> act.back().go(),
                opposite -> {
                    busy = false;
                    to.push(new Act(act.what(), opposite));
                    mark();
                    problems.done(Messages.text(messageKey, act.what()));
                    changes.tell(new Changes.Change.ScheduleChanged());
                },
                problem -> {
                    busy = false;
                    mark();
                    problems.show(problem);
                    changes.tell(new Changes.Change.ScheduleChanged());
                });
    }
}
