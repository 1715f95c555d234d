package org.quadset.frontdesk;

import org.quadset.platform.i18n.Messages;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.ScheduleRules;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a patient stands in time.
 *
 * @param minutes since the arrival, since the treatment began, until the start, or behind it
 */
public record Waiting(Kind kind, Level level, long minutes) {
    /** What the minutes count. */
    public enum Kind {
        WAITING,
        IN_TREATMENT,
        TO_COME,
        LATE,
        OVER
    }

    /** How long is too long. */
    public enum Level {
        NONE,
        AMBER,
        RED
    }

    private static final Waiting OVER = new Waiting(Kind.OVER, Level.NONE, 0);

    /** For an appointment at a moment. */
    public static Waiting of(Appointment one, Instant now, ScheduleRules rules) {
        return switch (one.status()) {
            case BOOKED, CONFIRMED ->
                    one.startsAt().isBefore(now)
                            ? new Waiting(Kind.LATE, Level.NONE, since(one.startsAt(), now))
                            : new Waiting(Kind.TO_COME, Level.NONE, until(one.startsAt(), now));
            case ARRIVED -> waiting(since(one.arrivedAt().orElse(one.startsAt()), now), rules);
            case IN_TREATMENT ->
                    new Waiting(
                            Kind.IN_TREATMENT,
                            Level.NONE,
                            since(one.details().treatmentBeganAt().orElse(one.startsAt()), now));
            case DONE, NO_SHOW, CANCELLED -> OVER;
        };
    }

    private static Waiting waiting(long minutes, ScheduleRules rules) {
        var level =
                minutes >= rules.waitingRed()
                        ? Level.RED
                        : minutes >= rules.waitingAmber() ? Level.AMBER : Level.NONE;
        return new Waiting(Kind.WAITING, level, minutes);
    }

    private static long since(Instant from, Instant now) {
        return Math.max(0, Duration.between(from, now).toMinutes());
    }

    /** A minute that has begun counts: who is expected in 20 s comes in 1 min. */
    private static long until(Instant to, Instant now) {
        return Math.ceilDiv(Duration.between(now, to).toSeconds(), 60);
    }

    /** "24 min", "in 21 min", "6 min late", "1 h 51"; empty when it is over. */
    public String text() {
        return switch (kind) {
            case WAITING, IN_TREATMENT -> length();
            case TO_COME -> Messages.text("arrivals.in", length());
            case LATE ->
                    minutes == 0
                            ? Messages.text("arrivals.now")
                            : Messages.text("arrivals.late", length());
            case OVER -> "";
        };
    }

    private String length() {
        return minutes < 60
                ? Messages.text("arrivals.minutes", minutes)
                : Messages.text("arrivals.hours", minutes / 60, minutes % 60);
    }
}
