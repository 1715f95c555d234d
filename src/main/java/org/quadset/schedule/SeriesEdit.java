package org.quadset.schedule;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** What is done to visits of a series. */
public sealed interface SeriesEdit {
    /**
     * Moves each on the clinic's wall clock.
     *
     * @param days later, or earlier if below 0
     * @param minutes later in the day, or earlier if below 0
     */
    record Shift(int days, int minutes) implements SeriesEdit {
        /** The shift that brings one time to another. */
        public static Shift between(LocalDateTime from, LocalDateTime to) {
            return new Shift(
                    (int) (to.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay()),
                    (to.toLocalTime().toSecondOfDay() - from.toLocalTime().toSecondOfDay()) / 60);
        }
    }

    /**
     * Brings each to one time of day.
     *
     * @param days later, or earlier if below 0
     */
    record At(int days, LocalTime time) implements SeriesEdit {}

    /** Gives each to somebody else. */
    record GiveTo(long clinician) implements SeriesEdit {}

    /** Gives each another length, 5 to 480 minutes. */
    record Last(int minutes) implements SeriesEdit {}

    /** Several at once, such as another day with somebody else; none of them cancels. */
    record Together(List<SeriesEdit> edits) implements SeriesEdit {
        public Together {
            edits = List.copyOf(edits);
        }
    }

    /** Cancels each. */
    record Cancel(CancelReason reason) implements SeriesEdit {}
}
