package org.quadset.schedule;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes, books, reads and changes series. */
public final class SeriesService {
    private final Transactor transactor;
    private final ScheduleStore store;
    private final SeriesRepository series;
    private final ScheduleService schedule;
    private final AuditRepository audit;
    private final ClinicTime time;

    public SeriesService(
            Transactor transactor,
            ScheduleStore store,
            SeriesRepository series,
            ScheduleService schedule,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.store = store;
        this.series = series;
        this.schedule = schedule;
        this.audit = audit;
        this.time = time;
    }

    /** A series as it could be booked now. */
    public SeriesProposal propose(SeriesPlan plan, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        var first =
                plan.first()
                        .map(one -> one.start().toLocalDate())
                        .orElse(plan.search().notBefore());
        var from = first.minusDays(7).atStartOfDay(time.zone()).toInstant();
        var until = first.plusWeeks(plan.weeksToRead() + 1L).atStartOfDay(time.zone()).toInstant();
        return transactor.reading(
                () ->
                        new SeriesWeeks(
                                        plan,
                                        store.facts(from, until, time.zone()),
                                        time.at(time.now()).toLocalDateTime())
                                .proposal());
    }

    /**
     * Books all chosen visits of a proposal, linked to a new series, or none.
     *
     * @throws SeriesTakenException if somebody took one meanwhile; all that are taken are named
     * @throws UserFacingException if nothing is to be booked
     */
    public List<AppointmentChange> book(SeriesProposal proposal, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        var plan = proposal.plan();
        var search = plan.search();
        var bookings =
                proposal.toBook().stream()
                        .flatMap(one -> one.opening().stream())
                        .map(one -> one.booking(search.patient().orElse(0), search.type()))
                        .toList();
        int weeks = Math.max(1, (plan.planned() + plan.perWeek() - 1) / plan.perWeek());
        return book(search.patient().orElse(0), plan.perWeek(), weeks, bookings, actor);
    }

    /**
     * Books visits as one series, all or none.
     *
     * @param weeks as it is planned
     */
    public List<AppointmentChange> book(
            long patient, int perWeek, int weeks, List<Booking> bookings, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        if (bookings.isEmpty()) {
            throw new UserFacingException("series.nothingToBook");
        }
        return transactor.inTransaction(
                () -> {
                    lock(bookings);
                    long id = series.insert(patient, perWeek, weeks, actor);
                    var done = new ArrayList<AppointmentChange>();
                    var taken = new ArrayList<SeriesTakenException.Taken>();
                    for (var booking : byTime(bookings)) {
                        try {
                            done.add(
                                    AppointmentChange.booked(
                                            schedule.book(booking.inSeries(id), actor)));
                        } catch (SlotTakenException refused) {
                            taken.add(
                                    new SeriesTakenException.Taken(
                                            booking.start(),
                                            String.valueOf(refused.arguments()[0])));
                        }
                    }
                    if (!taken.isEmpty()) {
                        throw new SeriesTakenException(taken, bookings.size());
                    }
                    audit.record(actor, "series.book", id, done.size() + " visits");
                    return done;
                });
    }

    private static List<Booking> byTime(List<Booking> bookings) {
        return bookings.stream().sorted(Comparator.comparing(Booking::start)).toList();
    }

    /** Everybody at once and in one order: two who book series never wait for each other. */
    private void lock(List<Booking> bookings) {
        store.appointments()
                .lock(
                        bookings.stream().map(Booking::clinicianId).collect(Collectors.toSet()),
                        bookings.stream().map(Booking::patientId).collect(Collectors.toSet()),
                        Set.of());
    }

    /** A series with its visits. @throws UserFacingException if there is none */
    public AppointmentSeries byId(long id, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> read(id));
    }

    private AppointmentSeries read(long id) {
        return series.byId(id)
                .map(one -> one.with(store.appointments().ofSeries(id)))
                .orElseThrow(() -> new UserFacingException("series.notFound"));
    }

    /** What a change would do, and what stands in its way. */
    public SeriesPreview preview(
            Appointment appointment, SeriesScope scope, SeriesEdit edit, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> new SeriesEditing(store, time).preview(ahead(appointment, scope), edit));
    }

    /**
     * Changes visits of a series, all or none; what is over stays as it is.
     *
     * @param leaveRefused whether those that something stands in the way of are left as they are
     * @throws SeriesTakenException if something stands in the way and it is not to be left
     * @throws UserFacingException if none of them is still ahead
     */
    public List<AppointmentChange> change(
            Appointment appointment,
            SeriesScope scope,
            SeriesEdit edit,
            boolean leaveRefused,
            Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        return transactor.inTransaction(
                () -> {
                    var ahead = ahead(appointment, scope);
                    if (ahead.isEmpty()) {
                        throw new UserFacingException("series.nothingAhead");
                    }
                    if (edit instanceof SeriesEdit.Cancel cancel) {
                        return ahead.stream()
                                .map(
                                        one ->
                                                AppointmentChange.of(
                                                        one,
                                                        schedule.cancel(
                                                                one, cancel.reason(), actor)))
                                .toList();
                    }
                    return changed(ahead, edit, leaveRefused, actor);
                });
    }

    private List<AppointmentChange> changed(
            List<Appointment> ahead, SeriesEdit edit, boolean leaveRefused, Actor actor) {
        var editing = new SeriesEditing(store, time);
        editing.lock(ahead, edit);
        var preview = editing.preview(ahead, edit);
        if (!preview.refused().isEmpty() && !leaveRefused) {
            throw new SeriesTakenException(
                    preview.refused().stream()
                            .map(
                                    one ->
                                            new SeriesTakenException.Taken(
                                                    one.wanted(), one.why().getFirst()))
                            .toList(),
                    ahead.size());
        }
        var done = new ArrayList<AppointmentChange>();
        for (var change : preview.changes()) {
            var before = change.before().orElseThrow();
            var stored = store.appointments().update(change.after().orElseThrow(), actor);
            audit.record(
                    actor,
                    "appointment.move",
                    stored.id(),
                    AppointmentWords.difference(before, stored) + "; with its series");
            done.add(AppointmentChange.of(before, stored));
        }
        return done;
    }

    /** Read anew: what somebody changed meanwhile counts. */
    private List<Appointment> ahead(Appointment appointment, SeriesScope scope) {
        var own = store.appointments().byId(appointment.id());
        var all =
                own.details().series().isEmpty()
                        ? new AppointmentSeries(0, own.patientId(), 1, 1, List.of(own))
                        : read(own.details().series().getAsLong());
        return all.ahead(own, scope, time.now());
    }
}
