package org.quadset.app.verbs;

import java.time.Duration;
import java.time.Instant;
import org.quadset.app.ui.ProgramWindow;

/** Measures start-up: from the start of the process to the second frame of the first usable screen. */
final class StartTime {
    private StartTime() {}

    static void printAndExit(ProgramWindow window) {
        window.afterFrames(
                2,
                () -> {
                    var started = ProcessHandle.current().info().startInstant().orElse(Instant.now());
                    System.out.println("first screen after " + Duration.between(started, Instant.now()).toMillis() + " ms");
                    Runtime.getRuntime().halt(0);
                });
    }
}
