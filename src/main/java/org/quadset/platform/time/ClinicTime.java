package org.quadset.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Now, as the clinic's wall clock shows it. The time zone is the clinic's setting, never the
 * computer's.
 *
 * @param clock where the time comes from; tests and the demo clinic fix it
 * @param zone the clinic's time zone
 */
public record ClinicTime(Clock clock, ZoneId zone) {
    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return at(clock.instant()).toLocalDate();
    }

    /** The clinic's wall-clock time of an instant. */
    public ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    /**
     * The instant of a wall-clock time; a time skipped by daylight saving moves forward, a doubled
     * one is the first.
     */
    public Instant instantOf(LocalDateTime wallClock) {
        return wallClock.atZone(zone).toInstant();
    }
}
