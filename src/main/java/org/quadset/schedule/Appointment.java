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
        Optional<Instant> arrivedAt) {
    /** The start on the clinic's wall clock. */
    public LocalDateTime start() {
        return startsAt.atZone(zone).toLocalDateTime();
    }

    /** The end on the clinic's wall clock. */
    public LocalDateTime end() {
        return endsAt.atZone(zone).toLocalDateTime();
    }

    public int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }
}
