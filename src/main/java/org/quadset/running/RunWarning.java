package org.quadset.running;

import org.quadset.platform.i18n.Labelled;

/** What a therapist should know of a session besides its light. */
public enum RunWarning implements Labelled {
    BACK_TO_BACK,
    TWO_IN_A_DAY,
    PAIN_ELSEWHERE,
    OTHER_SURFACE,
    PARTIAL,
    OTHER_STEP,
    BONE
}
