package org.quadset.outcomes;

import org.quadset.platform.i18n.Labelled;

/**
 * The side a result is about, from the patient's view; most questionnaires are about the person.
 */
public enum MeasuredSide implements Labelled {
    NO_SIDE,
    LEFT,
    RIGHT,
    BOTH
}
