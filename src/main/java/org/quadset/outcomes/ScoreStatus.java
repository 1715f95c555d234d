package org.quadset.outcomes;

import org.quadset.platform.i18n.Labelled;

/** Whether answers give a score: in full, with items missing that the rule allows, or not. */
public enum ScoreStatus implements Labelled {
    OK,
    PRORATED,
    INVALID
}
