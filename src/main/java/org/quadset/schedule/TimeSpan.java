package org.quadset.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time; its end is the first moment that does not belong to it.
 *
 * @param to after {@code from}
 */
public record TimeSpan(Instant from, Instant to) {
    /** Whether they share time; ends that touch do not. */
    public boolean overlaps(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && to.isAfter(otherFrom);
    }

    /** Whether the other lies wholly in it. */
    public boolean covers(Instant otherFrom, Instant otherTo) {
        return !from.isAfter(otherFrom) && !to.isBefore(otherTo);
    }

    /** Its length in whole minutes. */
    public long minutes() {
        return Duration.between(from, to).toMinutes();
    }

    /** The same time in as few spans as possible, by time: those that touch or overlap are one. */
    public static List<TimeSpan> joined(List<TimeSpan> spans) {
        var sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparing(TimeSpan::from));
        var joined = new ArrayList<TimeSpan>();
        for (var span : sorted) {
            if (!joined.isEmpty() && !joined.getLast().to().isBefore(span.from())) {
                var last = joined.removeLast();
                joined.add(
                        new TimeSpan(
                                last.from(), last.to().isAfter(span.to()) ? last.to() : span.to()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** What is left of the spans when this time is taken away. */
    public List<TimeSpan> takenFrom(List<TimeSpan> spans) {
        var left = new ArrayList<TimeSpan>();
        for (var span : spans) {
            if (!span.overlaps(from, to)) {
                left.add(span);
                continue;
            }
            if (span.from().isBefore(from)) {
                left.add(new TimeSpan(span.from(), from));
            }
            if (span.to().isAfter(to)) {
                left.add(new TimeSpan(to, span.to()));
            }
        }
        return left;
    }
}
