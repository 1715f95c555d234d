package org.quadset.schedule.ui;

import org.quadset.schedule.Appointment;

import java.util.List;
import java.util.Map;

/**
 * The few letters about a patient's plan of care that stand on a slot, such as "6/12 · PN in 2".
 * Episodes reckon them, which the schedule must not know.
 */
@FunctionalInterface
public interface SlotBadges {
    /** No slot has a badge. */
    SlotBadges NONE = appointments -> Map.of();

    /** By appointment, for a whole day at once; called where SQL may run. */
    Map<Long, String> of(List<Appointment> appointments);
}
