package org.quadset.schedule;

import org.quadset.clinic.Clinician;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The openings of one day. What is plainly taken is passed over in one step; what is left is asked
 * of {@link ScheduleFacts#place}, so that both can never disagree.
 */
final class DayOpenings {
    /** Openings begin on these minutes. */
    static final int STEP = 5;

    private static final int DAY = 24 * 60;

    private final ScheduleFacts facts;
    private final LocalDate date;
    private final OpeningSearch search;
    private final LocalDateTime earliest;
    private final int buffer;
    private final Map<Long, ResourceDay> resourceDays = new HashMap<>();

    /**
     * @param facts those of the date; others do no harm, but cost time
     * @param earliest nothing is offered that begins before
     */
    DayOpenings(ScheduleFacts facts, LocalDate date, OpeningSearch search, LocalDateTime earliest) {
        this.facts = facts;
        this.date = date;
        this.search = search;
        this.earliest = earliest;
        this.buffer = search.type().bufferMinutes();
    }

    private record ResourceDay(List<TimeSpan> open, List<TimeSpan> taken, int capacity) {
        /** Says no only where nothing can be booked; a yes is asked again. */
        boolean mayBeFree(Instant from, Instant to, Instant bufferedTo) {
            return open.stream().anyMatch(span -> span.covers(from, to))
                    && (capacity > 1
                            || taken.stream().noneMatch(one -> one.overlaps(from, bufferedTo)));
        }
    }

    /**
     * All openings of everybody who may be offered; none overlaps another of the same clinician.
     */
    List<Opening> all() {
        if (!search.allows(date) || date.isBefore(earliest.toLocalDate())) {
            return List.of();
        }
        var found = new ArrayList<Opening>();
        for (var clinician : facts.clinicians()) {
            if (search.allows(clinician)) {
                found.addAll(of(clinician));
            }
        }
        return found;
    }

    /** The opening that begins exactly then; empty if it cannot be booked. */
    Optional<Opening> at(long clinician, LocalDateTime start) {
        var from = start.atZone(facts.zone()).toInstant();
        var to = from.plusSeconds(search.minutes() * 60L);
        return facts.availability().openOn(new Bookable.OfClinician(clinician), date).stream()
                .filter(span -> span.covers(from, to))
                .findFirst()
                .flatMap(
                        span ->
                                resources(clinician, start, from, to)
                                        .map(
                                                found ->
                                                        opening(
                                                                clinician,
                                                                start,
                                                                found,
                                                                span,
                                                                takenOf(clinician),
                                                                from,
                                                                to)));
    }

    private List<Opening> of(Clinician clinician) {
        var open = facts.availability().openOn(new Bookable.OfClinician(clinician.id()), date);
        if (open.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Opening>();
        var taken = takenOf(clinician.id());
        var own = takenOfPatient();
        for (var span : open) {
            int minute = Math.max(first(), onStep(minuteOf(span.from())));
            while (minute + search.minutes() <= Math.min(search.untilMinute(), DAY)) {
                var start = date.atTime(minute / 60, minute % 60);
                var from = start.atZone(facts.zone()).toInstant();
                var to = from.plusSeconds(search.minutes() * 60L);
                if (to.isAfter(span.to())) {
                    break;
                }
                var blocker =
                        blocker(taken, from, to.plusSeconds(buffer * 60L))
                                .or(() -> blocker(own, from, to));
                if (blocker.isPresent()) {
                    minute = Math.max(minute + STEP, onStep(minuteOf(blocker.get().to())));
                    continue;
                }
                var resources = resources(clinician.id(), start, from, to);
                if (resources.isEmpty()) {
                    minute += STEP;
                    continue;
                }
                found.add(opening(clinician.id(), start, resources.get(), span, taken, from, to));
                minute = onStep(minute + search.minutes());
            }
        }
        return found;
    }

    /** The patient's own times; the buffer behind a visit is no affair of theirs. */
    private List<TimeSpan> takenOfPatient() {
        return search.patient().isEmpty()
                ? List.of()
                : facts.appointments().stream()
                        .filter(one -> one.patientId() == search.patient().getAsLong())
                        .filter(one -> one.status().takesTime())
                        .map(one -> new TimeSpan(one.startsAt(), one.endsAt()))
                        .toList();
    }

    private static Optional<TimeSpan> blocker(List<TimeSpan> taken, Instant from, Instant end) {
        return taken.stream().filter(one -> one.overlaps(from, end)).findFirst();
    }

    private int first() {
        int first = onStep(search.fromMinute());
        return date.equals(earliest.toLocalDate())
                ? Math.max(first, onStep(minuteOf(earliest)))
                : first;
    }

    private static int onStep(int minute) {
        return (minute + STEP - 1) / STEP * STEP;
    }

    private int minuteOf(Instant instant) {
        return minuteOf(instant.atZone(facts.zone()).toLocalDateTime());
    }

    /** Rounded up; 0 for what was before the day, and its end for what comes behind. */
    private int minuteOf(LocalDateTime at) {
        if (at.toLocalDate().isBefore(date)) {
            return 0;
        }
        if (at.toLocalDate().isAfter(date)) {
            return DAY;
        }
        int minute = at.getHour() * 60 + at.getMinute();
        return at.getSecond() > 0 || at.getNano() > 0 ? minute + 1 : minute;
    }

    private List<TimeSpan> takenOf(long clinician) {
        var taken = new ArrayList<TimeSpan>();
        for (var one : facts.appointments()) {
            if (one.clinicianId() == clinician && one.status().takesTime()) {
                taken.add(buffered(one.details().typeId(), one.startsAt(), one.endsAt()));
            }
        }
        for (var one : facts.sessions()) {
            if (one.clinicianId() == clinician && !one.cancelled()) {
                taken.add(buffered(one.typeId(), one.startsAt(), one.endsAt()));
            }
        }
        return taken;
    }

    private TimeSpan buffered(long type, Instant from, Instant to) {
        int minutes = facts.type(type).map(AppointmentType::bufferMinutes).orElse(0);
        return new TimeSpan(from, to.plusSeconds(minutes * 60L));
    }

    /**
     * The rooms and devices that a visit would get at a time; empty if it cannot be booked there.
     */
    private Optional<List<Long>> resources(
            long clinician, LocalDateTime start, Instant from, Instant to) {
        if (facts.zone().getRules().getValidOffsets(start).isEmpty()
                || !search.type().needs().stream()
                        .allMatch(
                                need ->
                                        facts.resources().stream()
                                                .filter(one -> one.answers(need))
                                                .anyMatch(one -> mayBeFree(one, from, to)))) {
            return Optional.empty();
        }
        var booking =
                Booking.of(
                        search.patient().orElse(0),
                        clinician,
                        search.type(),
                        start,
                        search.minutes());
        for (var named : named(from, to)) {
            var placement = facts.place(booking.withResources(named), 0);
            if (placement.conflicts().isEmpty()) {
                return Optional.of(placement.resources());
            }
        }
        return Optional.empty();
    }

    /** Each way to have all the features that are asked for; one way, with none, if none is. */
    private List<List<Long>> named(Instant from, Instant to) {
        List<List<Long>> ways = List.of(List.of());
        for (var feature : search.features()) {
            var longer = new ArrayList<List<Long>>();
            for (var way : ways) {
                for (var one : OpeningSearch.answering(feature, facts.resources())) {
                    if (way.contains(one.id())) {
                        longer.add(way);
                    } else if (mayBeFree(one, from, to)) {
                        var added = new ArrayList<>(way);
                        added.add(one.id());
                        longer.add(added);
                    }
                }
            }
            ways = longer;
        }
        return ways;
    }

    private boolean mayBeFree(ClinicResource resource, Instant from, Instant to) {
        return resourceDays
                .computeIfAbsent(resource.id(), key -> dayOf(resource))
                .mayBeFree(from, to, to.plusSeconds(buffer * 60L));
    }

    private ResourceDay dayOf(ClinicResource resource) {
        var taken = new ArrayList<TimeSpan>();
        for (var one : facts.appointments()) {
            if (one.status().takesTime()
                    && one.details().session().isEmpty()
                    && one.details().resources().contains(resource.id())) {
                taken.add(buffered(one.details().typeId(), one.startsAt(), one.endsAt()));
            }
        }
        for (var one : facts.sessions()) {
            if (!one.cancelled() && one.resources().contains(resource.id())) {
                taken.add(buffered(one.typeId(), one.startsAt(), one.endsAt()));
            }
        }
        return new ResourceDay(
                facts.availability().openOn(new Bookable.OfResource(resource.id()), date),
                taken,
                resource.capacity());
    }

    private Opening opening(
            long clinician,
            LocalDateTime start,
            List<Long> resources,
            TimeSpan hours,
            List<TimeSpan> taken,
            Instant from,
            Instant to) {
        var end = to.plusSeconds(buffer * 60L);
        boolean after =
                hours.from().equals(from) || taken.stream().anyMatch(one -> one.to().equals(from));
        boolean before =
                hours.to().equals(to) || taken.stream().anyMatch(one -> one.from().equals(end));
        boolean another = search.isAnother(clinician);
        var why = new ArrayList<Opening.Why>();
        if (after && before) {
            why.add(Opening.Why.FILLS_A_GAP);
        } else if (after) {
            why.add(Opening.Why.RIGHT_AFTER);
        } else if (before) {
            why.add(Opening.Why.RIGHT_BEFORE);
        }
        if (search.clinician().isPresent()) {
            why.add(another ? Opening.Why.SOMEBODY_ELSE : Opening.Why.WANTED);
        }
        return new Opening(
                clinician,
                start,
                search.minutes(),
                resources,
                why,
                search.notBefore().until(date, java.time.temporal.ChronoUnit.DAYS)
                        + (another ? OpeningSearch.WORTH_OF_THE_WANTED : 0));
    }
}
