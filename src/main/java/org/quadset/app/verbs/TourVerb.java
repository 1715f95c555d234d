package org.quadset.app.verbs;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quadset.app.tour.Tour;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quadset tour}: drives the real window through a clinic day and writes its pictures. */
@Command(name = "tour", mixinStandardHelpOptions = true, description = "Drive the window through a clinic day and write pictures and the sheet; needs no display.")
final class TourVerb implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", description = "Where the pictures and the PDF go.")
    private Path out = usualOut();

    static Path usualOut() {
        return Path.of(System.getProperty("quadset.tour.out", "quadset-tour"));
    }

    @Override
    public Integer call() {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        return Tour.run(out);
    }
}
