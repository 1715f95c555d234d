package org.quadset.schedule;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What somebody wants to book.
 *
 * @param typeId the clinic's type; 0 for the first of the kind
 * @param start on the clinic's wall clock
 * @param minutes 5 to 480
 * @param resources rooms and devices by id; where none are named, what the type needs is chosen
 * @param series the series it belongs to
 * @param session the group session it is a place of
 * @param overrideReason why it may break a rule that the clinic lets break; empty to break none
 */
public record Booking(
        long patientId,
        long clinicianId,
        long typeId,
        AppointmentKind kind,
        LocalDateTime start,
        int minutes,
        String note,
        List<Long> resources,
        OptionalLong series,
        OptionalLong session,
        String overrideReason) {
    public Booking {
        resources = List.copyOf(resources);
    }

    /** The first type of the kind, with what it needs. */
    public Booking(
            long patientId,
            long clinicianId,
            AppointmentKind kind,
            LocalDateTime start,
            int minutes,
            String note) {
        this(
                patientId,
                clinicianId,
                0,
                kind,
                start,
                minutes,
                note,
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "");
    }

    /** A booking of one of the clinic's types. */
    public static Booking of(
            long patient, long clinician, AppointmentType type, LocalDateTime start, int minutes) {
        return new Booking(
                patient,
                clinician,
                type.id(),
                type.kind(),
                start,
                minutes,
                "",
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "");
    }

    /** An appointment as a booking for another time, with its rooms. */
    public static Booking again(
            Appointment appointment, long clinician, LocalDateTime start, int minutes) {
        var details = appointment.details();
        return new Booking(
                appointment.patientId(),
                clinician,
                details.typeId(),
                appointment.kind(),
                start,
                minutes,
                appointment.note(),
                details.resources(),
                details.series(),
                details.session(),
                "");
    }

    /** The same at another time, with another clinician. */
    public Booking at(long newClinician, LocalDateTime newStart) {
        return copy(newClinician, newStart, note, resources, series, session, overrideReason);
    }

    /** The same with another length. */
    public Booking lasting(int newMinutes) {
        return new Booking(
                patientId,
                clinicianId,
                typeId,
                kind,
                start,
                newMinutes,
                note,
                resources,
                series,
                session,
                overrideReason);
    }

    /** The same as a booking of its own: of no series, in no group, with rooms to be chosen. */
    public Booking alone() {
        var none = OptionalLong.empty();
        return copy(clinicianId, start, note, List.of(), none, none, overrideReason);
    }

    /** The same, though a rule refuses it. */
    public Booking overriding(String reason) {
        return copy(clinicianId, start, note, resources, series, session, reason);
    }

    /** The same, as part of a series. */
    public Booking inSeries(long newSeries) {
        var one = OptionalLong.of(newSeries);
        return copy(clinicianId, start, note, resources, one, session, overrideReason);
    }

    /** The same, as a place of a group session. */
    public Booking inSession(long newSession) {
        var one = OptionalLong.of(newSession);
        return copy(clinicianId, start, note, List.of(), series, one, overrideReason);
    }

    /** The same with a note. */
    public Booking withNote(String newNote) {
        return copy(clinicianId, start, newNote, resources, series, session, overrideReason);
    }

    /** The same with rooms and devices named. */
    public Booking withResources(List<Long> newResources) {
        return copy(clinicianId, start, note, newResources, series, session, overrideReason);
    }

    private Booking copy(
            long newClinician,
            LocalDateTime newStart,
            String newNote,
            List<Long> newResources,
            OptionalLong newSeries,
            OptionalLong newSession,
            String newReason) {
        return new Booking(
                patientId,
                newClinician,
                typeId,
                kind,
                newStart,
                minutes,
                newNote,
                newResources,
                newSeries,
                newSession,
                newReason);
    }

    /** All broken rules that need no look at the schedule. */
    public List<Violation> violations(ZoneId zone) {
        var found = new ArrayList<Violation>();
        if (patientId == 0) {
            found.add(Violation.of("patient", "booking.patientNeeded"));
        }
        if (minutes < 5 || minutes > 480) {
            found.add(Violation.of("minutes", "booking.minutes", 5, 480, minutes));
        } else if (!start.plusMinutes(minutes - 1L).toLocalDate().equals(start.toLocalDate())) {
            found.add(Violation.of("minutes", "booking.pastMidnight"));
        }
        if (zone.getRules().getValidOffsets(start).isEmpty()) {
            found.add(Violation.of("start", "booking.noSuchTime"));
        }
        found.addAll(TypedText.violations("note", note, 1000));
        found.addAll(TypedText.violations("overrideReason", overrideReason, 400));
        return found;
    }
}
