package org.quadset.frontdesk;

import org.quadset.platform.i18n.Labelled;

/** How a call ended. */
public enum CallOutcome implements Labelled {
    REACHED_CONFIRMED,
    LEFT_MESSAGE,
    NO_ANSWER,
    WANTS_TO_MOVE,
    CANCELS;

    /** Whether somebody spoke with the patient, so that nobody need call again. */
    public boolean reached() {
        return this != LEFT_MESSAGE && this != NO_ANSWER;
    }
}
