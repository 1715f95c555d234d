package org.quadset.app.verbs;

import org.quadset.app.ui.ProgramWindow;

import java.time.Duration;
import java.time.Instant;

/**
 * Measures start-up: from the start of the process to the second frame after the first screen shows
 * its data.
 */
final class StartTime {
    private StartTime() {}

    static void printAndExit(ProgramWindow window) {
        // The database lane answers in order, so this answer comes after the first screen's own.
        window.tasks().run(() -> true, answered -> measure(window), problem -> measure(window));
    }

    private static void measure(ProgramWindow window) {
        window.afterFrames(
                2,
                () -> {
                    var started =
                            ProcessHandle.current().info().startInstant().orElse(Instant.now());
                    System.out.println(
                            "first screen after "
                                    + Duration.between(started, Instant.now()).toMillis()
                                    + " ms");
                    window.close();
                });
    }
}
