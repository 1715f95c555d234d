package org.quadset.frontdesk;

import java.time.Instant;

/**
 * A call that was made about an appointment.
 *
 * @param note what was said; may be empty
 */
public record DeskCall(
        long id,
        long patientId,
        long appointmentId,
        CallPurpose purpose,
        CallOutcome outcome,
        String note,
        Instant calledAt,
        String calledBy) {}
