package org.quadset.schedule;

import org.quadset.clinic.Clinician;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that decides whether something can be booked in a stretch of time. The window asks it before
 * a drop and the service asks it inside the transaction, so both give one answer.
 *
 * @param appointments all that touch the time, those that take no time too
 * @param types the clinic's, inactive ones too
 * @param resources the clinic's, inactive ones too
 */
public record ScheduleFacts(
        ZoneId zone,
        List<Clinician> clinicians,
        List<AppointmentType> types,
        List<ClinicResource> resources,
        List<Appointment> appointments,
        List<GroupSession> sessions,
        Availability availability,
        ScheduleRules rules) {
    /** The longest appointment, with its buffer, in minutes: how far back one may still reach. */
    public static final int LONGEST_MINUTES = 480 + 60;

    /**
     * Where a booking would go.
     *
     * @param resources the rooms and devices it gets
     * @param conflicts what stands in the way, the hardest first; empty if nothing does
     */
    public record Placement(List<Long> resources, List<Conflict> conflicts) {}

    /** The booking's type: the one it names, else the first of its kind. */
    public Optional<AppointmentType> typeOf(Booking booking) {
        return types.stream()
                .filter(
                        type ->
                                booking.typeId() == 0
                                        ? type.active() && type.kind() == booking.kind()
                                        : type.id() == booking.typeId())
                .findFirst();
    }

    /** The type with this id. */
    public Optional<AppointmentType> type(long id) {
        return types.stream().filter(one -> one.id() == id).findFirst();
    }

    /**
     * Looks whether a booking fits, and which rooms and devices it would get.
     *
     * @param except the appointment that is being moved; 0 if none is
     */
    public Placement place(Booking booking, long except) {
        var from = booking.start().atZone(zone).toInstant();
        var to = from.plusSeconds(booking.minutes() * 60L);
        var type = typeOf(booking);
        int buffer = type.map(AppointmentType::bufferMinutes).orElse(0);
        var found = new ArrayList<Conflict>();
        var others = appointments.stream().filter(one -> counts(one, except)).toList();
        others.stream()
                .filter(one -> one.patientId() == booking.patientId())
                .filter(one -> one.startsAt().isBefore(to) && one.endsAt().isAfter(from))
                .findFirst()
                .ifPresent(one -> found.add(taken(Conflict.Kind.PATIENT_BUSY, "", one)));
        if (booking.session().isPresent()) {
            sessionFull(booking.session().getAsLong(), others).ifPresent(found::add);
        } else {
            clinicianTaken(booking, others, from, to, buffer).ifPresent(found::add);
        }
        var who = clinician(booking.clinicianId());
        who.filter(one -> type.isPresent() && !type.get().givenBy().allows(one))
                .ifPresent(
                        one ->
                                found.add(
                                        new Conflict(
                                                Conflict.Kind.NOT_GIVEN_BY,
                                                one.signature(),
                                                type.get().name(),
                                                OptionalLong.empty(),
                                                new TimeSpan(from, to))));
        availability
                .refusal(
                        new Bookable.OfClinician(booking.clinicianId()),
                        who.map(Clinician::fullName).orElse(""),
                        from,
                        to)
                .ifPresent(found::add);
        var given =
                booking.session().isPresent()
                        ? List.<Long>of()
                        : new RoomChoice(this, booking, others, from, to, buffer)
                                .choose(type, found);
        found.sort(java.util.Comparator.comparing(Conflict::kind));
        return new Placement(given, List.copyOf(found));
    }

    /**
     * As {@link #place}, for what is moved: rooms that are taken there are given up where others
     * serve.
     */
    public Placement placeElsewhere(Booking booking, long except) {
        var same = place(booking, except);
        boolean onlyRooms =
                !same.conflicts().isEmpty()
                        && same.conflicts().stream()
                                .allMatch(one -> one.kind() == Conflict.Kind.RESOURCE_BUSY);
        return onlyRooms ? place(booking.withResources(List.of()), except) : same;
    }

    /**
     * Looks whether a group session fits for its clinician and rooms, and which rooms it would get.
     *
     * @param except the session that is being moved, with its places; 0 if none is
     */
    public Placement placeSession(GroupSession session, long except) {
        var rest =
                new ScheduleFacts(
                        zone,
                        clinicians,
                        types,
                        resources,
                        appointments.stream()
                                .filter(
                                        one ->
                                                except == 0
                                                        || one.details().session().orElse(0)
                                                                != except)
                                .toList(),
                        sessions.stream().filter(one -> one.id() != except).toList(),
                        availability,
                        rules);
        var wanted =
                new Booking(
                        0,
                        session.clinicianId(),
                        session.typeId(),
                        type(session.typeId())
                                .map(AppointmentType::kind)
                                .orElse(AppointmentKind.GROUP),
                        session.startsAt().atZone(zone).toLocalDateTime(),
                        session.minutes(),
                        "",
                        session.resources(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        "");
        return rest.place(wanted, 0);
    }

    private static boolean counts(Appointment one, long except) {
        return one.id() != except && one.status().takesTime();
    }

    private Optional<Clinician> clinician(long id) {
        return clinicians.stream().filter(one -> one.id() == id).findFirst();
    }

    /** Its end with the time that its type keeps free behind it. */
    Instant bufferedEnd(long typeId, Instant end) {
        return end.plusSeconds(type(typeId).map(AppointmentType::bufferMinutes).orElse(0) * 60L);
    }

    Instant bufferedEnd(Appointment one) {
        return bufferedEnd(one.details().typeId(), one.endsAt());
    }

    private Optional<Conflict> clinicianTaken(
            Booking booking, List<Appointment> others, Instant from, Instant to, int buffer) {
        var name = clinician(booking.clinicianId()).map(Clinician::fullName).orElse("");
        var end = to.plusSeconds(buffer * 60L);
        return others.stream()
                .filter(one -> one.details().session().isEmpty())
                .filter(one -> one.clinicianId() == booking.clinicianId())
                .filter(one -> one.startsAt().isBefore(end) && bufferedEnd(one).isAfter(from))
                .findFirst()
                .map(one -> taken(Conflict.Kind.CLINICIAN_BUSY, name, one))
                .or(
                        () ->
                                sessions.stream()
                                        .filter(one -> !one.cancelled())
                                        .filter(one -> one.clinicianId() == booking.clinicianId())
                                        .filter(
                                                one ->
                                                        one.startsAt().isBefore(end)
                                                                && bufferedEnd(
                                                                                one.typeId(),
                                                                                one.endsAt())
                                                                        .isAfter(from))
                                        .findFirst()
                                        .map(
                                                one ->
                                                        new Conflict(
                                                                Conflict.Kind.CLINICIAN_BUSY,
                                                                name,
                                                                one.name(),
                                                                OptionalLong.empty(),
                                                                new TimeSpan(
                                                                        one.startsAt(),
                                                                        one.endsAt()))));
    }

    static Conflict taken(Conflict.Kind kind, String who, Appointment by) {
        return new Conflict(
                kind, who, "", OptionalLong.of(by.id()), new TimeSpan(by.startsAt(), by.endsAt()));
    }

    private Optional<Conflict> sessionFull(long session, List<Appointment> others) {
        long there =
                others.stream()
                        .filter(one -> one.details().session().equals(OptionalLong.of(session)))
                        .count();
        return sessions.stream()
                .filter(one -> one.id() == session && (one.cancelled() || there >= one.capacity()))
                .findFirst()
                .map(
                        one ->
                                new Conflict(
                                        Conflict.Kind.SESSION_FULL,
                                        one.name(),
                                        String.valueOf(one.capacity()),
                                        OptionalLong.empty(),
                                        new TimeSpan(one.startsAt(), one.endsAt())));
    }
}
