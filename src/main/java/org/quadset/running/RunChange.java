package org.quadset.running;

import org.quadset.platform.i18n.Labelled;

/** The one thing that may change from week to week, in the order of protocols section 8. */
public enum RunChange implements Labelled {
    DISTANCE,
    FREQUENCY,
    SPEED,
    HILLS
}
