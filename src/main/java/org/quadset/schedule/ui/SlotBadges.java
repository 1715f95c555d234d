package org.quadset.schedule.ui;

import org.quadset.schedule.Appointment;
import org.quadset.schedule.SlotChip;

import java.util.List;
import java.util.Map;

/**
 * The chips on slots: what the plan of care owes, and what the desk must know of the patient.
 * Episodes reckon them, which the schedule must not know.
 */
@FunctionalInterface
public interface SlotBadges {
    /** No slot has a chip. */
    SlotBadges NONE = appointments -> Map.of();

    /** By appointment, for all that is shown at once; called where SQL may run. */
    Map<Long, List<SlotChip>> of(List<Appointment> appointments);
}
