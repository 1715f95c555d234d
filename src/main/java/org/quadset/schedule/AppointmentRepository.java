package org.quadset.schedule;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT;
import static org.quadset.platform.db.generated.Tables.EPISODE_OF_CARE;

import org.jooq.Condition;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.AppointmentRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Stores appointments. */
public final class AppointmentRepository {
    private final Database database;
    private final Clock clock;

    public AppointmentRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inserts a booking that was checked for overlaps before. */
    public Appointment insert(
            Booking booking, Instant startsAt, Instant endsAt, ZoneId zone, Actor actor) {
        var row = database.dsl().newRecord(APPOINTMENT);
        row.setVersion(1L);
        row.setPatientId(booking.patientId());
        row.setClinicianId(booking.clinicianId());
        row.setKind(booking.kind().name());
        row.setStatus(AppointmentStatus.BOOKED.name());
        row.setStartsAt(startsAt);
        row.setEndsAt(endsAt);
        row.setZone(zone.getId());
        row.setNote(booking.note());
        row.setEpisodeId(onlyOpenEpisode(booking.patientId()));
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        row.insert();
        return appointment(row);
    }

    /** The episode that a booking is meant for: the patient's only open one; null otherwise. */
    private Long onlyOpenEpisode(long patient) {
        var open =
                database.dsl()
                        .select(EPISODE_OF_CARE.ID)
                        .from(EPISODE_OF_CARE)
                        .where(
                                EPISODE_OF_CARE.PATIENT_ID.eq(patient),
                                EPISODE_OF_CARE.STATUS.eq("OPEN"))
                        .fetch(EPISODE_OF_CARE.ID);
        return open.size() == 1 ? open.getFirst() : null;
    }

    /** Writes all that can change. @throws StaleDataException if somebody saved first */
    public Appointment update(Appointment appointment, Actor actor) {
        int rows =
                database.dsl()
                        .update(APPOINTMENT)
                        .set(APPOINTMENT.VERSION, appointment.version() + 1)
                        .set(APPOINTMENT.CLINICIAN_ID, appointment.clinicianId())
                        .set(APPOINTMENT.KIND, appointment.kind().name())
                        .set(APPOINTMENT.STATUS, appointment.status().name())
                        .set(APPOINTMENT.STARTS_AT, appointment.startsAt())
                        .set(APPOINTMENT.ENDS_AT, appointment.endsAt())
                        .set(APPOINTMENT.ZONE, appointment.zone().getId())
                        .set(APPOINTMENT.NOTE, appointment.note())
                        .set(
                                APPOINTMENT.CANCEL_REASON,
                                appointment.cancelReason().map(Enum::name).orElse(null))
                        .set(APPOINTMENT.ARRIVED_AT, appointment.arrivedAt().orElse(null))
                        .set(APPOINTMENT.CHANGED_AT, clock.instant())
                        .set(APPOINTMENT.CHANGED_BY, actor.name())
                        .where(
                                APPOINTMENT.ID.eq(appointment.id()),
                                APPOINTMENT.VERSION.eq(appointment.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        return byId(appointment.id());
    }

    /**
     * @throws UserFacingException if there is no such appointment
     */
    public Appointment byId(long id) {
        return database.dsl()
                .fetchOptional(APPOINTMENT, APPOINTMENT.ID.eq(id))
                .map(AppointmentRepository::appointment)
                .orElseThrow(() -> new UserFacingException("booking.notFound"));
    }

    /** All that begin in the time, cancelled ones too, by time. */
    public List<Appointment> between(Instant from, Instant to) {
        return where(APPOINTMENT.STARTS_AT.ge(from).and(APPOINTMENT.STARTS_AT.lt(to)));
    }

    /** All of a patient, cancelled ones too, by time. */
    public List<Appointment> ofPatient(long patient) {
        return where(APPOINTMENT.PATIENT_ID.eq(patient));
    }

    /**
     * The clinician's appointments that overlap the time, but for one's own id; cancelled ones do
     * not count.
     */
    public Optional<Appointment> clinicianBusy(
            long clinician, Instant from, Instant to, long except) {
        return overlapping(APPOINTMENT.CLINICIAN_ID.eq(clinician), from, to, except);
    }

    /** As above, for the patient. */
    public Optional<Appointment> patientBusy(long patient, Instant from, Instant to, long except) {
        return overlapping(APPOINTMENT.PATIENT_ID.eq(patient), from, to, except);
    }

    private Optional<Appointment> overlapping(
            Condition whose, Instant from, Instant to, long except) {
        return where(
                        whose.and(APPOINTMENT.STARTS_AT.lt(to))
                                .and(APPOINTMENT.ENDS_AT.gt(from))
                                .and(APPOINTMENT.STATUS.ne(AppointmentStatus.CANCELLED.name()))
                                .and(APPOINTMENT.ID.ne(except)))
                .stream()
                .findFirst();
    }

    private List<Appointment> where(Condition condition) {
        return database.dsl()
                .selectFrom(APPOINTMENT)
                .where(condition)
                .orderBy(APPOINTMENT.STARTS_AT, APPOINTMENT.ID)
                .fetch(AppointmentRepository::appointment);
    }

    private static Appointment appointment(AppointmentRecord row) {
        return new Appointment(
                row.getId(),
                row.getVersion(),
                row.getPatientId(),
                row.getClinicianId(),
                AppointmentKind.valueOf(row.getKind()),
                AppointmentStatus.valueOf(row.getStatus()),
                row.getStartsAt(),
                row.getEndsAt(),
                ZoneId.of(row.getZone()),
                row.getNote(),
                Optional.ofNullable(row.getCancelReason()).map(CancelReason::valueOf),
                Optional.ofNullable(row.getArrivedAt()));
    }
}
