package org.quadset.frontdesk;

import org.quadset.schedule.Appointment;
import org.quadset.schedule.Booking;

import java.util.List;

/** What a patient who goes home is offered. */
public sealed interface NextVisit {
    /** There is a next visit already. */
    record Booked(Appointment appointment, String clinician) implements NextVisit {}

    /**
     * A free time.
     *
     * @param usualTime whether it is on the day the plan's frequency asks for, at the last visit's
     *     time
     * @param cautions what of the plan of care speaks against it, as the desk is told it
     */
    record Offered(Booking booking, String clinician, boolean usualTime, List<Caution> cautions)
            implements NextVisit {
        public Offered {
            cautions = List.copyOf(cautions);
        }
    }

    /** What the desk settles before it books all the same. */
    enum Caution {
        OUTSIDE_CERTIFICATION,
        NO_AUTHORISED_VISIT_LEFT
    }

    /** No visit yet to take the time from, or nothing free in three weeks. */
    record NoneFound() implements NextVisit {}
}
