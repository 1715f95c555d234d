package org.quadset.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time that a patient has with a clinician.
 *
 * @param zone the clinic's zone when it was booked
 * @param cancelReason present when it is cancelled
 * @param arrivedAt when the patient was checked in
 */
public record Appointment(
        long id,
        long version,
        long patientId,
        long clinicianId,
        AppointmentKind kind,
        AppointmentStatus status,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        String note,
        Optional<CancelReason> cancelReason,
        Optional<Instant> arrivedAt,
        AppointmentDetails details) {
    /** The start on the clinic's wall clock. */
    public LocalDateTime start() {
        return startsAt.atZone(zone).toLocalDateTime();
    }

    /** The end on the clinic's wall clock. */
    public LocalDateTime end() {
        return endsAt.atZone(zone).toLocalDateTime();
    }

    /** Its length; around a change of the clock it is that which passes, not the wall clock's. */
    public int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }

    /** Whether both hold the same, whoever stored it last. */
    public boolean sameAs(Appointment other) {
        return equals(other.withVersion(version));
    }

    /** The same, read at another version. */
    public Appointment withVersion(long newVersion) {
        return new Appointment(
                id,
                newVersion,
                patientId,
                clinicianId,
                kind,
                status,
                startsAt,
                endsAt,
                zone,
                note,
                cancelReason,
                arrivedAt,
                details);
    }

    /**
     * The same appointment at another time, with another clinician. What the patient confirmed was
     * the old time: another start is to be confirmed again.
     */
    Appointment at(long clinician, Instant from, Instant to, ZoneId where) {
        boolean toConfirm = status == AppointmentStatus.CONFIRMED && !from.equals(startsAt);
        return new Appointment(
                id,
                version,
                patientId,
                clinician,
                kind,
                toConfirm ? AppointmentStatus.BOOKED : status,
                from,
                to,
                where,
                note,
                cancelReason,
                arrivedAt,
                details);
    }

    /** The same appointment as one of this type, with this note. */
    Appointment as(AppointmentType type, String newNote) {
        return new Appointment(
                id,
                version,
                patientId,
                clinicianId,
                type.kind(),
                status,
                startsAt,
                endsAt,
                zone,
                newNote,
                cancelReason,
                arrivedAt,
                details.ofType(type.id()));
    }

    /** The same appointment in another state. */
    Appointment in(
            AppointmentStatus newStatus, Optional<CancelReason> reason, Optional<Instant> arrived) {
        return new Appointment(
                id,
                version,
                patientId,
                clinicianId,
                kind,
                newStatus,
                startsAt,
                endsAt,
                zone,
                note,
                reason,
                arrived,
                details);
    }

    /** The same appointment with other details. */
    public Appointment with(AppointmentDetails newDetails) {
        return new Appointment(
                id,
                version,
                patientId,
                clinicianId,
                kind,
                status,
                startsAt,
                endsAt,
                zone,
                note,
                cancelReason,
                arrivedAt,
                newDetails);
    }
}
