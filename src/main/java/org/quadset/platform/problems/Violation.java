package org.quadset.platform.problems;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One rule that what was typed breaks.
 *
 * @param field the name of the field it belongs to, as the form knows it
 * @param messageKey a key of the message bundle
 * @param arguments what the message names, such as the range that is allowed
 */
public record Violation(String field, String messageKey, List<Object> arguments) {
    /** A violation of the named field, with the arguments of its message. */
    public static Violation of(String field, String messageKey, Object... arguments) {
        return new Violation(field, messageKey, Arrays.asList(arguments));
    }

    /** The violation of a whole number that lies outside its range, both ends included. */
    public static Optional<Violation> outside(String field, int value, int least, int most) {
        return value < least || value > most
                ? Optional.of(of(field, "number.range", least, most))
                : Optional.empty();
    }
}
