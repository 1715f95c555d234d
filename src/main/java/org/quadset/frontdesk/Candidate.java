package org.quadset.frontdesk;

import org.quadset.schedule.Appointment;
import org.quadset.schedule.Booking;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who could have a free time.
 *
 * @param wish what they wait for; empty if they only are behind their plan
 * @param replaces the later appointment that would be moved here
 * @param booking where it would go; nothing stood in its way when it was looked for
 * @param reasons why they are asked, the weightiest first; never empty
 * @param barrier what a payer or a certification has against the day; empty if nothing
 */
public record Candidate(
        long patientId,
        Optional<WaitingWish> wish,
        Optional<Appointment> replaces,
        Booking booking,
        List<String> reasons,
        String barrier) {
    public Candidate {
        reasons = List.copyOf(reasons);
    }

    /** Whether something is against the day, so that others are asked first. */
    public boolean isBarred() {
        return !barrier.isEmpty();
    }
}
