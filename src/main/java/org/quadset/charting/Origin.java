package org.quadset.charting;

import org.quadset.platform.i18n.Labelled;

/**
 * Where a text or a row of a note came from. What is carried over from last time and not confirmed
 * has no origin yet: it is kept apart in {@link CarriedOver}.
 */
public enum Origin implements Labelled {
    /** Written at this visit. */
    NEW,
    /** Last time's, confirmed as it stood. */
    CONFIRMED,
    /** Last time's, with changes. */
    CHANGED
}
