package org.quadset.outcomes;

import org.quadset.platform.i18n.Labelled;

/** Whether a measure's licence lets the program show its items, or only their numbers. */
public enum ItemText implements Labelled {
    SHOWN,
    NUMBERS_ONLY,
    ASK_FIRST
}
