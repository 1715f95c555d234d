package org.quadset.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The free places of one day's group sessions. Whether a place can be had is asked of {@link
 * ScheduleFacts#place}, so that what is offered can be booked.
 */
final class GroupOpenings {
    private final ScheduleFacts facts;
    private final LocalDate date;
    private final OpeningSearch search;
    private final LocalDateTime earliest;

    /**
     * @param facts those of the date; others do no harm, but cost time
     * @param earliest nothing is offered that begins before
     */
    GroupOpenings(
            ScheduleFacts facts, LocalDate date, OpeningSearch search, LocalDateTime earliest) {
        this.facts = facts;
        this.date = date;
        this.search = search;
        this.earliest = earliest;
    }

    /** A place in each session of the type that fits the search and has one left. */
    List<Opening> all() {
        return search.allows(date)
                ? facts.sessions().stream()
                        .filter(one -> one.typeId() == search.type().id() && !one.cancelled())
                        .filter(this::fitsTheHours)
                        .filter(this::fitsThePeople)
                        .filter(this::hasWhatIsNeeded)
                        .flatMap(one -> place(one).stream())
                        .toList()
                : List.of();
    }

    private LocalDateTime start(GroupSession session) {
        return session.startsAt().atZone(facts.zone()).toLocalDateTime();
    }

    private boolean fitsTheHours(GroupSession session) {
        var start = start(session);
        int minute = start.getHour() * 60 + start.getMinute();
        return start.toLocalDate().equals(date)
                && !start.isBefore(earliest)
                && minute >= search.fromMinute()
                && minute + session.minutes() <= search.untilMinute();
    }

    private boolean fitsThePeople(GroupSession session) {
        return facts.clinicians().stream()
                .anyMatch(one -> one.id() == session.clinicianId() && search.allows(one));
    }

    private boolean hasWhatIsNeeded(GroupSession session) {
        return search.features().stream()
                .allMatch(
                        feature ->
                                OpeningSearch.answering(feature, facts.resources()).stream()
                                        .anyMatch(one -> session.resources().contains(one.id())));
    }

    private Optional<Opening> place(GroupSession session) {
        boolean another = search.isAnother(session.clinicianId());
        var why =
                search.clinician().isEmpty()
                        ? List.<Opening.Why>of()
                        : List.of(another ? Opening.Why.SOMEBODY_ELSE : Opening.Why.WANTED);
        var opening =
                new Opening(
                        session.clinicianId(),
                        start(session),
                        session.minutes(),
                        session.resources(),
                        why,
                        search.notBefore().until(date, ChronoUnit.DAYS)
                                + (another ? OpeningSearch.WORTH_OF_THE_WANTED : 0),
                        Optional.of(
                                new Opening.GroupPlaces(
                                        session.id(),
                                        session.name(),
                                        free(session),
                                        session.capacity())));
        var booking = opening.booking(search.patient().orElse(0), search.type());
        return facts.place(booking, 0).conflicts().isEmpty()
                ? Optional.of(opening)
                : Optional.empty();
    }

    private int free(GroupSession session) {
        long taken =
                facts.appointments().stream()
                        .filter(one -> one.status().takesTime())
                        .filter(
                                one ->
                                        one.details().session().isPresent()
                                                && one.details().session().getAsLong()
                                                        == session.id())
                        .count();
        return (int) Math.max(0, session.capacity() - taken);
    }
}
