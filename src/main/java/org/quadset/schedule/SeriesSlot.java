package org.quadset.schedule;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A visit of a proposed series.
 *
 * @param number its number among all planned visits
 * @param wished when it should be
 * @param opening when it can be; empty if no time was found
 * @param why why it is not as wished, in words; empty if it is
 */
public record SeriesSlot(
        int number, LocalDateTime wished, Optional<Opening> opening, State state, String why) {
    /** How a proposed visit stands. */
    public enum State {
        AS_WISHED,
        MOVED,
        /** Chosen by hand. */
        SWAPPED,
        /** It has a time, but may not be booked. */
        HELD,
        NO_ROOM;

        /** Whether it is booked with the series. */
        public boolean isBooked() {
            return this == AS_WISHED || this == MOVED || this == SWAPPED;
        }
    }

    /** When it is, or when it should be where no time was found. */
    public LocalDateTime start() {
        return opening.map(Opening::start).orElse(wished);
    }

    /** The same, held back. */
    SeriesSlot held(String because) {
        return new SeriesSlot(number, wished, opening, State.HELD, because);
    }
}
