package org.quadset.schedule;

import org.quadset.platform.problems.Violation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hours that come back each week, such as Mondays 8 to 12. What has none at all on a day may be
 * booked at any time: a clinic need not write its hours down.
 *
 * @param fromMinute minutes after midnight on the clinic's wall clock, 0 to 1439
 * @param untilMinute later than {@code fromMinute}, up to 1440
 * @param validUntil the last day; empty if until further notice
 */
public record WeeklyHours(
        long id,
        long version,
        Bookable whose,
        DayOfWeek day,
        int fromMinute,
        int untilMinute,
        LocalDate validFrom,
        Optional<LocalDate> validUntil) {
    /** Whether they hold on the date. */
    public boolean holdOn(LocalDate date) {
        return day == date.getDayOfWeek() && validOn(date);
    }

    /** Whether the date lies in their time, whatever its weekday. */
    public boolean validOn(LocalDate date) {
        return !date.isBefore(validFrom)
                && validUntil.map(last -> !date.isAfter(last)).orElse(true);
    }

    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (fromMinute < 0 || untilMinute > 24 * 60 || fromMinute >= untilMinute) {
            found.add(Violation.of("untilMinute", "hours.backwards"));
        }
        if (validUntil.isPresent() && validUntil.get().isBefore(validFrom)) {
            found.add(Violation.of("validUntil", "hours.validBackwards"));
        }
        return found;
    }
}
