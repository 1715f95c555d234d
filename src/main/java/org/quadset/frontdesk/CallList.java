package org.quadset.frontdesk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All who should be called now.
 *
 * @param day the next day on which somebody is expected; empty if nobody is
 * @param toConfirm those of that day who have not confirmed, by time
 * @param missed those who did not come and have no new time, the last one first
 */
public record CallList(
        Optional<LocalDate> day, List<CallToMake> toConfirm, List<CallToMake> missed) {
    /** Nobody. */
    public static final CallList EMPTY = new CallList(Optional.empty(), List.of(), List.of());

    public CallList {
        toConfirm = List.copyOf(toConfirm);
        missed = List.copyOf(missed);
    }
}
