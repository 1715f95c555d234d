package org.quadset.schedule;

import org.quadset.platform.problems.UserFacingException;

import java.time.LocalDateTime;
import java.util.List;

/** Some times of a series were taken meanwhile; nothing was booked, and the message names them. */
public final class SeriesTakenException extends UserFacingException {
    private static final long serialVersionUID = 1L;

    private final transient List<Taken> taken;

    /** A time that is no longer free, and why, in a sentence. */
    public record Taken(LocalDateTime start, String why) {}

    SeriesTakenException(List<Taken> taken, int of) {
        super("series.taken", taken.size(), of, first(taken));
        this.taken = List.copyOf(taken);
    }

    private static String first(List<Taken> taken) {
        return String.join(
                " ",
                taken.stream()
                        .map(one -> SeriesWords.when(one.start()) + ": " + one.why())
                        .toList());
    }

    /** All times that are no longer free, by time. */
    public List<Taken> taken() {
        return taken;
    }
}
