package org.quadset.schedule;

import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a booking its place inside a transaction, or refuses it. */
final class BookingDesk {
    private final ScheduleStore store;
    private final ClinicTime time;

    BookingDesk(ScheduleStore store, ClinicTime time) {
        this.store = store;
        this.time = time;
    }

    /** A booking that has its place. */
    record Placed(
            Booking booking,
            AppointmentType type,
            Instant from,
            Instant to,
            AppointmentDetails details,
            java.time.ZoneId zone) {
        /** The appointment that it becomes. */
        Appointment asNew() {
            return new Appointment(
                    0,
                    0,
                    booking.patientId(),
                    booking.clinicianId(),
                    type.kind(),
                    AppointmentStatus.BOOKED,
                    from,
                    to,
                    zone,
                    booking.note(),
                    Optional.empty(),
                    Optional.empty(),
                    details);
        }
    }

    /**
     * Makes others wait, then looks at what is stored.
     *
     * @param except the appointment that is being moved; 0 if none is
     * @throws SlotTakenException if something stands in the way
     */
    Placed place(Booking booking, long except) {
        return place(booking, except, false);
    }

    private Placed place(Booking booking, long except, boolean otherRoomsServe) {
        lock(booking);
        var from = booking.start().atZone(time.zone()).toInstant();
        var to = from.plusSeconds(booking.minutes() * 60L);
        var facts = store.facts(from, to, time.zone());
        var type =
                facts.typeOf(booking)
                        .orElseThrow(() -> new UserFacingException("booking.noSuchType"));
        refuseUnlikeSession(booking, type.id(), facts, from, to);
        refuseWhoIsGone(booking, facts);
        var placement =
                otherRoomsServe
                        ? facts.placeElsewhere(booking, except)
                        : facts.place(booking, except);
        var refused =
                placement.conflicts().stream()
                        .filter(one -> !facts.rules().lets(one.kind(), booking.overrideReason()))
                        .toList();
        if (!refused.isEmpty()) {
            throw refusal(refused, facts);
        }
        return new Placed(
                booking,
                type,
                from,
                to,
                new AppointmentDetails(
                        type.id(),
                        placement.resources(),
                        booking.series(),
                        booking.session(),
                        placement.conflicts().isEmpty() ? "" : booking.overrideReason(),
                        false,
                        Optional.empty(),
                        OptionalInt.empty()),
                time.zone());
    }

    private void refuseWhoIsGone(Booking booking, ScheduleFacts facts) {
        if (facts.clinicians().stream().noneMatch(one -> one.id() == booking.clinicianId())) {
            throw new UserFacingException("booking.clinicianGone");
        }
        if (store.patients().summaries(List.of(booking.patientId())).stream()
                .noneMatch(one -> !one.deleted())) {
            throw new UserFacingException("booking.patientGone");
        }
    }

    private void lock(Booking booking) {
        store.appointments()
                .lock(
                        Set.of(booking.clinicianId()),
                        Set.of(booking.patientId()),
                        booking.session().stream().boxed().collect(Collectors.toSet()));
    }

    /** A place in a group is at the group's time, with its clinician, and of its type. */
    private static void refuseUnlikeSession(
            Booking booking, long type, ScheduleFacts facts, Instant from, Instant to) {
        if (booking.session().isEmpty()) {
            return;
        }
        var session =
                facts.sessions().stream()
                        .filter(one -> one.id() == booking.session().getAsLong())
                        .findFirst()
                        .orElseThrow(() -> new UserFacingException("booking.noSuchSession"));
        if (session.clinicianId() != booking.clinicianId()
                || !session.startsAt().equals(from)
                || !session.endsAt().equals(to)) {
            throw new UserFacingException("booking.noSuchSession");
        }
        if (session.typeId() != type) {
            throw new UserFacingException("booking.notOfTheGroup", session.name());
        }
    }

    /**
     * Finds an appointment another place. Rooms that are taken there are given up where others
     * serve; the override's reason is kept only where a rule is still broken.
     */
    Appointment placeMoved(Booking wanted, Appointment appointment) {
        return moved(wanted, appointment, place(wanted, appointment.id(), true));
    }

    /** Finds an appointment exactly this place, with exactly these rooms. */
    Appointment placeExactly(Booking wanted, Appointment appointment) {
        return moved(wanted, appointment, place(wanted, appointment.id(), false));
    }

    /** As {@link #placeMoved}, with what is wanted for type and note too. */
    Appointment placeChanged(Booking wanted, Appointment appointment) {
        boolean sameType = wanted.typeId() == appointment.details().typeId();
        var placed =
                place(
                        wanted.withResources(
                                sameType ? appointment.details().resources() : List.of()),
                        appointment.id(),
                        true);
        return moved(wanted, appointment, placed).as(placed.type(), wanted.note());
    }

    private static Appointment moved(Booking wanted, Appointment appointment, Placed placed) {
        return appointment
                .at(wanted.clinicianId(), placed.from(), placed.to(), placed.zone())
                .with(
                        appointment
                                .details()
                                .placed(
                                        placed.details().resources(),
                                        placed.details().overrideReason()));
    }

    /**
     * Looks whether an appointment's own time is still free for it.
     *
     * @throws SlotTakenException if it is not
     */
    void refuseTaken(Appointment appointment) {
        var wanted =
                Booking.again(
                                appointment,
                                appointment.clinicianId(),
                                appointment.startsAt().atZone(time.zone()).toLocalDateTime(),
                                appointment.minutes())
                        .overriding(appointment.details().overrideReason());
        lock(wanted);
        var facts = store.facts(appointment.startsAt(), appointment.endsAt(), time.zone());
        refuseUnlikeSession(
                wanted, wanted.typeId(), facts, appointment.startsAt(), appointment.endsAt());
        var taken =
                facts.place(wanted, appointment.id()).conflicts().stream()
                        .filter(BookingDesk::isTaken)
                        .filter(one -> !facts.rules().lets(one.kind(), wanted.overrideReason()))
                        .toList();
        if (!taken.isEmpty()) {
            throw refusal(taken, facts);
        }
    }

    /** Hours that changed since don't stop one from taking a slip back; people and rooms do. */
    static boolean isTaken(Conflict conflict) {
        return switch (conflict.kind()) {
            case PATIENT_BUSY, CLINICIAN_BUSY, RESOURCE_BUSY, SESSION_FULL -> true;
            case NO_RESOURCE, NOT_GIVEN_BY, CLINIC_CLOSED, AWAY, OUTSIDE_HOURS -> false;
        };
    }

    SlotTakenException refusal(List<Conflict> refused, ScheduleFacts facts) {
        var first = refused.getFirst();
        var other =
                first.appointment().isEmpty()
                        ? ""
                        : facts.appointments().stream()
                                .filter(one -> one.id() == first.appointment().getAsLong())
                                .findFirst()
                                .map(one -> store.nameOf(one.patientId()))
                                .orElse("");
        return new SlotTakenException(
                refused,
                refused.stream().allMatch(one -> facts.rules().overridable().contains(one.kind())),
                first.text(other, time.zone()));
    }
}
