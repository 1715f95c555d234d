package org.quadset.app.tour;

import org.quadset.app.demo.DemoClinic;
import org.quadset.app.ui.Launch;
import org.quadset.app.ui.ProgramWindow;
import org.quadset.platform.ui.Tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Drives the real window through a clinic day on a fresh demo clinic: register, book, chart all
 * modalities, prescribe, make the sheet. Its clock begins on a Thursday at 13:54, so that the
 * pictures stay comparable.
 */
public final class Tour {
    private static final LocalDateTime BEGINS = LocalDateTime.of(2026, 11, 19, 13, 54);
    private static final Duration LONGEST = Duration.ofMinutes(9);

    private Tour() {}

    /** Runs the tour; answers 0, or 1 after saying which step failed and why. */
    public static int run(Path out, int width, int height) {
        Path folder = null;
        try {
            Files.createDirectories(out);
            folder = Files.createTempDirectory("quadset-tour");
            var shown = new CompletableFuture<ProgramWindow>();
            var clock =
                    Clock.offset(
                            Clock.systemDefaultZone(),
                            Duration.between(
                                    Clock.systemDefaultZone().instant(),
                                    BEGINS.atZone(ZoneId.systemDefault()).toInstant()));
            Launch.window(
                    folder,
                    clock,
                    true,
                    DemoClinic::fill,
                    shown::complete,
                    (window, why) ->
                            shown.completeExceptionally(new TourFailedException(why, null)));
            var window = shown.get(120, TimeUnit.SECONDS);
            window.tasks().later(() -> window.resize(width, height));
            return drive(window, out);
        } catch (IOException | TimeoutException problem) {
            System.err.println("The tour could not begin: " + problem);
            return 1;
        } catch (ExecutionException | InterruptedException problem) {
            System.err.println("The tour could not begin: " + problem.getMessage());
            return 1;
        } finally {
            delete(folder);
        }
    }

    private static int drive(ProgramWindow window, Path out)
            throws InterruptedException, ExecutionException, TimeoutException {
        var result = new CompletableFuture<Integer>();
        var hands = new TourWindow(window, window.tasks(), out);
        var steps = new TourSteps(hands, out);
        Tasks.beside(
                "tour",
                () -> {
                    int code = 0;
                    try {
                        steps.walk();
                        System.out.println("The tour is done: pictures and sheet are in " + out);
                    } catch (RuntimeException problem) {
                        System.err.println(
                                "The tour failed at \""
                                        + steps.current()
                                        + "\": "
                                        + problem.getMessage());
                        System.err.println("On the screen: " + hands.idsShown());
                        hands.picture("failed");
                        code = 1;
                    } finally {
                        hands.onFx(
                                () -> {
                                    window.close();
                                    return null;
                                });
                        result.complete(code);
                    }
                });
        return result.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException leftBehind) {
            System.err.println("The tour's scratch clinic stays in " + folder);
        }
    }
}
