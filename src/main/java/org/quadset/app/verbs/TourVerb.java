package org.quadset.app.verbs;

import org.quadset.app.tour.Tour;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code quadset tour}: drives the real window through a clinic day and writes its pictures. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description =
                "Drive the window through a clinic day and write pictures and the sheet; needs no display.")
final class TourVerb implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the pictures and the PDF go.")
    private Path out = usualOut();

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            description =
                    "The window's size (default: 1280x720; 853x480 is 150 %% on a small screen).")
    private String size = "1280x720";

    static Path usualOut() {
        return Path.of(System.getProperty("quadset.tour.out", "quadset-tour"));
    }

    @Override
    public Integer call() {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var parts = size.split("x");
        if (parts.length != 2 || !size.matches("\\d{3,4}x\\d{3,4}")) {
            throw new ParameterException(spec.commandLine(), "Write the size as 1280x720.");
        }
        return Tour.run(out, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
