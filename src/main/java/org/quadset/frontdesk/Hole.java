package org.quadset.frontdesk;

import org.quadset.schedule.Appointment;

import java.time.LocalDateTime;
import java.util.OptionalLong;

/**
 * A free time of a clinician that somebody could have.
 *
 * @param start on the clinic's wall clock
 * @param leftBy the patient who gave it up and is not asked; empty if nobody did
 */
public record Hole(long clinicianId, LocalDateTime start, int minutes, OptionalLong leftBy) {
    /** What a cancelled appointment leaves. */
    public static Hole leftBy(Appointment cancelled) {
        return new Hole(
                cancelled.clinicianId(),
                cancelled.start(),
                cancelled.minutes(),
                OptionalLong.of(cancelled.patientId()));
    }

    /** Its end on the wall clock. */
    public LocalDateTime end() {
        return start.plusMinutes(minutes);
    }
}
