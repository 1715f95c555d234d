package org.quadset.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A series that somebody wishes, and what limits it.
 *
 * @param search patient, type, length, clinician, days, hours and needs of each visit; its first
 *     day is the first of the series
 * @param perWeek visits a week, 1 to 14
 * @param visits how many are to be booked, 0 to 200
 * @param firstNumber the number of the first among all planned
 * @param planned all planned visits, those that were given or booked before too
 * @param first a day and time that the first visit should have; the others follow it
 * @param bookedDays days that have a visit already
 * @param limited whether a payer counts visits
 * @param allowances what payers still allow, visits that are booked not taken off
 * @param certifiedUntil the last certified day
 */
public record SeriesPlan(
        OpeningSearch search,
        int perWeek,
        int visits,
        int firstNumber,
        int planned,
        Optional<Opening> first,
        List<LocalDate> bookedDays,
        boolean limited,
        List<VisitAllowance> allowances,
        Optional<LocalDate> certifiedUntil) {
    public SeriesPlan {
        bookedDays = List.copyOf(bookedDays);
        allowances = List.copyOf(allowances);
    }

    /** The same, beginning with this time. */
    public SeriesPlan beginningWith(Opening opening) {
        return new SeriesPlan(
                search,
                perWeek,
                visits,
                firstNumber,
                planned,
                Optional.of(opening),
                bookedDays,
                limited,
                allowances,
                certifiedUntil);
    }

    /** The time of day that all visits should have, where one is known. */
    Optional<LocalTime> wishedTime() {
        return first.map(one -> one.start().toLocalTime());
    }

    /** How many weeks are looked through: those it takes, and some for those that are full. */
    int weeksToRead() {
        return Math.min(60, (visits + perWeek - 1) / perWeek + 3);
    }
}
