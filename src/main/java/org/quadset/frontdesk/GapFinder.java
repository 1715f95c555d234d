package org.quadset.frontdesk;

import org.quadset.clinic.Clinician;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.Bookable;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.ScheduleFacts;
import org.quadset.schedule.TimeSpan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Finds free times worth filling: between two visits, or left by somebody who cancelled. A morning
 * that nobody has booked yet is none.
 */
public final class GapFinder {
    private static final long GRID = 5 * 60L;

    private GapFinder() {}

    /**
     * The gaps that hold at least the shortest type, by time, then by the clinicians' order.
     *
     * @param now what lies before it is gone
     */
    public static List<Hole> of(ScheduleFacts facts, LocalDate from, int days, Instant now) {
        int shortest =
                facts.types().stream()
                        .filter(type -> type.active() && !type.isGroup())
                        .mapToInt(AppointmentType::minutes)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        var found = new ArrayList<Hole>();
        from.datesUntil(from.plusDays(days))
                .forEach(
                        day ->
                                facts.clinicians()
                                        .forEach(one -> found.addAll(ofDay(facts, one, day, now))));
        return found.stream()
                .filter(hole -> hole.minutes() >= shortest)
                .sorted(Comparator.comparing(Hole::start))
                .toList();
    }

    private static List<Hole> ofDay(
            ScheduleFacts facts, Clinician clinician, LocalDate day, Instant now) {
        var all =
                facts.appointments().stream()
                        .filter(one -> one.clinicianId() == clinician.id())
                        .filter(one -> one.start().toLocalDate().equals(day))
                        .toList();
        var sessions =
                facts.sessions().stream()
                        .filter(one -> one.clinicianId() == clinician.id() && !one.cancelled())
                        .filter(
                                one ->
                                        one.startsAt()
                                                .atZone(facts.zone())
                                                .toLocalDate()
                                                .equals(day))
                        .toList();
        var begins =
                Stream.concat(
                                all.stream().filter(GapFinder::marks).map(Appointment::startsAt),
                                sessions.stream().map(GroupSession::startsAt))
                        .min(Comparator.naturalOrder());
        var ends =
                Stream.concat(
                                all.stream().filter(GapFinder::marks).map(Appointment::endsAt),
                                sessions.stream().map(GroupSession::endsAt))
                        .max(Comparator.naturalOrder());
        if (begins.isEmpty()) {
            return List.of();
        }
        var from = later(begins.get(), onGrid(now));
        if (!from.isBefore(ends.orElseThrow())) {
            return List.of();
        }
        var free =
                facts.availability().openOn(new Bookable.OfClinician(clinician.id()), day).stream()
                        .filter(span -> span.overlaps(from, ends.get()))
                        .map(span -> clipped(span, from, ends.get()))
                        .toList();
        for (var one : all) {
            if (one.status().takesTime()) {
                free = taken(facts, one.details().typeId(), one.startsAt(), one.endsAt(), free);
            }
        }
        for (var one : sessions) {
            free = taken(facts, one.typeId(), one.startsAt(), one.endsAt(), free);
        }
        return free.stream().map(span -> hole(facts, clinician, span, all)).toList();
    }

    /** What bounds the part of the day that is looked at: visits, and those that were cancelled. */
    private static boolean marks(Appointment one) {
        return one.status().takesTime() || one.status() == AppointmentStatus.CANCELLED;
    }

    private static TimeSpan clipped(TimeSpan span, Instant from, Instant to) {
        return new TimeSpan(later(span.from(), from), span.to().isAfter(to) ? to : span.to());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant onGrid(Instant now) {
        long past = Math.floorMod(now.getEpochSecond(), GRID);
        return Instant.ofEpochSecond(now.getEpochSecond() + (past == 0 ? 0 : GRID - past));
    }

    private static List<TimeSpan> taken(
            ScheduleFacts facts, long type, Instant from, Instant to, List<TimeSpan> free) {
        int buffer = facts.type(type).map(AppointmentType::bufferMinutes).orElse(0);
        return new TimeSpan(from, to.plusSeconds(buffer * 60L)).takenFrom(free);
    }

    private static Hole hole(
            ScheduleFacts facts, Clinician clinician, TimeSpan span, List<Appointment> all) {
        var left =
                all.stream()
                        .filter(one -> one.status() == AppointmentStatus.CANCELLED)
                        .filter(one -> span.overlaps(one.startsAt(), one.endsAt()))
                        .mapToLong(Appointment::patientId)
                        .distinct()
                        .toArray();
        return new Hole(
                clinician.id(),
                span.from().atZone(facts.zone()).toLocalDateTime(),
                (int) span.minutes(),
                left.length == 1 ? OptionalLong.of(left[0]) : OptionalLong.empty());
    }
}
