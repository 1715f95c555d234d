package org.quadset.architecture.planted.time.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Keeps rule 6. */
record ScheduleService(Clock clock) {
    LocalDate today() {
        return LocalDate.now(clock);
    }

    Date now() {
        return Date.from(Instant.now(clock));
    }
}
