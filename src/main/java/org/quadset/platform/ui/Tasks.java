package org.quadset.platform.ui;

import javafx.application.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work away from the window's thread. Every call says what happens on failure; results and failures
 * arrive on the FX thread. All SQL runs in the one database lane, in the order it was asked for;
 * slow computing, the journal and the bell have lanes of their own.
 */
public final class Tasks implements AutoCloseable {
    private final Executor database;
    private final Executor computing;
    private final Executor journal;
    private final Executor sound;
    private final Executor fx;
    private final Runnable shutDown;

    private Tasks(
            Executor database,
            Executor computing,
            Executor journal,
            Executor sound,
            Executor fx,
            Runnable shutDown) {
        this.database = database;
        this.computing = computing;
        this.journal = journal;
        this.sound = sound;
        this.fx = fx;
        this.shutDown = shutDown;
    }

    /** With one non-daemon database thread, which is drained on closing, and one for computing. */
    public static Tasks threaded() {
        return threaded(Platform::runLater);
    }

    /**
     * As {@link #threaded()}, before the toolkit runs: answers wait until {@link #startToolkit} has
     * done its work.
     */
    public static Tasks beforeToolkit() {
        return threaded(new FxLane());
    }

    private static Tasks threaded(Executor fx) {
        ExecutorService database =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name("database").factory());
        ExecutorService computing =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("computing").factory());
        ExecutorService journal =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal").factory());
        ExecutorService sound =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("sound").factory());
        return new Tasks(
                database,
                computing,
                journal,
                sound,
                fx,
                () -> {
                    computing.shutdownNow();
                    sound.shutdownNow();
                    drain(journal);
                    drain(database);
                });
    }

    /** Everything at once on the calling thread, for tests of models without a window. */
    public static Tasks inline() {
        return new Tasks(
                Runnable::run,
                Runnable::run,
                Runnable::run,
                Runnable::run,
                Runnable::run,
                () -> {});
    }

    private static void drain(ExecutorService lane) {
        lane.shutdown();
        try {
            lane.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs work that may use SQL. */
    public <T> void run(
            Supplier<T> work, Consumer<? super T> onDone, Consumer<Throwable> onFailure) {
        submit(database, work, onDone, onFailure);
    }

    /** Runs work that uses no SQL, such as laying out a page. */
    public <T> void compute(
            Supplier<T> work, Consumer<? super T> onDone, Consumer<Throwable> onFailure) {
        submit(computing, work, onDone, onFailure);
    }

    /**
     * Runs work on the journal of what is being typed; never behind the database, so that a slow or
     * failed database delays no journal.
     */
    public <T> void journal(
            Supplier<T> work, Consumer<? super T> onDone, Consumer<Throwable> onFailure) {
        submit(journal, work, onDone, onFailure);
    }

    /** Sounds something; a loudspeaker that hangs holds nothing else up. */
    public <T> void aloud(
            Supplier<T> work, Consumer<? super T> onDone, Consumer<Throwable> onFailure) {
        submit(sound, work, onDone, onFailure);
    }

    private <T> void submit(
            Executor lane,
            Supplier<T> work,
            Consumer<? super T> onDone,
            Consumer<Throwable> onFailure) {
        lane.execute(
                () -> {
                    T result;
                    try {
                        result = work.get();
                    } catch (RuntimeException | Error problem) {
                        fx.execute(() -> onFailure.accept(problem));
                        return;
                    }
                    fx.execute(() -> onDone.accept(result));
                });
    }

    /** Runs on the FX thread, after what is under way there. */
    public void later(Runnable work) {
        fx.execute(work);
    }

    /**
     * Starts the toolkit and runs the work on the FX thread. Work asked of the other lanes before
     * goes on meanwhile; its answers arrive after this.
     */
    public void startToolkit(Runnable onStarted) {
        Platform.setImplicitExit(false);
        Platform.startup(
                () -> {
                    onStarted.run();
                    if (fx instanceof FxLane lane) {
                        lane.begin();
                    }
                });
    }

    /** Ends the toolkit after all windows are closed. */
    public static void stopToolkit() {
        Platform.exit();
    }

    /** Runs the work on a thread of its own while the window lives; only the tour needs it. */
    public static Thread beside(String name, Runnable work) {
        return Thread.ofPlatform().name(name).start(work);
    }

    /** Waits until what was asked of the database is on disk, then ends the lanes. */
    @Override
    public void close() {
        shutDown.run();
    }

    /** The FX thread; what comes before the toolkit runs is kept until then. */
    private static final class FxLane implements Executor {
        private final List<Runnable> early = new ArrayList<>();
        private boolean begun;

        @Override
        public synchronized void execute(Runnable work) {
            if (begun) {
                Platform.runLater(work);
            } else {
                early.add(work);
            }
        }

        synchronized void begin() {
            begun = true;
            early.forEach(Platform::runLater);
            early.clear();
        }
    }
}
