package org.quadset.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds openings in what is booked; cuts a long time into days, so that a day asks only its own.
 */
public final class OpeningFinder {
    /** How far what is booked may reach into another day, with its buffer. */
    private static final long REACH = 60 * 60L;

    private final ScheduleFacts facts;
    private final LocalDateTime earliest;
    private final Map<LocalDate, List<Appointment>> appointments;
    private final Map<LocalDate, List<GroupSession>> sessions;
    private final Map<LocalDate, List<BusyTime>> busy;

    /**
     * @param facts all that touches the days that will be asked for
     * @param earliest nothing is offered that begins before, on the clinic's wall clock
     */
    public OpeningFinder(ScheduleFacts facts, LocalDateTime earliest) {
        this.facts = facts;
        this.earliest = earliest;
        this.appointments = byDay(facts.appointments(), Appointment::startsAt, Appointment::endsAt);
        this.sessions = byDay(facts.sessions(), GroupSession::startsAt, GroupSession::endsAt);
        this.busy = byDay(facts.availability().busy(), BusyTime::startsAt, BusyTime::endsAt);
    }

    private <T> Map<LocalDate, List<T>> byDay(
            List<T> all, Function<T, Instant> from, Function<T, Instant> to) {
        Map<LocalDate, List<T>> days = new HashMap<>();
        ZoneId zone = facts.zone();
        for (var one : all) {
            var last = to.apply(one).plusSeconds(REACH).atZone(zone).toLocalDate();
            for (var day = from.apply(one).minusSeconds(REACH).atZone(zone).toLocalDate();
                    !day.isAfter(last);
                    day = day.plusDays(1)) {
                days.computeIfAbsent(day, key -> new ArrayList<>()).add(one);
            }
        }
        return days;
    }

    /** All that decides about one day. */
    ScheduleFacts on(LocalDate day) {
        var availability = facts.availability();
        return new ScheduleFacts(
                facts.zone(),
                facts.clinicians(),
                facts.types(),
                facts.resources(),
                appointments.getOrDefault(day, List.of()),
                sessions.getOrDefault(day, List.of()),
                new Availability(
                        facts.zone(),
                        availability.hours(),
                        availability.closed(),
                        busy.getOrDefault(day, List.of())),
                facts.rules());
    }

    /**
     * All openings of the days, the best first.
     *
     * @param until the last day
     */
    public List<Opening> find(OpeningSearch search, LocalDate from, LocalDate until) {
        var found = new ArrayList<Opening>();
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            if (search.allows(day)) {
                found.addAll(
                        search.type().isGroup()
                                ? new GroupOpenings(on(day), day, search, earliest).all()
                                : new DayOpenings(on(day), day, search, earliest).all());
            }
        }
        found.sort(Opening.BEST_FIRST);
        return found;
    }
}
