package org.quadset.frontdesk;

import org.quadset.schedule.VisitAllowance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the desk may know of an open episode: how often, how long, how many; no clinical word.
 *
 * @param clinicianId the therapist who answers for it
 * @param perWeek planned visits a week, 1 to 14; empty while none is planned
 * @param weeks planned weeks, 1 to 104
 * @param visitsDone treatment days so far
 * @param bookedDays the days of what is booked and still ahead, by time
 * @param reportDays those of them that must be a progress report
 * @param allowances what payers still allow, by first day
 * @param limited whether a payer counts visits at all; without it no allowance is needed
 * @param certifiedUntil the last certified day; empty where none is asked for
 */
public record PlannedCare(
        long patientId,
        long episodeId,
        long clinicianId,
        LocalDate openedOn,
        OptionalInt perWeek,
        OptionalInt weeks,
        int visitsDone,
        List<LocalDate> bookedDays,
        List<LocalDate> reportDays,
        List<VisitAllowance> allowances,
        boolean limited,
        Optional<LocalDate> certifiedUntil) {
    public PlannedCare {
        bookedDays = List.copyOf(bookedDays);
        reportDays = List.copyOf(reportDays);
        allowances = List.copyOf(allowances);
    }

    /** All visits of the plan; empty until frequency and duration are planned. */
    public OptionalInt plannedVisits() {
        return perWeek.isPresent() && weeks.isPresent()
                ? OptionalInt.of(perWeek.getAsInt() * weeks.getAsInt())
                : OptionalInt.empty();
    }

    /** Visits of the plan that are neither done nor booked; 0 where nothing is planned. */
    public int visitsToBook() {
        return Math.max(0, plannedVisits().orElse(0) - visitsDone - bookedDays.size());
    }

    /** Visits that payers still allow and nothing is booked for; empty if none counts visits. */
    public OptionalInt allowedToBook() {
        if (!limited) {
            return OptionalInt.empty();
        }
        int left = allowances.stream().mapToInt(VisitAllowance::left).sum();
        return OptionalInt.of(Math.max(0, left - bookedDays.size()));
    }

    /** Whether payers still allow a visit that day for which nothing is booked yet. */
    public boolean allows(LocalDate day) {
        return !limited
                || allowances.stream()
                        .filter(one -> one.covers(day))
                        .anyMatch(
                                one ->
                                        one.left()
                                                > bookedDays.stream().filter(one::covers).count());
    }

    /** Visits that should have been given by the day at the planned frequency, whole weeks only. */
    public int visitsExpectedBy(LocalDate day) {
        long passed = Math.max(0, ChronoUnit.WEEKS.between(openedOn, day));
        return (int) Math.min(plannedVisits().orElse(0), passed * perWeek.orElse(0));
    }

    /** How many visits fewer were given than planned by the day; 0 if none. */
    public int visitsBehind(LocalDate day) {
        return Math.max(0, visitsExpectedBy(day) - visitsDone);
    }
}
