package org.quadset.charting.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.charting.RunningTimer;
import org.quadset.charting.TreatmentRow;
import org.quadset.charting.TreatmentTimer;
import org.quadset.charting.TreatmentTimer.Call;
import org.quadset.charting.TreatmentTimerService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** The timers of all visits, which every screen shows. One for the whole window. */
public final class TimerModel {
    /** How long a bell waits before it rings again for the same thing. */
    private static final Duration AGAIN = Duration.ofSeconds(20);

    /** What a timer called for, and when the bell last rang for it. */
    private record Rung(Call call, Instant at) {}

    private final ObservableList<RunningTimer> running = FXCollections.observableArrayList();
    private final ObservableList<RunningTimer> shown =
            FXCollections.unmodifiableObservableList(running);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Map<Long, Rung> rung = new HashMap<>();
    private final TreatmentTimerService timers;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private final Runnable bell;
    private LongConsumer onEnded = visit -> {};

    /**
     * @param bell rings aloud; called on the FX thread and must return at once
     */
    public TimerModel(
            TreatmentTimerService timers,
            Tasks tasks,
            Problems problems,
            ClinicTime time,
            Actor actor,
            Runnable bell) {
        this.timers = timers;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
        this.bell = bell;
        this.now = new ReadOnlyObjectWrapper<>(time.now());
    }

    /** Says who takes the minutes of a visit's timer that has just ended. */
    void onEnded(LongConsumer listener) {
        onEnded = listener;
    }

    /** Those that run or stand still, the oldest first. */
    ObservableList<RunningTimer> running() {
        return shown;
    }

    /** The second that the timers show. */
    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    /** Fetches what ran on while the program was closed. */
    public void load() {
        after(() -> {});
    }

    /** Another second has passed: the bell rings for what calls now. */
    public void tick() {
        now.set(time.now());
        boolean calls = false;
        for (var one : running) {
            var timer = one.timer();
            var call = timer.call(now.get());
            var before = rung.get(timer.id());
            boolean due =
                    before == null
                            || before.call() != call
                            || now.get().isBefore(before.at())
                            || !now.get().isBefore(before.at().plus(AGAIN));
            if (call != Call.NONE && !timer.isPaused() && due) {
                rung.put(timer.id(), new Rung(call, now.get()));
                calls = true;
            }
        }
        if (calls) {
            bell.run();
        }
    }

    /** Whether the row's timer runs or stands still now. */
    Optional<RunningTimer> of(OptionalLong timer) {
        return running.stream()
                .filter(one -> timer.isPresent() && one.timer().id() == timer.getAsLong())
                .findFirst();
    }

    /**
     * Starts a timer for a row.
     *
     * @param onStarted takes the timer's id
     * @param onRefused called where it could not be started, after that was told
     */
    void start(
            long visit,
            TreatmentRow row,
            int position,
            LongConsumer onStarted,
            Runnable onRefused) {
        tasks.run(
                () -> timers.start(visit, row, position, actor),
                started -> {
                    onStarted.accept(started.id());
                    after(() -> {});
                },
                problem -> {
                    problems.show(problem);
                    onRefused.run();
                });
    }

    /** Lets a timer stand still, or go on. */
    void pauseOrResume(TreatmentTimer timer) {
        step(
                timer,
                id -> timer.isPaused() ? timers.resume(id, actor) : timers.pause(id, actor),
                () -> {});
    }

    /** Somebody looked at the skin. */
    void skinChecked(TreatmentTimer timer) {
        step(timer, id -> timers.skinChecked(id, actor), () -> {});
    }

    /** Ends a timer; the note takes its minutes, now if it is open or else when it is opened. */
    void end(TreatmentTimer timer) {
        step(
                timer,
                id -> timers.end(id, actor),
                () -> {
                    problems.done(Messages.text("timer.ended", timer.label()));
                    onEnded.accept(timer.visitId());
                });
    }

    private void step(TreatmentTimer timer, LongFunction<TreatmentTimer> step, Runnable onDone) {
        tasks.run(() -> step.apply(timer.id()), stepped -> after(onDone), problems::show);
    }

    private void after(Runnable onShown) {
        tasks.run(
                () -> timers.running(actor),
                found -> {
                    show(found);
                    onShown.run();
                },
                problems::show);
    }

    private void show(List<RunningTimer> found) {
        running.setAll(found);
        rung.keySet().retainAll(found.stream().map(one -> one.timer().id()).toList());
        tick();
    }

    /** The ended timers of a visit whose minutes its note has not taken yet. */
    List<TreatmentTimer> unwritten(long visit) {
        return timers.unwritten(visit, actor);
    }

    /** Says that a stored note has their minutes. */
    void written(List<TreatmentTimer> taken) {
        tasks.run(
                () -> {
                    timers.written(taken, actor);
                    return taken;
                },
                done -> {},
                problems::show);
    }
}
