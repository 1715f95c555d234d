package org.quadset.platform.ui;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells people what went wrong. A problem they can understand is shown as its sentence; anything
 * else gets an incident number and one log entry, without texts that could hold patient data. The
 * same unexpected problem is told at most once in ten seconds.
 */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration QUIET = Duration.ofSeconds(10);

    private static final int MOST_CAUSES = 12;
    private static final int MOST_FRAMES = 30;

    private final Clock clock;
    private Consumer<Notice> listener = notice -> {};
    private String lastIncident = "";
    private Instant lastTold = Instant.EPOCH;
    private int incidents;

    public Problems(Clock clock) {
        this.clock = clock;
    }

    /** Says who shows the notices; the shell does. */
    public void listen(Consumer<Notice> newListener) {
        listener = newListener;
    }

    /** Tells a problem. */
    public void show(Throwable problem) {
        switch (problem) {
            case InvalidInputException invalid ->
                    tell(Notice.Kind.REFUSED, Messages.text(invalid.violations().getFirst()));
            case UserFacingException known -> tell(Notice.Kind.REFUSED, Messages.text(known));
            default -> incident(problem);
        }
    }

    private void incident(Throwable problem) {
        var kind =
                problem.getClass().getName()
                        + "@"
                        + (problem.getStackTrace().length > 0 ? problem.getStackTrace()[0] : "");
        var now = clock.instant();
        if (kind.equals(lastIncident) && now.isBefore(lastTold.plus(QUIET))) {
            return;
        }
        lastIncident = kind;
        lastTold = now;
        incidents++;
        LOG.error("incident {}: {}", incidents, withoutTexts(problem));
        tell(Notice.Kind.FAILED, Messages.text("problem.incident", incidents));
    }

    /**
     * The kinds of exceptions and where they arose; their messages may hold what somebody typed.
     */
    static String withoutTexts(Throwable problem) {
        var lines = new StringBuilder();
        int causes = 0;
        for (var cause = problem; cause != null && causes < MOST_CAUSES; cause = cause.getCause()) {
            lines.append(cause.getClass().getName()).append('\n');
            Arrays.stream(cause.getStackTrace())
                    .limit(MOST_FRAMES)
                    .forEach(frame -> lines.append("    at ").append(frame).append('\n'));
            causes++;
        }
        return lines.toString();
    }

    /** Tells that something was done. */
    public void done(String text) {
        tell(Notice.Kind.DONE, text);
    }

    /** Tells that something was done, and how to take it back. */
    public void done(String text, Runnable undo) {
        listener.accept(new Notice(Notice.Kind.DONE, text, Optional.of(undo)));
    }

    private void tell(Notice.Kind kind, String text) {
        listener.accept(new Notice(kind, text, Optional.empty()));
    }
}
