package org.quadset.homelog;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the patient wrote of one day.
 *
 * @param worstPain 0 to 10
 * @param morningPain 0 to 10, of the next morning
 */
public record LogDay(OptionalInt worstPain, OptionalInt morningPain, Optional<Boolean> swelling) {
    /** Nothing written. */
    public static final LogDay BLANK =
            new LogDay(OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
}
