package org.quadset.schedule;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings groups with their places back to what they were, inside a transaction. */
final class GroupTakingBack {
    private final ScheduleStore store;
    private final BookingDesk desk;
    private final AuditRepository audit;

    GroupTakingBack(ScheduleStore store, BookingDesk desk, AuditRepository audit) {
        this.store = store;
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * First the group, with its clinician and rooms, then its places; each is asked of the rules.
     *
     * @throws StaleDataException if the group or who comes to it was changed since
     */
    GroupChange one(GroupChange change, Actor actor) {
        var now = locked(change);
        var coming = placesOf(now.id());
        if (!now.sameAs(change.after()) || movesThem(change) && !coming.equals(left(change))) {
            throw new StaleDataException();
        }
        if (!change.before().cancelled() && coming.size() > change.before().capacity()) {
            throw new UserFacingException(
                    "group.tooFew", coming.size(), change.before().capacity());
        }
        var before = change.before().withVersion(now.version());
        refuseTaken(before);
        var stored = store.sessions().store(before, actor);
        audit.record(
                actor,
                "group.takeBack",
                stored.id(),
                now.words() + " -> " + stored.words() + "; taken back");
        var places = new TakingBack(store, desk, audit).all(change.places(), actor);
        return new GroupChange(now, stored, places);
    }

    /** Whether those who come would be elsewhere, or nowhere, afterwards. */
    private static boolean movesThem(GroupChange change) {
        var before = change.before();
        var after = change.after();
        return before.cancelled() != after.cancelled()
                || before.clinicianId() != after.clinicianId()
                || !before.startsAt().equals(after.startsAt())
                || !before.endsAt().equals(after.endsAt());
    }

    /** The places that the act left taken. */
    private static Set<Long> left(GroupChange change) {
        return change.places().stream()
                .flatMap(one -> one.after().stream())
                .filter(one -> one.status().takesTime())
                .map(Appointment::id)
                .collect(Collectors.toSet());
    }

    private GroupSession locked(GroupChange change) {
        long id = change.after().id();
        var people =
                store.appointments().ofSession(id).stream()
                        .map(Appointment::patientId)
                        .collect(Collectors.toSet());
        store.appointments()
                .lock(
                        new HashSet<>(
                                List.of(
                                        change.before().clinicianId(),
                                        change.after().clinicianId())),
                        people,
                        Set.of(id));
        return store.sessions()
                .byId(id)
                .orElseThrow(() -> new UserFacingException("booking.noSuchSession"));
    }

    private Set<Long> placesOf(long session) {
        return store.appointments().ofSession(session).stream()
                .filter(one -> one.status().takesTime())
                .map(Appointment::id)
                .collect(Collectors.toSet());
    }

    private void refuseTaken(GroupSession session) {
        if (session.cancelled()) {
            return;
        }
        var facts = store.facts(session.startsAt(), session.endsAt(), session.zone());
        var taken =
                facts.placeSession(session, session.id()).conflicts().stream()
                        .filter(BookingDesk::isTaken)
                        .toList();
        if (!taken.isEmpty()) {
            throw desk.refusal(taken, facts);
        }
    }
}
