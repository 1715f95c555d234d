package org.quadset.schedule;

import org.quadset.platform.db.Transactor;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Finds times that can be booked; reads some weeks at a time and stops when it has enough. */
public final class OpeningService {
    private static final int FIRST_SLICE_DAYS = 21;
    private static final int SLICE_DAYS = 91;

    private final Transactor transactor;
    private final ScheduleStore store;
    private final TakenTimeRepository taken;
    private final ClinicTime time;

    public OpeningService(
            Transactor transactor,
            ScheduleStore store,
            TakenTimeRepository taken,
            ClinicTime time) {
        this.transactor = transactor;
        this.store = store;
        this.taken = taken;
        this.time = time;
    }

    /** What the clinic books, and with whom and what. */
    public ScheduleFacts setup(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> frame(time.today(), time.today()));
    }

    /** Where a search begins: the clinic's first type, anybody, from today on. */
    public static OpeningSearch anySearch(ScheduleFacts setup, AppointmentType type, LocalDate on) {
        return OpeningSearch.any(type, on, !setup.availability().hours().isEmpty());
    }

    /**
     * Openings, the best first.
     *
     * @param skip how many were shown before
     * @param count how many are wanted, from 1
     */
    public OpeningPage find(OpeningSearch search, int skip, int count, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> found(search, skip, count));
    }

    private OpeningPage found(OpeningSearch search, int skip, int count) {
        var now = time.at(time.now()).toLocalDateTime();
        var last = search.lastDay();
        var from =
                search.notBefore().isBefore(now.toLocalDate())
                        ? now.toLocalDate()
                        : search.notBefore();
        var frame = frame(from, last);
        var found = new ArrayList<Opening>();
        int days = FIRST_SLICE_DAYS;
        var reached = from;
        for (var begin = from; !begin.isAfter(last); begin = begin.plusDays(days)) {
            days = begin.equals(from) ? FIRST_SLICE_DAYS : SLICE_DAYS;
            var end = begin.plusDays(days - 1L);
            reached = end.isAfter(last) ? last : end;
            found.addAll(slice(frame, search, begin, reached, now));
            if (settled(found, search, reached) > skip + count) {
                break;
            }
        }
        found.sort(Opening.BEST_FIRST);
        var page = found.stream().skip(skip).limit(count).toList();
        var seen = reached;
        return new OpeningPage(
                page,
                found.size() > skip + page.size(),
                reached,
                frame.availability().closed().stream()
                        .filter(one -> !one.firstDay().isAfter(seen))
                        .filter(one -> !one.lastDay().isBefore(search.notBefore()))
                        .toList());
    }

    /** How many have their place: no later day can bring a better one. */
    private static long settled(List<Opening> found, OpeningSearch search, LocalDate reached) {
        long days = search.notBefore().until(reached, java.time.temporal.ChronoUnit.DAYS);
        return found.stream().filter(one -> one.days() <= days).count();
    }

    private List<Opening> slice(
            ScheduleFacts frame,
            OpeningSearch search,
            LocalDate from,
            LocalDate until,
            LocalDateTime earliest) {
        var begin = begin(from).minusSeconds(ScheduleFacts.LONGEST_MINUTES * 60L);
        var end = begin(until.plusDays(1)).plusSeconds(ScheduleFacts.LONGEST_MINUTES * 60L);
        var facts =
                new ScheduleFacts(
                        frame.zone(),
                        frame.clinicians(),
                        frame.types(),
                        frame.resources(),
                        taken.between(begin, end, search.needsResources()),
                        frame.sessions(),
                        frame.availability(),
                        frame.rules());
        return new OpeningFinder(facts, earliest).find(search, from, until);
    }

    /** All but the appointments. */
    private ScheduleFacts frame(LocalDate from, LocalDate until) {
        var begin = begin(from);
        var end = begin(until.plusDays(1));
        return new ScheduleFacts(
                time.zone(),
                store.clinics().activeClinicians(),
                store.setup().types(),
                store.setup().resources(),
                List.of(),
                store.sessions()
                        .between(
                                begin.minusSeconds(ScheduleFacts.LONGEST_MINUTES * 60L),
                                end.plusSeconds(ScheduleFacts.LONGEST_MINUTES * 60L)),
                store.availability().between(begin, end, time.zone()),
                store.setup().rules());
    }

    private Instant begin(LocalDate date) {
        return date.atStartOfDay(time.zone()).toInstant();
    }
}
