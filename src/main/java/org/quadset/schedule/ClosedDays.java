package org.quadset.schedule;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days on which the whole clinic is closed, such as a holiday; both ends count. */
public record ClosedDays(
        long id, long version, LocalDate firstDay, LocalDate lastDay, String name) {
    /** Whether the clinic is closed on the date. */
    public boolean contain(LocalDate date) {
        return !date.isBefore(firstDay) && !date.isAfter(lastDay);
    }

    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (lastDay.isBefore(firstDay)) {
            found.add(Violation.of("lastDay", "hours.validBackwards"));
        }
        if (name.isBlank()) {
            found.add(Violation.of("name", "text.needed"));
        }
        found.addAll(TypedText.violations("name", name, 120));
        return found;
    }
}
