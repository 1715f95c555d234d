package org.quadset.schedule;

import org.quadset.platform.i18n.Labelled;

/** Why weekly hours do not hold for once. */
public enum BusyKind implements Labelled {
    LEAVE,
    MEETING,
    BREAK,
    AWAY,
    OUT_OF_SERVICE,
    /** In the clinician's other calendar. */
    OUTSIDE,
    /** Hours beside the weekly ones: it opens time instead of taking it. */
    EXTRA_HOURS;

    /** Whether nothing can be booked in it. */
    public boolean closes() {
        return this != EXTRA_HOURS;
    }
}
