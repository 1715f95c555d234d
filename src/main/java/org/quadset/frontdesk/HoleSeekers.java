package org.quadset.frontdesk;

import org.quadset.schedule.Appointment;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Everybody who may want a free time.
 *
 * @param wishes who waits
 * @param behind who has fewer visits than planned, whether they wait or not
 * @param care what is planned for them, by patient
 * @param booked appointments that an earlier time would replace, by id
 */
public record HoleSeekers(
        List<WaitingWish> wishes,
        List<UnderScheduled> behind,
        Map<Long, List<PlannedCare>> care,
        Map<Long, Appointment> booked) {
    public HoleSeekers {
        wishes = List.copyOf(wishes);
        behind = List.copyOf(behind);
        care = Map.copyOf(care);
        booked = Map.copyOf(booked);
    }

    /** How many visits of this week and the next a patient is behind; empty if none. */
    OptionalInt behind(long patient) {
        return behind.stream()
                .filter(one -> one.care().patientId() == patient && one.behind() > 0)
                .mapToInt(UnderScheduled::behind)
                .max();
    }
}
