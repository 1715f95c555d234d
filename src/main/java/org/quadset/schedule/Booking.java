package org.quadset.schedule;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wants to book.
 *
 * @param start on the clinic's wall clock
 * @param minutes 5 to 480
 */
public record Booking(
        long patientId,
        long clinicianId,
        AppointmentKind kind,
        LocalDateTime start,
        int minutes,
        String note) {
    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (patientId == 0) {
            found.add(Violation.of("patient", "booking.patientNeeded"));
        }
        if (minutes < 5 || minutes > 480) {
            found.add(Violation.of("minutes", "booking.minutes", 5, 480, minutes));
        } else if (!start.plusMinutes(minutes - 1L).toLocalDate().equals(start.toLocalDate())) {
            found.add(Violation.of("minutes", "booking.pastMidnight"));
        }
        found.addAll(TypedText.violations("note", note, 1000));
        return found;
    }
}
