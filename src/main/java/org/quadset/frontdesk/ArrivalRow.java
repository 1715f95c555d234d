package org.quadset.frontdesk;

import org.quadset.schedule.Appointment;
import org.quadset.schedule.BookedSlot;

import java.util.List;

/**
 * A line of the arrivals board.
 *
 * @param clinician the full name
 * @param type the clinic's name of the type
 * @param tasks what is to be settled, the most urgent first
 */
public record ArrivalRow(BookedSlot slot, String clinician, String type, List<DeskTask> tasks) {
    public ArrivalRow {
        tasks = List.copyOf(tasks);
    }

    public Appointment appointment() {
        return slot.appointment();
    }

    /** The patient's name as it is spoken. */
    public String name() {
        return slot.patient().names().spoken();
    }

    /** Whether nothing more happens at the desk. */
    public boolean isFinished() {
        return appointment().status().isClosed();
    }

    /** The co-payment that is still to be noted, in cents; empty if none is. */
    public java.util.OptionalInt copayToNote() {
        return tasks.stream()
                .filter(DeskTask.Copay.class::isInstance)
                .mapToInt(one -> ((DeskTask.Copay) one).cents())
                .findFirst();
    }

    /** Whether the consent to treatment is missing. */
    public boolean lacksConsent() {
        return tasks.stream().anyMatch(DeskTask.ConsentMissing.class::isInstance);
    }
}
