package org.quadset.app.verbs;

import org.quadset.app.DataPlaces;
import org.quadset.app.Wiring;
import org.quadset.app.demo.DemoClinic;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Clock;

/** Which clinic a verb works on. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The clinic's folder (default: per user).")
    private Path data;

    @Option(names = "--demo", description = "Work on the demo clinic.")
    private boolean demo;

    Wiring open() {
        var services =
                Wiring.open(
                        data != null ? data : demo ? DataPlaces.demo() : DataPlaces.usual(),
                        Clock.systemDefaultZone());
        if (demo) {
            DemoClinic.fill(services);
        }
        return services;
    }
}
