package org.quadset.schedule.ui;

import org.quadset.schedule.Appointment;

/** Hears that a time has become free, so that somebody who waits can have it. */
@FunctionalInterface
public interface CancelledHook {
    /** Nobody hears. */
    CancelledHook NONE = appointment -> {};

    /** The appointment was cancelled and stored. */
    void cancelled(Appointment appointment);
}
