package org.quadset.frontdesk.ui;

import org.quadset.frontdesk.PlannedCare;
import org.quadset.schedule.Opening;
import org.quadset.schedule.OpeningSearch;
import org.quadset.schedule.SeriesPlan;

import java.util.Optional;

/** Makes the series that a plan of care asks for. */
final class SeriesPlans {
    private SeriesPlans() {}

    /**
     * The visits that are neither given nor booked.
     *
     * @param care with a planned frequency
     * @param first the time that the first should have
     */
    static SeriesPlan of(PlannedCare care, OpeningSearch search, Optional<Opening> first) {
        return new SeriesPlan(
                search.between(search.notBefore(), Optional.empty()),
                care.perWeek().orElse(1),
                care.visitsToBook(),
                care.visitsDone() + care.bookedDays().size() + 1,
                care.plannedVisits().orElse(0),
                first,
                care.bookedDays(),
                care.limited(),
                care.allowances(),
                care.certifiedUntil());
    }
}
