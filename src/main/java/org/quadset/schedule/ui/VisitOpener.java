package org.quadset.schedule.ui;

import org.quadset.schedule.Appointment;

/** Goes from an appointment straight into its visit; charting does it, which the schedule must not know. */
@FunctionalInterface
public interface VisitOpener {
    void open(Appointment appointment);
}
