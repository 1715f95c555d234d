package org.quadset.schedule;

import org.quadset.patients.PatientSummary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Some days of the clinic: what is booked, and all that decides what can be.
 *
 * @param from the first day
 * @param days how many, from 1
 * @param slots the appointments that begin in these days, cancelled ones too, by time
 */
public record ScheduleSpan(LocalDate from, int days, ScheduleFacts facts, List<BookedSlot> slots) {
    /** Those of one day and clinician, cancelled ones too. */
    public List<BookedSlot> of(LocalDate day, long clinician) {
        return slots.stream()
                .filter(slot -> slot.appointment().clinicianId() == clinician)
                .filter(slot -> slot.appointment().start().toLocalDate().equals(day))
                .toList();
    }

    /** Who has the appointment; empty if it is not of these days. */
    public Optional<PatientSummary> patientOf(long appointment) {
        return slots.stream()
                .filter(slot -> slot.appointment().id() == appointment)
                .map(BookedSlot::patient)
                .findFirst();
    }

    /**
     * Why a booking can't lie there, in sentences, the hardest first; empty if it can.
     *
     * @param except the appointment that is being moved; 0 if none is
     */
    public List<String> refusals(Booking booking, long except) {
        return sentences(facts.place(booking, except));
    }

    /** As {@link #refusals}, for what is moved: other rooms that serve will do. */
    public List<String> refusalsOfMoving(Booking booking, long except) {
        return sentences(facts.placeElsewhere(booking, except));
    }

    private List<String> sentences(ScheduleFacts.Placement placement) {
        return placement.conflicts().stream()
                .map(
                        conflict ->
                                conflict.text(
                                        conflict.appointment().isEmpty()
                                                ? ""
                                                : patientOf(conflict.appointment().getAsLong())
                                                        .map(one -> one.names().spoken())
                                                        .orElse(""),
                                        facts.zone()))
                .toList();
    }
}
