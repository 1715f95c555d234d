package org.quadset.episodes;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Visits or units that a payer allows.
 *
 * @param from the first day it covers; empty if from any day
 * @param until the last day it covers; empty if to any day
 * @param visits how many, 1 to 999; empty if only units are counted
 * @param units how many, 1 to 9999; empty if only visits are counted
 */
public record Authorization(
        String number,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        OptionalInt visits,
        OptionalInt units) {
    List<Violation> violations(String field) {
        var found = new ArrayList<>(TypedText.violations(field, number, 60));
        if (visits.isEmpty() && units.isEmpty()) {
            found.add(Violation.of(field, "authorization.counts"));
        }
        if (visits.isPresent() && (visits.getAsInt() < 1 || visits.getAsInt() > 999)) {
            found.add(Violation.of(field, "authorization.visits", visits.getAsInt()));
        }
        if (units.isPresent() && (units.getAsInt() < 1 || units.getAsInt() > 9999)) {
            found.add(Violation.of(field, "authorization.units", units.getAsInt()));
        }
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            found.add(Violation.of(field, "authorization.backwards"));
        }
        return found;
    }

    /** Whether the day lies in its time; both ends count. */
    public boolean covers(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
