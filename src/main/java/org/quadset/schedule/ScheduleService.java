package org.quadset.schedule;

import org.quadset.audit.AuditRepository;
import org.quadset.clinic.ClinicRepository;
import org.quadset.patients.PatientSearchRepository;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Books, moves, cancels and follows appointments; a time that is taken is refused inside the
 * transaction.
 */
public final class ScheduleService {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Transactor transactor;
    private final AppointmentRepository appointments;
    private final PatientSearchRepository patients;
    private final ClinicRepository clinics;
    private final AuditRepository audit;
    private final ClinicTime time;

    public ScheduleService(
            Transactor transactor,
            AppointmentRepository appointments,
            PatientSearchRepository patients,
            ClinicRepository clinics,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.appointments = appointments;
        this.patients = patients;
        this.clinics = clinics;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Books a time.
     *
     * @throws SlotTakenException if the clinician or the patient is busy then
     * @throws InvalidInputException if the patient is missing or the length is impossible
     */
    public Appointment book(Booking booking, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        InvalidInputException.throwIfAny(booking.violations());
        return transactor.inTransaction(
                () -> {
                    var from = time.instantOf(booking.start());
                    var to = from.plusSeconds(booking.minutes() * 60L);
                    refuseOverlap(booking.patientId(), booking.clinicianId(), from, to, 0);
                    var booked = appointments.insert(booking, from, to, time.zone(), actor);
                    audit.record(actor, "appointment.book", booked.id(), describe(booked));
                    return booked;
                });
    }

    /**
     * Moves an appointment to another time, length or clinician.
     *
     * @throws SlotTakenException if the clinician or the patient is busy then; the appointment
     *     stays where it was
     * @throws org.quadset.platform.problems.StaleDataException if somebody changed it first
     */
    public Appointment move(
            Appointment appointment,
            long clinician,
            LocalDateTime start,
            int minutes,
            Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        InvalidInputException.throwIfAny(
                new Booking(
                                appointment.patientId(),
                                clinician,
                                appointment.kind(),
                                start,
                                minutes,
                                "")
                        .violations());
        refuseClosed(appointment);
        return transactor.inTransaction(
                () -> {
                    var from = time.instantOf(start);
                    var to = from.plusSeconds(minutes * 60L);
                    refuseOverlap(appointment.patientId(), clinician, from, to, appointment.id());
                    var moved =
                            appointments.update(
                                    new Appointment(
                                            appointment.id(),
                                            appointment.version(),
                                            appointment.patientId(),
                                            clinician,
                                            appointment.kind(),
                                            appointment.status(),
                                            from,
                                            to,
                                            time.zone(),
                                            appointment.note(),
                                            appointment.cancelReason(),
                                            appointment.arrivedAt()),
                                    actor);
                    audit.record(
                            actor,
                            "appointment.move",
                            moved.id(),
                            describe(appointment) + " -> " + describe(moved));
                    return moved;
                });
    }

    /** Cancels an appointment for a coded reason; it stays on record and its time is free again. */
    public Appointment cancel(Appointment appointment, CancelReason reason, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        refuseClosed(appointment);
        return store(
                appointment,
                AppointmentStatus.CANCELLED,
                Optional.of(reason),
                "appointment.cancel",
                actor);
    }

    /** Sets how far an appointment has come. A cancelled one is booked anew instead. */
    public Appointment setStatus(Appointment appointment, AppointmentStatus status, Actor actor) {
        actor.require(Permission.EDIT_SCHEDULE);
        if (appointment.status() == AppointmentStatus.CANCELLED
                || status == AppointmentStatus.CANCELLED) {
            throw new UserFacingException("booking.closed");
        }
        return store(appointment, status, Optional.empty(), "appointment.status", actor);
    }

    private Appointment store(
            Appointment appointment,
            AppointmentStatus status,
            Optional<CancelReason> reason,
            String action,
            Actor actor) {
        return transactor.inTransaction(
                () -> {
                    var arrived =
                            switch (status) {
                                case BOOKED -> Optional.<Instant>empty();
                                case ARRIVED, IN_TREATMENT, DONE, CANCELLED ->
                                        appointment
                                                .arrivedAt()
                                                .or(
                                                        () ->
                                                                status
                                                                                == AppointmentStatus
                                                                                        .CANCELLED
                                                                        ? Optional.empty()
                                                                        : Optional.of(time.now()));
                            };
                    var changed =
                            appointments.update(
                                    new Appointment(
                                            appointment.id(),
                                            appointment.version(),
                                            appointment.patientId(),
                                            appointment.clinicianId(),
                                            appointment.kind(),
                                            status,
                                            appointment.startsAt(),
                                            appointment.endsAt(),
                                            appointment.zone(),
                                            appointment.note(),
                                            reason,
                                            arrived),
                                    actor);
                    audit.record(
                            actor,
                            action,
                            changed.id(),
                            appointment.status()
                                    + " -> "
                                    + status
                                    + reason.map(r -> ", " + r).orElse(""));
                    return changed;
                });
    }

    private static void refuseClosed(Appointment appointment) {
        if (appointment.status() == AppointmentStatus.CANCELLED
                || appointment.status() == AppointmentStatus.DONE) {
            throw new UserFacingException("booking.closed");
        }
    }

    private void refuseOverlap(
            long patient, long clinician, Instant from, Instant to, long except) {
        appointments
                .clinicianBusy(clinician, from, to, except)
                .ifPresent(
                        busy -> {
                            var who =
                                    clinics.activeClinicians().stream()
                                            .filter(one -> one.id() == clinician)
                                            .map(one -> one.fullName())
                                            .findFirst()
                                            .orElse("");
                            throw new SlotTakenException(
                                    "booking.clinicianBusy", who, name(busy), span(busy));
                        });
        appointments
                .patientBusy(patient, from, to, except)
                .ifPresent(
                        busy -> {
                            throw new SlotTakenException(
                                    "booking.patientBusy", name(busy), span(busy));
                        });
    }

    private String name(Appointment appointment) {
        return patients.summaries(List.of(appointment.patientId())).stream()
                .map(patient -> patient.names().spoken())
                .findFirst()
                .orElse("");
    }

    private static String span(Appointment appointment) {
        return TIME.format(appointment.start()) + "–" + TIME.format(appointment.end());
    }

    private static String describe(Appointment appointment) {
        return appointment.startsAt()
                + " "
                + appointment.minutes()
                + " min clinician "
                + appointment.clinicianId();
    }

    /** A day with everybody's column. */
    public DaySchedule day(LocalDate date, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(
                () -> {
                    var from = time.instantOf(date.atTime(LocalTime.MIN));
                    var to = time.instantOf(date.plusDays(1).atTime(LocalTime.MIN));
                    return new DaySchedule(
                            date,
                            clinics.activeClinicians(),
                            withPatients(appointments.between(from, to)));
                });
    }

    /** A patient's appointments, cancelled ones too, by time. */
    public List<Appointment> ofPatient(long patient, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> appointments.ofPatient(patient));
    }

    /** The next booked appointment of a patient after now. */
    public Optional<Appointment> nextOf(long patient, Actor actor) {
        var now = time.now();
        return ofPatient(patient, actor).stream()
                .filter(
                        one ->
                                one.status() == AppointmentStatus.BOOKED
                                        && one.startsAt().isAfter(now))
                .findFirst();
    }

    /** The appointment with this id. @throws UserFacingException if there is none */
    public Appointment byId(long id, Actor actor) {
        actor.require(Permission.VIEW_SCHEDULE);
        return transactor.reading(() -> appointments.byId(id));
    }

    private List<BookedSlot> withPatients(List<Appointment> list) {
        Map<Long, PatientSummary> names =
                patients
                        .summaries(list.stream().map(Appointment::patientId).distinct().toList())
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        PatientSummary::id,
                                        one -> one,
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        var slots = new ArrayList<BookedSlot>();
        list.forEach(one -> slots.add(new BookedSlot(one, names.get(one.patientId()))));
        return slots;
    }
}
