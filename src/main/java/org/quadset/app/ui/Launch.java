package org.quadset.app.ui;

import javafx.stage.Stage;

import org.quadset.app.Wiring;
import org.quadset.clinic.Clinic;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Opens the window on a clinic's folder while the clinic itself is opened on the database thread.
 */
public final class Launch {
    /** A clinic as the window needs it at first. */
    private record Opened(Wiring services, Actor actor, Clinic clinic, boolean hasClinicians) {}

    private Launch() {}

    /**
     * Starts the toolkit and opens the window. Returns at once; the program ends when the window is
     * closed and everything is on disk.
     *
     * @param demo whether the folder is the demo clinic's, which the title says
     * @param prepare fills a new clinic before it is shown; runs on the database thread
     * @param onShown told when the first screen is there; runs on the FX thread
     * @param onRefused told why the clinic can't be opened; the window shows it and stays
     */
    public static void window(
            Path folder,
            Clock clock,
            boolean demo,
            Consumer<Wiring> prepare,
            Consumer<ProgramWindow> onShown,
            BiConsumer<ProgramWindow, String> onRefused) {
        var tasks = Tasks.beforeToolkit();
        var pending = new PendingWindow(tasks, onRefused);
        tasks.run(() -> open(folder, clock, prepare), pending::opened, pending::refused);
        tasks.startToolkit(
                () -> {
                    var window =
                            new ProgramWindow(
                                    new Stage(), tasks, demo, folder.resolve("window.properties"));
                    window.onClosed(closed -> pending.close());
                    window.showOpening();
                    pending.show(window, onShown);
                });
    }

    private static Opened open(Path folder, Clock clock, Consumer<Wiring> prepare) {
        var services = Wiring.open(folder, clock);
        prepare.accept(services);
        return new Opened(
                services,
                services.actor(),
                services.clinics().clinic(),
                !services.clinics().clinicians().isEmpty());
    }

    private static String refusal(Throwable problem) {
        return problem instanceof UserFacingException known
                ? Messages.text(known)
                : Messages.text("window.cannotOpen", problem.getClass().getSimpleName());
    }

    /**
     * The window and the clinic, which are made at the same time; answers arrive once the window is
     * there.
     */
    private static final class PendingWindow {
        private final Tasks tasks;
        private final BiConsumer<ProgramWindow, String> onRefused;
        private ProgramWindow window;
        private Consumer<ProgramWindow> onShown;
        private Wiring services;

        PendingWindow(Tasks tasks, BiConsumer<ProgramWindow, String> onRefused) {
            this.tasks = tasks;
            this.onRefused = onRefused;
        }

        void show(ProgramWindow shown, Consumer<ProgramWindow> listener) {
            window = shown;
            onShown = listener;
        }

        void opened(Opened opened) {
            services = opened.services();
            window.showClinic(
                    opened.services(), opened.actor(), opened.clinic(), opened.hasClinicians());
            onShown.accept(window);
            tasks.run(
                    () -> {
                        services.afterOpening();
                        return services;
                    },
                    ready -> {},
                    window.wiring().problems()::show);
        }

        void refused(Throwable problem) {
            window.showRefusal(refusal(problem));
            onRefused.accept(window, refusal(problem));
        }

        /** Everything that was asked of the database is on disk before the clinic is closed. */
        void close() {
            tasks.close();
            if (services != null) {
                services.close();
            }
            Tasks.stopToolkit();
        }
    }
}
