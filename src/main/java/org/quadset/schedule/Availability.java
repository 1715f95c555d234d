package org.quadset.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When everybody and everything can be booked: weekly hours, closed days, and what breaks them.
 *
 * @param zone the clinic's, in which hours and days are meant
 */
public record Availability(
        ZoneId zone, List<WeeklyHours> hours, List<ClosedDays> closed, List<BusyTime> busy) {
    public Availability {
        hours = List.copyOf(hours);
        closed = List.copyOf(closed);
        busy = List.copyOf(busy);
    }

    /** A clinic that wrote nothing down: always open. */
    public static Availability unwritten(ZoneId zone) {
        return new Availability(zone, List.of(), List.of(), List.of());
    }

    /** The closed days that the date belongs to. */
    public Optional<ClosedDays> closedOn(LocalDate date) {
        return closed.stream().filter(one -> one.contain(date)).findFirst();
    }

    /**
     * The hours of a date by the week and its exceptions, by time; leave and meetings are not taken
     * out. While no week was written down for somebody all of the day is theirs; after the last of
     * their hours ended nothing is. On a closed day a clinician has only extra hours; a room is
     * there for those who have them.
     */
    public List<TimeSpan> hoursOn(Bookable who, LocalDate date) {
        var open = new ArrayList<TimeSpan>();
        var midnight = date.atStartOfDay(zone).toInstant();
        var end = date.plusDays(1).atStartOfDay(zone).toInstant();
        if (closedOn(date).isEmpty()) {
            var begun =
                    hours.stream()
                            .filter(one -> one.whose().equals(who))
                            .filter(one -> !one.validFrom().isAfter(date))
                            .toList();
            begun.stream()
                    .filter(one -> one.holdOn(date))
                    .map(
                            one ->
                                    new TimeSpan(
                                            at(date, one.fromMinute()),
                                            at(date, one.untilMinute())))
                    .forEach(open::add);
            if (begun.isEmpty()) {
                open.add(new TimeSpan(midnight, end));
            }
        } else if (who instanceof Bookable.OfResource) {
            open.add(new TimeSpan(midnight, end));
        }
        for (var one : busy) {
            if (!one.kind().closes() && one.whose().equals(who) && one.overlaps(midnight, end)) {
                open.add(new TimeSpan(one.startsAt(), one.endsAt()));
            }
        }
        return TimeSpan.joined(open);
    }

    /** The hours of a date without leave, meetings and other calendars, by time. */
    public List<TimeSpan> openOn(Bookable who, LocalDate date) {
        var left = hoursOn(who, date);
        for (var one : busyOn(who, date)) {
            left = new TimeSpan(one.startsAt(), one.endsAt()).takenFrom(left);
        }
        return left;
    }

    /** Leave, meetings and the like that touch the date. */
    public List<BusyTime> busyOn(Bookable who, LocalDate date) {
        var midnight = date.atStartOfDay(zone).toInstant();
        var end = date.plusDays(1).atStartOfDay(zone).toInstant();
        return busy.stream()
                .filter(one -> one.kind().closes() && one.whose().equals(who))
                .filter(one -> one.overlaps(midnight, end))
                .toList();
    }

    /** Why nothing can be booked in the time; empty if it is open. */
    public Optional<Conflict> refusal(Bookable who, String name, Instant from, Instant to) {
        var date = from.atZone(zone).toLocalDate();
        var away =
                busyOn(who, date).stream()
                        .filter(one -> one.overlaps(from, to))
                        .findFirst()
                        .map(
                                one ->
                                        new Conflict(
                                                Conflict.Kind.AWAY,
                                                name,
                                                one.note().isEmpty()
                                                        ? one.kind().label()
                                                        : one.note(),
                                                java.util.OptionalLong.empty(),
                                                new TimeSpan(one.startsAt(), one.endsAt())));
        if (away.isPresent()) {
            return away;
        }
        if (hoursOn(who, date).stream().anyMatch(span -> span.covers(from, to))) {
            return Optional.empty();
        }
        var holiday = closedOn(date);
        return Optional.of(
                new Conflict(
                        holiday.isPresent()
                                ? Conflict.Kind.CLINIC_CLOSED
                                : Conflict.Kind.OUTSIDE_HOURS,
                        name,
                        holiday.map(ClosedDays::name).orElse(""),
                        java.util.OptionalLong.empty(),
                        new TimeSpan(from, to)));
    }

    private Instant at(LocalDate date, int minute) {
        return minute == 24 * 60
                ? date.plusDays(1).atStartOfDay(zone).toInstant()
                : date.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }
}
