package org.quadset.running;

import org.quadset.platform.i18n.Labelled;

/** Why a week's distance is what it is. */
public enum WeekRule implements Labelled {
    BASE,
    RISE,
    RISE_WITHIN_CAP,
    LOW_BASE,
    FOURTH_HOLD,
    FOURTH_CUT,
    REPEAT_AMBER,
    BACK_TO_GREEN,
    UNREPORTED,
    AFTER_GAP,
    OTHER_CHANGE
}
