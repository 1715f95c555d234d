package org.quadset.outcomes;

import org.quadset.platform.i18n.Labelled;

/** What a number beside the score is. */
public enum DerivedKind implements Labelled {
    PERCENT_OF_MOST,
    PREDICTED_DISTANCE,
    PERCENT_OF_PREDICTED,
    INVOLVED_MEAN,
    OTHER_MEAN,
    USUAL_AT_THIS_AGE,
    ANTERIOR_DIFFERENCE
}
