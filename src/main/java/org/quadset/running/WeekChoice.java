package org.quadset.running;

import org.quadset.platform.problems.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the therapist chose for a week of the mileage phase.
 *
 * @param week the first day of the week
 * @param risePercent 5 to 10, or 0 for the rule's own
 * @param cutPercent 20 to 25 in a fourth week, or 0 to hold
 */
public record WeekChoice(LocalDate week, RunChange change, int risePercent, int cutPercent) {
    /** The rules' own choice: more distance. */
    static WeekChoice usual(LocalDate week) {
        return new WeekChoice(week, RunChange.DISTANCE, 0, 0);
    }

    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (risePercent != 0) {
            Violation.outside("risePercent", risePercent, 5, 10).ifPresent(found::add);
        }
        if (cutPercent != 0) {
            Violation.outside("cutPercent", cutPercent, 20, 25).ifPresent(found::add);
        }
        return found;
    }
}
