package org.quadset.schedule;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Leave, a meeting, time in another calendar; or hours beside the weekly ones.
 *
 * @param endsAt after {@code startsAt}
 * @param note what the schedule shows; never a patient's name
 * @param outsideUid the entry's id in the calendar it was read from; empty if typed here
 */
public record BusyTime(
        long id,
        long version,
        Bookable whose,
        BusyKind kind,
        Instant startsAt,
        Instant endsAt,
        String note,
        String outsideUid) {
    /** Whether they share time; ends that touch do not. */
    public boolean overlaps(Instant from, Instant to) {
        return startsAt.isBefore(to) && endsAt.isAfter(from);
    }

    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (!endsAt.isAfter(startsAt)) {
            found.add(Violation.of("endsAt", "hours.backwards"));
        }
        found.addAll(TypedText.violations("note", note, 200));
        return found;
    }
}
