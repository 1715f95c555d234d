package org.quadset.schedule;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Books, moves, cancels and follows appointments. What stands in the way is looked for inside the
 * transaction, after everybody who books for the same people or rooms was made to wait.
 */
public final class ScheduleService {
    private final Transactor transactor;
    private final ScheduleStore store;
    private final BookingDesk desk;
    private final AuditRepository audit;
    private final ClinicTime time;

    public ScheduleService(
            Transactor transactor, ScheduleStore store, AuditRepository audit, ClinicTime time) {
        this.transactor = transactor;
        this.store = store;
        this.desk = new BookingDesk(store, time);
        this.audit = audit;
        this.time = time;
    }

    /**
     * Books a time, with the rooms and devices that its type needs.
     *
     * @throws SlotTakenException if something stands in the way that may not be overridden, or no
     *     reason is given
     * @throws InvalidInputException if the patient is missing or the length is impossible
     */
    public Appointment book(Booking booking, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        InvalidInputException.throwIfAny(booking.violations(time.zone()));
        return transactor.inTransaction(
                () -> {
                    var booked = store.appointments().insert(desk.place(booking, 0).asNew(), actor);
                    audit.record(
                            actor, "appointment.book", booked.id(), AppointmentWords.all(booked));
                    return booked;
                });
    }

    /** As below, without overriding a rule. */
    public Appointment move(
            Appointment appointment,
            long clinician,
            LocalDateTime start,
            int minutes,
            Actor actor) {
        return move(appointment, clinician, start, minutes, "", actor);
    }

    /**
     * Moves an appointment to another time, length or clinician. Rooms stay where they are free,
     * else others that serve are taken.
     *
     * @param overrideReason why it may break a rule; empty to break none
     * @throws SlotTakenException if something stands in the way; the appointment stays where it was
     * @throws org.quadset.platform.problems.StaleDataException if somebody changed it first
     */
    public Appointment move(
            Appointment appointment,
            long clinician,
            LocalDateTime start,
            int minutes,
            String overrideReason,
            Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        refuseFixed(appointment);
        refuseAnotherDay(appointment, start);
        var wanted =
                Booking.again(appointment, clinician, start, minutes).overriding(overrideReason);
        InvalidInputException.throwIfAny(wanted.violations(time.zone()));
        return transactor.inTransaction(
                () -> {
                    var placed = desk.placeMoved(wanted, appointment);
                    return update("appointment.move", appointment, placed, overrideReason, actor);
                });
    }

    /**
     * Moves an appointment exactly to this booking, with exactly its rooms.
     *
     * @throws SlotTakenException if something stands in the way; the appointment stays where it was
     */
    public Appointment moveTo(Appointment appointment, Booking wanted, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        refuseFixed(appointment);
        refuseAnotherDay(appointment, wanted.start());
        InvalidInputException.throwIfAny(wanted.violations(time.zone()));
        return transactor.inTransaction(
                () ->
                        update(
                                "appointment.move",
                                appointment,
                                desk.placeExactly(wanted, appointment),
                                wanted.overrideReason(),
                                actor));
    }

    /**
     * Makes an appointment what is wanted: another time, clinician, length, type or note. Of
     * another type it gets that type's rooms; else its own where they are free.
     *
     * @param wanted of the same patient
     * @throws SlotTakenException if something stands in the way; the appointment stays as it was
     * @throws InvalidInputException if the length or the time is impossible
     * @throws org.quadset.platform.problems.StaleDataException if somebody changed it first
     */
    public Appointment change(Appointment appointment, Booking wanted, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        refuseFixed(appointment);
        refuseAnotherDay(appointment, wanted.start());
        if (wanted.patientId() != appointment.patientId()) {
            throw new IllegalArgumentException("an appointment stays its patient's");
        }
        InvalidInputException.throwIfAny(wanted.violations(time.zone()));
        return transactor.inTransaction(
                () ->
                        update(
                                "appointment.change",
                                appointment,
                                desk.placeChanged(wanted, appointment),
                                wanted.overrideReason(),
                                actor));
    }

    /** Cancels an appointment for a coded reason; it stays on record and its time is free again. */
    public Appointment cancel(Appointment appointment, CancelReason reason, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        refuseClosed(appointment);
        if (appointment.status() == AppointmentStatus.IN_TREATMENT) {
            // Its note has begun; it would hang on a visit that never was.
            throw new UserFacingException("booking.inTreatment");
        }
        return transactor.inTransaction(
                () -> {
                    var notice =
                            appointment
                                    .startsAt()
                                    .minusSeconds(store.setup().rules().lateNoticeHours() * 3600L);
                    boolean late =
                            reason != CancelReason.CLINIC
                                    && reason != CancelReason.DISCHARGED
                                    && time.now().isAfter(notice);
                    var cancelled =
                            appointment
                                    .in(
                                            AppointmentStatus.CANCELLED,
                                            Optional.of(reason),
                                            Optional.empty())
                                    .with(appointment.details().passed(late, Optional.empty()));
                    return update("appointment.cancel", appointment, cancelled, "", actor);
                });
    }

    /**
     * Sets how far an appointment has come. A cancelled one is booked anew instead.
     *
     * @throws SlotTakenException if it was a no-show and its time was given to somebody else
     */
    public Appointment setStatus(Appointment appointment, AppointmentStatus status, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        if (appointment.status() == AppointmentStatus.CANCELLED
                || status == AppointmentStatus.CANCELLED) {
            throw new UserFacingException("booking.closed");
        }
        if (!appointment.status().mayBecome(status)) {
            throw new UserFacingException(
                    "booking.notThatStatus", appointment.status().label(), status.label());
        }
        var day = time.at(appointment.startsAt()).toLocalDate();
        if (status.tellsThePast() && day.isAfter(time.today())) {
            throw new UserFacingException(
                    "booking.notYetThatDay", ShownDate.of(day), status.label());
        }
        return transactor.inTransaction(
                () -> {
                    if (!appointment.status().takesTime() && status.takesTime()) {
                        desk.refuseTaken(appointment);
                    }
                    return update(
                            "appointment.status",
                            appointment,
                            passed(appointment, status),
                            "",
                            actor);
                });
    }

    private Appointment passed(Appointment appointment, AppointmentStatus status) {
        Optional<Instant> arrived =
                switch (status) {
                    case BOOKED, CONFIRMED, NO_SHOW, CANCELLED -> Optional.empty();
                    case ARRIVED, IN_TREATMENT, DONE ->
                            appointment.arrivedAt().or(() -> Optional.of(time.now()));
                };
        var before = appointment.details();
        Optional<Instant> began =
                switch (status) {
                    case BOOKED, CONFIRMED, NO_SHOW, CANCELLED, ARRIVED -> Optional.empty();
                    case IN_TREATMENT, DONE ->
                            before.treatmentBeganAt().or(() -> Optional.of(time.now()));
                };
        return appointment
                .in(status, Optional.empty(), arrived)
                .with(before.passed(before.lateNotice(), began));
    }

    /**
     * Notes the co-payment of a visit; the program takes no money.
     *
     * @param cents 0 to 1,000,000; empty if none was paid
     */
    public Appointment noteCopay(Appointment appointment, OptionalInt cents, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        if (cents.isPresent() && (cents.getAsInt() < 0 || cents.getAsInt() > 1_000_000)) {
            throw new UserFacingException("booking.copayRange");
        }
        return transactor.inTransaction(
                () ->
                        update(
                                "appointment.copay",
                                appointment,
                                appointment.with(appointment.details().withCopay(cents)),
                                "",
                                actor));
    }

    /** Hangs an appointment on a series, or takes it out of one. */
    Appointment inSeries(Appointment appointment, java.util.OptionalLong series, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        return transactor.inTransaction(
                () ->
                        update(
                                "appointment.series",
                                appointment,
                                appointment.with(appointment.details().withSeries(series)),
                                "",
                                actor));
    }

    /**
     * Takes changes back, all or none: each appointment is again as it was before. What was booked
     * is withdrawn.
     *
     * @return the changes that this made, so that they can be taken back in turn
     * @throws org.quadset.platform.problems.StaleDataException if somebody changed one since
     * @throws SlotTakenException if somebody else has the old time now
     */
    public List<AppointmentChange> takeBack(List<AppointmentChange> changes, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        return transactor.inTransaction(
                () -> new TakingBack(store, desk, audit).all(changes, actor));
    }

    private Appointment update(
            String action, Appointment before, Appointment after, String why, Actor actor) {
        var stored = store.appointments().update(after, actor);
        audit.record(
                actor,
                action,
                stored.id(),
                AppointmentWords.difference(before, stored)
                        + (why.isBlank() ? "" : "; why: " + why));
        return stored;
    }

    /** What is over stays where it was, and a place in a group moves with its group. */
    private static void refuseFixed(Appointment appointment) {
        if (appointment.details().session().isPresent()) {
            throw new UserFacingException("booking.groupPlace");
        }
        refuseClosed(appointment);
    }

    /** Whoever is in the house is not here on another day. */
    private static void refuseAnotherDay(Appointment appointment, LocalDateTime start) {
        if (appointment.status().isHere()
                && !start.toLocalDate().equals(appointment.start().toLocalDate())) {
            throw new UserFacingException("booking.hereToday");
        }
    }

    private static void refuseClosed(Appointment appointment) {
        if (appointment.status().isClosed()) {
            throw new UserFacingException("booking.closed");
        }
    }

    /** A day with everybody's column. */
    public DaySchedule day(LocalDate date, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () ->
                        new DaySchedule(
                                date,
                                store.clinics().activeClinicians(),
                                store.withPatients(
                                        store.appointments()
                                                .between(begin(date), begin(date.plusDays(1))))));
    }

    /**
     * Days with all that decides what can be booked in them.
     *
     * @param days 1 to 62
     */
    public ScheduleSpan span(LocalDate from, int days, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> {
                    var first = begin(from);
                    var end = begin(from.plusDays(days));
                    var facts = store.facts(first, end, time.zone());
                    var shown =
                            facts.appointments().stream()
                                    .filter(one -> !one.startsAt().isBefore(first))
                                    .filter(one -> one.startsAt().isBefore(end))
                                    .toList();
                    return new ScheduleSpan(from, days, facts, store.withPatients(shown));
                });
    }

    private Instant begin(LocalDate date) {
        return date.atStartOfDay(time.zone()).toInstant();
    }

    /** A patient's appointments, cancelled ones too, by time. */
    public List<Appointment> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> store.appointments().ofPatient(patient));
    }

    /** The next booked appointment of a patient after now. */
    public Optional<Appointment> nextOf(long patient, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        var now = time.now();
        return ofPatient(patient, actor).stream()
                .filter(one -> one.status().isAhead() && one.startsAt().isAfter(now))
                .findFirst();
    }

    /** The appointment with this id. @throws UserFacingException if there is none */
    public Appointment byId(long id, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> store.appointments().byId(id));
    }
}
