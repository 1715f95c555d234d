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
 * @param visitedAt when the session was; when the note was written is another fact
 * @param zone the clinic's zone then
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
        VisitContent content,
        Instant changedAt,
        String changedBy) {
    /** The day of the session in the clinic. */
    public LocalDate day() {
        return visitedAt.atZone(zone).toLocalDate();
    }

    public SoapNote note() {
        return content.note();
    }

    public PainScores pain() {
        return content.pain();
    }

    /** Confirmed and new rows, in the order they were given. */
    public List<TreatmentRow> rows() {
        return content.rows();
    }

    /** The same visit as it is being edited. */
    public Visit edited(SoapNote newNote, PainScores newPain, List<TreatmentRow> newRows) {
        return edited(content.with(newNote, newPain, newRows));
    }

    /** The same visit as it is being edited. */
    public Visit edited(VisitContent newContent) {
        return new Visit(
                id,
                version,
                patientId,
                clinicianId,
                appointmentId,
                visitedAt,
                zone,
                status,
                newContent,
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
                content,
                changedAt,
                changedBy);
    }

    public boolean isSigned() {
        return status == VisitStatus.SIGNED;
    }

    /** The same visit with the rules' version in each row that they were asked about. */
    Visit checkedBy(String rulesVersion) {
        return edited(
                note(), pain(), rows().stream().map(row -> row.checkedBy(rulesVersion)).toList());
    }
}
