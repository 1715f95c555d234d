package org.quadset.frontdesk;

import org.quadset.schedule.Appointment;
import org.quadset.schedule.Availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A patient whose visits of this week and the next are fewer than the plan of care asks for.
 *
 * @param thisWeek how many are missing from Monday to Sunday of this week
 * @param nextWeek how many are missing in the week after
 */
public record UnderScheduled(PlannedCare care, int thisWeek, int nextWeek) {
    /** How many are missing in both weeks. */
    public int behind() {
        return thisWeek + nextWeek;
    }

    /**
     * Reckons for one episode. A week asks for no more visits than it has weekdays on which the
     * clinic is open and the plan holds, and both weeks for no more than the plan still holds.
     *
     * @param appointments the patient's, of these two weeks at least
     */
    public static UnderScheduled of(
            PlannedCare care,
            List<Appointment> appointments,
            Availability availability,
            LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int left = care.plannedVisits().isPresent() ? care.visitsToBook() : Integer.MAX_VALUE;
        int thisWeek = Math.min(left, missing(care, appointments, availability, monday));
        int nextWeek =
                Math.min(
                        left - thisWeek,
                        missing(care, appointments, availability, monday.plusWeeks(1)));
        return new UnderScheduled(care, thisWeek, nextWeek);
    }

    private static int missing(
            PlannedCare care,
            List<Appointment> appointments,
            Availability availability,
            LocalDate monday) {
        long open =
                monday.datesUntil(monday.plusDays(5))
                        .filter(day -> availability.closedOn(day).isEmpty())
                        .filter(day -> holds(care, day))
                        .count();
        long wanted = Math.min(care.perWeek().orElse(0), open);
        long there =
                appointments.stream()
                        .filter(one -> one.patientId() == care.patientId())
                        .filter(one -> one.status().takesTime())
                        .map(one -> one.start().toLocalDate())
                        .filter(day -> !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1)))
                        .distinct()
                        .count();
        return (int) Math.max(0, wanted - there);
    }

    /** Whether the plan asks for visits on the day: it has begun, and its weeks are not over. */
    private static boolean holds(PlannedCare care, LocalDate day) {
        return !day.isBefore(care.openedOn())
                && (care.weeks().isEmpty()
                        || day.isBefore(care.openedOn().plusWeeks(care.weeks().getAsInt())));
    }
}
