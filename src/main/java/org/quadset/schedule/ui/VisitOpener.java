package org.quadset.schedule.ui;

import org.quadset.schedule.Appointment;

/**
 * Goes from an appointment straight into its visit; charting does it, which the schedule must not
 * know.
 */
@FunctionalInterface
public interface VisitOpener {
    /** Opens the appointment's visit, beginning one if there is none. */
    void open(Appointment appointment);
}
