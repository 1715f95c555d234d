package org.quadset.running;

import org.quadset.platform.i18n.Labelled;

/** What was run on. */
public enum Surface implements Labelled {
    ROAD,
    TREADMILL
}
