package org.quadset.frontdesk;

import org.quadset.schedule.BookedSlot;

import java.util.List;

/**
 * Somebody to be called.
 *
 * @param slot the appointment it is about: to be confirmed, or missed
 * @param phones in the order to try them; may be empty
 * @param earlier the calls about it so far, the first one first
 */
public record CallToMake(
        CallPurpose purpose, BookedSlot slot, List<String> phones, List<DeskCall> earlier) {
    public CallToMake {
        phones = List.copyOf(phones);
        earlier = List.copyOf(earlier);
    }

    /** How often it was tried. */
    public int tries() {
        return earlier.size();
    }
}
