package org.quadset.schedule;

import org.quadset.platform.problems.UserFacingException;

/**
 * The clinician or the patient is busy then; nothing was booked or moved, and the message says with
 * what.
 */
public final class SlotTakenException extends UserFacingException {
    private static final long serialVersionUID = 1L;

    SlotTakenException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
