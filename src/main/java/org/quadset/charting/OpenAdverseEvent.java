package org.quadset.charting;

import org.quadset.patients.PatientSummary;

import java.time.Instant;
import java.time.LocalDate;

/** An adverse event that somebody still has to look after. */
public record OpenAdverseEvent(AdverseEvent event, PatientSummary patient, Instant visitedAt) {
    /** Whether it should have been looked after before the day. */
    public boolean overdue(LocalDate day) {
        return event.followUpOn().filter(due -> due.isBefore(day)).isPresent();
    }
}
