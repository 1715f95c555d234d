package org.quadset.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A time that several patients share; each of them has an appointment of their own in it.
 *
 * @param capacity how many patients, 1 to 99
 * @param resources the rooms and devices it takes
 */
public record GroupSession(
        long id,
        long version,
        long typeId,
        long clinicianId,
        String name,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        int capacity,
        boolean cancelled,
        List<Long> resources) {
    public GroupSession {
        resources = List.copyOf(resources);
    }

    /** The start on the clinic's wall clock. */
    public LocalDateTime start() {
        return startsAt.atZone(zone).toLocalDateTime();
    }

    /** The end on the clinic's wall clock. */
    public LocalDateTime end() {
        return endsAt.atZone(zone).toLocalDateTime();
    }
}
