package org.quadset.schedule;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Group sessions and who comes to them. Each place is an appointment of its own; it moves and is
 * cancelled with its session.
 */
public final class GroupSessionService {
    private final Transactor transactor;
    private final ScheduleStore store;
    private final ScheduleService schedule;
    private final BookingDesk desk;
    private final AuditRepository audit;
    private final ClinicTime time;

    public GroupSessionService(
            Transactor transactor,
            ScheduleStore store,
            ScheduleService schedule,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.store = store;
        this.schedule = schedule;
        this.desk = new BookingDesk(store, time);
        this.audit = audit;
        this.time = time;
    }

    /**
     * A session with its places.
     *
     * @param places those who cancelled too, in the order they were booked
     */
    public record Roster(GroupSession session, List<BookedSlot> places) {
        /** How many come. */
        public int taken() {
            return (int)
                    places.stream().filter(one -> one.appointment().status().takesTime()).count();
        }

        /** How many more can come. */
        public int free() {
            return Math.max(0, session.capacity() - taken());
        }
    }

    /**
     * What became of weekly sessions.
     *
     * @param skipped the days on which the clinic is closed
     */
    public record Created(List<GroupSession> sessions, List<LocalDate> skipped) {}

    /**
     * One of the weeks that are planned.
     *
     * @param session as it would be held
     * @param closed why the clinic is closed that day, so that the week is left out
     * @param refusal what stands in the way, as a sentence; empty if nothing does
     */
    public record Week(GroupSession session, Optional<String> closed, String refusal) {
        /** The day on the clinic's calendar. */
        public LocalDate day() {
            return session.start().toLocalDate();
        }
    }

    /**
     * The weeks that {@link #create} would plan, and what it would refuse; stores nothing.
     *
     * @throws InvalidInputException if a field breaks a rule
     */
    public List<Week> preview(GroupSession first, int weeks, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        refuseInvalid(first, weeks);
        return transactor.reading(() -> weeks(first, weeks));
    }

    private static void refuseInvalid(GroupSession first, int weeks) {
        var wrong = new ArrayList<>(first.violations());
        Violation.outside("weeks", weeks, 1, 52).ifPresent(wrong::add);
        InvalidInputException.throwIfAny(wrong);
    }

    private List<Week> weeks(GroupSession first, int weeks) {
        var found = new ArrayList<Week>();
        for (int week = 0; week < weeks; week++) {
            var from = time.instantOf(first.start().plusWeeks(week));
            var wanted = first.at(from, from.plusSeconds(first.minutes() * 60L));
            var facts = facts(wanted);
            var closed =
                    weeks > 1
                            ? facts.availability().closedOn(wanted.start().toLocalDate())
                            : Optional.<ClosedDays>empty();
            if (closed.isPresent()) {
                found.add(new Week(wanted, closed.map(ClosedDays::name), ""));
                continue;
            }
            var placement = facts.placeSession(wanted, wanted.id());
            found.add(
                    new Week(
                            wanted.in(placement.resources()),
                            Optional.empty(),
                            placement.conflicts().stream()
                                    .findFirst()
                                    .map(one -> sentence(one, facts))
                                    .orElse("")));
        }
        return found;
    }

    /**
     * Plans a session in each of some weeks, all or none; weeks in which the clinic is closed that
     * day are left out.
     *
     * @param weeks 1 to 52
     * @throws InvalidInputException if a field breaks a rule
     * @throws SlotTakenException if the clinician or a room is taken or has no hours in one of them
     * @throws UserFacingException if the type is no group's, or all weeks would be left out
     */
    public Created create(GroupSession first, int weeks, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        refuseInvalid(first, weeks);
        return transactor.inTransaction(
                () -> {
                    store.appointments().lock(Set.of(first.clinicianId()), Set.of(), Set.of());
                    refuseOtherThanGroup(first);
                    var planned = weeks(first, weeks);
                    var made = new ArrayList<GroupSession>();
                    var skipped = new ArrayList<LocalDate>();
                    for (var week : planned) {
                        if (week.closed().isPresent()) {
                            skipped.add(week.day());
                            continue;
                        }
                        var facts = facts(week.session());
                        var stored = store.sessions().store(placed(week.session(), facts), actor);
                        audit.record(actor, "group.create", stored.id(), stored.words());
                        made.add(stored);
                    }
                    if (made.isEmpty()) {
                        throw new UserFacingException("group.allClosed");
                    }
                    return new Created(List.copyOf(made), List.copyOf(skipped));
                });
    }

    private void refuseOtherThanGroup(GroupSession session) {
        if (store.setup().types().stream()
                .noneMatch(one -> one.id() == session.typeId() && one.isGroup())) {
            throw new UserFacingException("group.notAGroup");
        }
    }

    private ScheduleFacts facts(GroupSession session) {
        return store.facts(session.startsAt(), session.endsAt(), time.zone());
    }

    /** The session with its rooms. @throws SlotTakenException if something stands in the way */
    private GroupSession placed(GroupSession session, ScheduleFacts facts) {
        var placement = facts.placeSession(session, session.id());
        if (!placement.conflicts().isEmpty()) {
            throw new SlotTakenException(
                    placement.conflicts(),
                    false,
                    ShownDate.of(session.start().toLocalDate())
                            + ": "
                            + sentence(placement.conflicts().getFirst(), facts));
        }
        return session.in(placement.resources());
    }

    private String sentence(Conflict conflict, ScheduleFacts facts) {
        var other =
                facts.appointments().stream()
                        .filter(one -> conflict.appointment().equals(OptionalLong.of(one.id())))
                        .findFirst()
                        .map(one -> store.nameOf(one.patientId()))
                        .orElse("");
        return conflict.text(other, time.zone());
    }

    /**
     * Changes name, places, time, clinician or rooms; all its patients move with it, or nothing
     * does.
     *
     * @throws InvalidInputException if a field breaks a rule
     * @throws SlotTakenException if the clinician, a room or one of the patients is taken then
     * @throws UserFacingException if more come than it would hold, or one is already here
     * @throws StaleDataException if somebody changed it or its roster first
     */
    public GroupChange change(GroupSession wanted, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        InvalidInputException.throwIfAny(wanted.violations());
        return transactor.inTransaction(
                () -> {
                    var before = locked(wanted, wanted.clinicianId());
                    var places = takenPlaces(wanted.id());
                    if (places.size() > wanted.capacity()) {
                        throw new UserFacingException(
                                "group.tooFew", places.size(), wanted.capacity());
                    }
                    if (before.typeId() != wanted.typeId()) {
                        throw new UserFacingException("group.typeStays");
                    }
                    boolean moves =
                            !before.startsAt().equals(wanted.startsAt())
                                    || !before.endsAt().equals(wanted.endsAt())
                                    || before.clinicianId() != wanted.clinicianId();
                    if (moves && places.stream().anyMatch(one -> !one.status().isAhead())) {
                        throw new UserFacingException("group.begun");
                    }
                    boolean placedAnew = moves || !before.resources().equals(wanted.resources());
                    var stored =
                            store.sessions()
                                    .store(
                                            placedAnew ? placed(wanted, facts(wanted)) : wanted,
                                            actor);
                    audit.record(
                            actor,
                            "group.change",
                            stored.id(),
                            before.words() + " -> " + stored.words());
                    return new GroupChange(
                            before,
                            stored,
                            moves
                                    ? places.stream().map(one -> move(one, stored, actor)).toList()
                                    : List.of());
                });
    }

    /** Locks the session with all its people, and reads it. */
    private GroupSession locked(GroupSession session, long newClinician) {
        var before = current(session.id());
        var patients = patientsOf(session.id());
        store.appointments()
                .lock(
                        new HashSet<>(List.of(before.clinicianId(), newClinician)),
                        patients,
                        Set.of(session.id()));
        var now = current(session.id());
        if (now.version() != session.version()
                || now.clinicianId() != before.clinicianId()
                || !patients.containsAll(patientsOf(session.id()))) {
            throw new StaleDataException();
        }
        if (now.cancelled()) {
            throw new UserFacingException("group.cancelledAlready");
        }
        return now;
    }

    private GroupSession current(long id) {
        return store.sessions()
                .byId(id)
                .orElseThrow(() -> new UserFacingException("booking.noSuchSession"));
    }

    private Set<Long> patientsOf(long session) {
        return takenPlaces(session).stream()
                .map(Appointment::patientId)
                .collect(Collectors.toSet());
    }

    private List<Appointment> takenPlaces(long session) {
        return store.appointments().ofSession(session).stream()
                .filter(one -> one.status().takesTime())
                .toList();
    }

    private AppointmentChange move(Appointment place, GroupSession session, Actor actor) {
        desk.place(placeIn(session, place.patientId(), place.details().typeId()), place.id());
        var moved =
                place.at(
                        session.clinicianId(),
                        session.startsAt(),
                        session.endsAt(),
                        session.zone());
        var stored = store.appointments().update(moved, actor);
        audit.record(
                actor,
                "appointment.move",
                stored.id(),
                AppointmentWords.difference(place, stored) + "; with its group");
        return AppointmentChange.of(place, stored);
    }

    private Booking placeIn(GroupSession session, long patient, long type) {
        return new Booking(
                patient,
                session.clinicianId(),
                type,
                AppointmentKind.GROUP,
                session.startsAt().atZone(time.zone()).toLocalDateTime(),
                session.minutes(),
                "",
                List.of(),
                OptionalLong.empty(),
                OptionalLong.of(session.id()),
                "");
    }

    /**
     * Cancels a session and all places that are still ahead; the clinic is the reason.
     *
     * @throws UserFacingException if somebody is already here
     * @throws StaleDataException if somebody changed it or its roster first
     */
    public GroupChange cancel(GroupSession session, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        return transactor.inTransaction(
                () -> {
                    var before = locked(session, session.clinicianId());
                    var places = takenPlaces(session.id());
                    if (places.stream().anyMatch(one -> !one.status().isAhead())) {
                        throw new UserFacingException("group.begun");
                    }
                    var gone =
                            places.stream()
                                    .map(
                                            one ->
                                                    AppointmentChange.of(
                                                            one,
                                                            schedule.cancel(
                                                                    one,
                                                                    CancelReason.CLINIC,
                                                                    actor)))
                                    .toList();
                    var stored = store.sessions().store(before.asCancelled(), actor);
                    audit.record(
                            actor, "group.cancel", stored.id(), before.words() + " -> cancelled");
                    return new GroupChange(before, stored, gone);
                });
    }

    /**
     * Takes changes of groups back, all or none: each group, its clinician, time and rooms, and its
     * places are as they were. A group that was planned is cancelled.
     *
     * @return what this did, so that it can be taken back in turn
     * @throws StaleDataException if a group, or who comes to it, was changed since
     * @throws SlotTakenException if somebody else has the old time or a room now
     */
    public List<GroupChange> takeBack(List<GroupChange> changes, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        var back = new GroupTakingBack(store, desk, audit);
        return transactor.inTransaction(
                () -> changes.reversed().stream().map(one -> back.one(one, actor)).toList());
    }

    /** Gives a patient a place. @throws SlotTakenException if it is full or the patient is busy */
    public Appointment add(long session, long patient, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        return transactor.inTransaction(
                () -> {
                    var now = current(session);
                    return schedule.book(placeIn(now, patient, now.typeId()), actor);
                });
    }

    /** Cancels a patient's place; it is free again. */
    public Appointment remove(Appointment place, CancelReason reason, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        return schedule.cancel(place, reason, actor);
    }

    /** The session with its places. @throws UserFacingException if there is none */
    public Roster roster(long session, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () ->
                        new Roster(
                                current(session),
                                store.withPatients(store.appointments().ofSession(session))));
    }

    /** The sessions of a day, cancelled ones too, by time. */
    public List<GroupSession> on(LocalDate date, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () ->
                        store.sessions()
                                .between(
                                        date.atStartOfDay(time.zone()).toInstant(),
                                        date.plusDays(1).atStartOfDay(time.zone()).toInstant()));
    }
}
