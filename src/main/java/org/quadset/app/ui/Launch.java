package org.quadset.app.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinic;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

/** Opens the window on a clinic's folder while the clinic itself is opened on the database thread. */
public final class Launch {
    /** A clinic as the window needs it at first. */
    private record Opened(Wiring services, Actor actor, Clinic clinic, boolean hasClinicians) {}

    private Launch() {}

    /**
     * Starts the toolkit and opens the window. Returns at once; the program ends when the window is closed and everything
     * is on disk.
     *
     * @param demo whether the folder is the demo clinic's, which the title says
     * @param prepare fills a new clinic before it is shown; runs on the database thread
     * @param onShown told when the first screen is there; runs on the FX thread
     */
    public static void window(
            Path folder, Clock clock, boolean demo, Consumer<Wiring> prepare, Consumer<ProgramWindow> onShown) {
        var tasks = Tasks.threaded();
        var waiting = new PendingClinic();
        Tasks.startToolkit(
                () -> {
                    var window = new ProgramWindow(new Stage(), tasks, demo, folder.resolve("window.properties"));
                    window.onClosed(
                            closed -> {
                                waiting.close(tasks);
                                Tasks.stopToolkit();
                            });
                    window.showOpening();
                    tasks.run(
                            () -> open(folder, clock, prepare),
                            opened -> {
                                waiting.opened = opened.services();
                                window.showClinic(opened.services(), opened.actor(), opened.clinic(), opened.hasClinicians());
                                onShown.accept(window);
                            },
                            problem -> window.showRefusal(refusal(problem)));
                });
    }

    private static Opened open(Path folder, Clock clock, Consumer<Wiring> prepare) {
        var services = Wiring.open(folder, clock);
        prepare.accept(services);
        return new Opened(
                services, services.actor(), services.clinics().clinic(), !services.clinics().clinicians().isEmpty());
    }

    private static String refusal(Throwable problem) {
        return problem instanceof UserFacingException known
                ? Messages.text(known)
                : Messages.text("window.cannotOpen", problem.getClass().getSimpleName());
    }

    /** The clinic that was opened, to be closed after the database thread has drained. */
    private static final class PendingClinic {
        private Wiring opened;

        void close(Tasks tasks) {
            tasks.close();
            if (opened != null) {
                opened.close();
            }
        }
    }
}
