package org.quadset.schedule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Visits that a payer still allows.
 *
 * @param from the first day it covers; empty if from any day
 * @param until the last day it covers; empty if to any day
 * @param left how many are left, those that are booked not taken off; never below 0
 */
public record VisitAllowance(Optional<LocalDate> from, Optional<LocalDate> until, int left) {
    /** Whether the day lies in its time; both ends count. */
    public boolean covers(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
