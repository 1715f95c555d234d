package org.quadset.schedule;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
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

    /** Its length in minutes. */
    public int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }

    /** The same at another time. */
    public GroupSession at(Instant from, Instant to) {
        return new GroupSession(
                id,
                version,
                typeId,
                clinicianId,
                name,
                from,
                to,
                zone,
                capacity,
                cancelled,
                resources);
    }

    /** The same with another name, clinician and number of places. */
    public GroupSession with(String newName, long clinician, int places) {
        return new GroupSession(
                id, version, typeId, clinician, newName, startsAt, endsAt, zone, places, cancelled,
                resources);
    }

    /** The same in these rooms. */
    public GroupSession in(List<Long> rooms) {
        return new GroupSession(
                id,
                version,
                typeId,
                clinicianId,
                name,
                startsAt,
                endsAt,
                zone,
                capacity,
                cancelled,
                rooms);
    }

    /** The same, no longer held. */
    GroupSession asCancelled() {
        return new GroupSession(
                id,
                version,
                typeId,
                clinicianId,
                name,
                startsAt,
                endsAt,
                zone,
                capacity,
                true,
                resources);
    }

    /** All broken rules that need no look at the schedule. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (name.isBlank()) {
            found.add(Violation.of("name", "text.needed"));
        }
        found.addAll(TypedText.violations("name", name, 80));
        Violation.outside("capacity", capacity, 1, 99).ifPresent(found::add);
        Violation.outside("minutes", minutes(), 5, 480).ifPresent(found::add);
        if (!start().toLocalDate().equals(end().minusMinutes(1).toLocalDate())) {
            found.add(Violation.of("minutes", "booking.pastMidnight"));
        }
        return found;
    }

    /** The same, read at another version. */
    GroupSession withVersion(long newVersion) {
        return new GroupSession(
                id,
                newVersion,
                typeId,
                clinicianId,
                name,
                startsAt,
                endsAt,
                zone,
                capacity,
                cancelled,
                resources);
    }

    /** Whether both hold the same, whoever stored it last. */
    boolean sameAs(GroupSession other) {
        return equals(other.withVersion(version));
    }

    /** All of it, for the audit; no patient is named. */
    String words() {
        return name
                + " "
                + start()
                + " "
                + minutes()
                + " min, clinician "
                + clinicianId
                + ", places "
                + capacity
                + ", resources "
                + resources
                + (cancelled ? ", cancelled" : "");
    }
}
