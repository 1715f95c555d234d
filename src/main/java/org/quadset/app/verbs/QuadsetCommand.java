package org.quadset.app.verbs;

import org.quadset.app.DataPlaces;
import org.quadset.app.demo.DemoClinic;
import org.quadset.app.ui.Launch;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The command line: no verb opens the window. Wrong use exits 2 with one line; a refusal exits 1
 * with its sentence.
 */
@Command(
        name = "quadset",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Charting, exercise sheets and scheduling for physical-therapy clinics.",
        synopsisHeading = "Usage: ",
        subcommands = {FiguresVerb.class, ImportVerb.class, SheetVerb.class, TourVerb.class})
public final class QuadsetCommand implements Callable<Integer> {
    /** The window is open and ends the program itself. */
    public static final int WINDOW_OPEN = -1;

    @Option(names = "--demo", description = "Open the demo clinic, in a folder of its own.")
    private boolean demo;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The clinic's folder (default: per user).")
    private Path data;

    @Option(
            names = "--time-start",
            hidden = true,
            description = "Print when the first screen is shown, then end.")
    private boolean timeStart;

    /** Runs the arguments; answers the exit code, or {@link #WINDOW_OPEN}. */
    public static int run(String... arguments) {
        var line = new CommandLine(new QuadsetCommand());
        line.setParameterExceptionHandler(
                (problem, given) -> {
                    line.getErr()
                            .println(
                                    problem.getMessage().lines().findFirst().orElse("")
                                            + " Try: quadset --help");
                    return CommandLine.ExitCode.USAGE;
                });
        line.setExecutionExceptionHandler(
                (problem, command, result) -> {
                    if (problem instanceof UserFacingException known) {
                        line.getErr().println(Messages.text(known));
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw problem;
                });
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        var folder = data != null ? data : demo ? DataPlaces.demo() : DataPlaces.usual();
        if (!hasDisplay(
                System.getProperty("os.name"),
                System.getenv(),
                System.getProperty("glass.platform", ""))) {
            System.out.println(Messages.text("verb.noDisplay", TourVerb.usualOut()));
            return new CommandLine(new TourVerb()).execute();
        }
        Launch.window(
                folder,
                Clock.systemDefaultZone(),
                demo,
                services -> {
                    if (demo) {
                        DemoClinic.fill(services);
                    }
                },
                window -> {
                    if (timeStart) {
                        StartTime.printAndExit(window);
                    }
                },
                (window, why) -> {
                    if (timeStart) {
                        System.err.println(why);
                        window.close();
                    }
                });
        return WINDOW_OPEN;
    }

    /** Linux has a display when one of its two variables is set; elsewhere there always is one. */
    static boolean hasDisplay(String system, Map<String, String> environment, String platform) {
        return !system.toLowerCase(java.util.Locale.ROOT).contains("linux")
                || platform.equals("Headless")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
