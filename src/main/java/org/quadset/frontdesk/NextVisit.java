package org.quadset.frontdesk;

import org.quadset.schedule.Appointment;
import org.quadset.schedule.Booking;

/** What a patient who goes home is offered. */
public sealed interface NextVisit {
    /** There is a next visit already. */
    record Booked(Appointment appointment, String clinician) implements NextVisit {}

    /**
     * A free time.
     *
     * @param usualTime whether it is the weekday and time of the last visit
     */
    record Offered(Booking booking, String clinician, boolean usualTime) implements NextVisit {}

    /** No visit yet to take the time from, or nothing free in three weeks. */
    record NoneFound() implements NextVisit {}
}
