package org.quadset.exercises;

import org.quadset.platform.i18n.Labelled;

/** The side of the body, from the patient's view. */
public enum Side implements Labelled {
    LEFT,
    RIGHT,
    BOTH,
    MIDLINE
}
