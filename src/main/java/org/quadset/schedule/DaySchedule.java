package org.quadset.schedule;

import org.quadset.clinic.Clinician;

import java.time.LocalDate;
import java.util.List;

/** A day of the clinic: everybody's column and all appointments, cancelled ones too, by time. */
public record DaySchedule(LocalDate date, List<Clinician> clinicians, List<BookedSlot> slots) {
    /** Those of one clinician, cancelled ones too. */
    public List<BookedSlot> of(long clinician) {
        return slots.stream()
                .filter(slot -> slot.appointment().clinicianId() == clinician)
                .toList();
    }
}
