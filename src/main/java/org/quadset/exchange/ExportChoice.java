package org.quadset.exchange;

import org.quadset.platform.problems.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which appointments of a clinician go into a calendar file.
 *
 * @param from the first day
 * @param until the last day
 * @param initials whether the patient's initials stand in the title
 */
public record ExportChoice(long clinician, LocalDate from, LocalDate until, boolean initials) {
    private static final int MOST_DAYS = 731;

    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (until.isBefore(from)) {
            found.add(Violation.of("until", "exchange.backwards"));
        } else if (from.plusDays(MOST_DAYS).isBefore(until)) {
            found.add(Violation.of("until", "exchange.tooLong"));
        }
        return found;
    }
}
