package org.quadset.frontdesk;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.ScheduleStore;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who waits for a time: puts them on the list, changes what they wish, and takes them off. */
public final class WaitingListService {
    private final Transactor transactor;
    private final WaitingWishRepository wishes;
    private final ScheduleStore store;
    private final AuditRepository audit;
    private final ClinicTime time;

    public WaitingListService(
            Transactor transactor,
            WaitingWishRepository wishes,
            ScheduleStore store,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.wishes = wishes;
        this.store = store;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Puts somebody on the list.
     *
     * @throws InvalidInputException if a rule is broken, or the last day has passed
     */
    public WaitingWish add(WaitingWish wish, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        check(wish);
        return transactor.inTransaction(
                () -> {
                    refuseForeign(wish);
                    var stored = wishes.insert(wish, actor);
                    audit.record(actor, "waiting.add", stored.id(), WishWords.all(stored));
                    return stored;
                });
    }

    /**
     * Changes what somebody waits for; since when stays.
     *
     * @throws InvalidInputException if a rule is broken, or the last day has passed
     * @throws org.quadset.platform.problems.StaleDataException if somebody changed it first
     */
    public WaitingWish change(WaitingWish wish, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        check(wish);
        return transactor.inTransaction(
                () -> {
                    refuseForeign(wish);
                    var before = waiting(wish.id());
                    var stored = wishes.update(wish, actor);
                    audit.record(
                            actor,
                            "waiting.change",
                            stored.id(),
                            WishWords.difference(before, stored));
                    return stored;
                });
    }

    private void check(WaitingWish wish) {
        var found = new java.util.ArrayList<>(wish.violations());
        if (wish.notAfter().map(last -> last.isBefore(time.today())).orElse(false)) {
            found.add(Violation.of("notAfter", "waiting.lastDayPassed"));
        }
        InvalidInputException.throwIfAny(found);
    }

    /** The appointment that it would replace must be the patient's own, and the type must exist. */
    private void refuseForeign(WaitingWish wish) {
        if (wish.insteadOf().isPresent()
                && store.appointments().byId(wish.insteadOf().getAsLong()).patientId()
                        != wish.patientId()) {
            throw new UserFacingException("booking.notFound");
        }
        if (store.setup().types().stream().noneMatch(type -> type.id() == wish.typeId())) {
            throw new UserFacingException("booking.noSuchType");
        }
    }

    private WaitingWish waiting(long id) {
        var stored = wishes.byId(id);
        if (stored.ended().isPresent()) {
            throw new UserFacingException("waiting.ended");
        }
        return stored;
    }

    /**
     * Takes somebody off the list who no longer waits.
     *
     * @throws org.quadset.platform.problems.StaleDataException if somebody changed it first
     */
    public WaitingWish withdraw(WaitingWish wish, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        return transactor.inTransaction(
                () -> {
                    waiting(wish.id());
                    return end(wish, WishEnd.WITHDRAWN, Optional.empty(), Optional.empty(), actor);
                });
    }

    /** Ends a wish inside the transaction that fulfils it. */
    WaitingWish booked(
            WaitingWish wish, Appointment became, Optional<Appointment> before, Actor actor) {
        waiting(wish.id());
        return end(wish, WishEnd.BOOKED, Optional.of(became), before, actor);
    }

    private WaitingWish end(
            WaitingWish wish,
            WishEnd how,
            Optional<Appointment> became,
            Optional<Appointment> before,
            Actor actor) {
        var ended = wishes.end(wish, how, became, before, actor);
        audit.record(
                actor,
                "waiting.end",
                wish.id(),
                how + became.map(one -> ", appointment " + one.id()).orElse(""));
        return ended;
    }

    /** Takes those off whose last day has passed; how many they were. */
    public int expirePast(Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        return transactor.inTransaction(
                () -> {
                    var past = wishes.past(time.today());
                    past.forEach(
                            one ->
                                    end(
                                            one,
                                            WishEnd.EXPIRED,
                                            Optional.empty(),
                                            Optional.empty(),
                                            actor));
                    return past.size();
                });
    }

    /** All who wait, the longest first. */
    public List<WaitingWish> open(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> wishes.open(time.today()));
    }

    /** The types that somebody may wait for: those in use that are no group. */
    public List<AppointmentType> types(Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () ->
                        store.setup().types().stream()
                                .filter(type -> type.active() && !type.isGroup())
                                .toList());
    }

    /** The clinic's day now. */
    public LocalDate today() {
        return time.today();
    }

    /** Since when somebody waits who is put on the list now. */
    public Instant now() {
        return time.now();
    }
}
