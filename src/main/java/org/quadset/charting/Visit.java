package org.quadset.charting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;

/**
 * A session with a patient and its note.
 *
 * @param appointmentId the appointment it was opened from, if any
 * @param zone the clinic's zone then
 * @param rows in the order they were given
 */
public record Visit(
        long id,
        long version,
        long patientId,
        long clinicianId,
        OptionalLong appointmentId,
        Instant visitedAt,
        ZoneId zone,
        VisitStatus status,
        SoapNote note,
        PainScores pain,
        List<TreatmentRow> rows,
        Instant changedAt,
        String changedBy) {
    public Visit {
        rows = List.copyOf(rows);
    }

    /** The day of the session in the clinic. */
    public LocalDate day() {
        return visitedAt.atZone(zone).toLocalDate();
    }

    /** The same visit as it is being edited. */
    public Visit edited(SoapNote newNote, PainScores newPain, List<TreatmentRow> newRows) {
        return new Visit(
                id,
                version,
                patientId,
                clinicianId,
                appointmentId,
                visitedAt,
                zone,
                status,
                newNote,
                newPain,
                newRows,
                changedAt,
                changedBy);
    }

    Visit withStatus(VisitStatus other) {
        return new Visit(
                id,
                version,
                patientId,
                clinicianId,
                appointmentId,
                visitedAt,
                zone,
                other,
                note,
                pain,
                rows,
                changedAt,
                changedBy);
    }

    /** The same visit with the rules' version in each row that they were asked about. */
    Visit checkedBy(String rulesVersion) {
        return edited(note, pain, rows.stream().map(row -> row.checkedBy(rulesVersion)).toList());
    }
}
