package org.quadset.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * Some of the openings, the best first.
 *
 * @param openings those of this page
 * @param more whether later pages hold others
 * @param lastDay the last day that was looked at
 * @param closed the clinic's closed days up to then, by day
 */
public record OpeningPage(
        List<Opening> openings, boolean more, LocalDate lastDay, List<ClosedDays> closed) {
    public OpeningPage {
        openings = List.copyOf(openings);
        closed = List.copyOf(closed);
    }
}
