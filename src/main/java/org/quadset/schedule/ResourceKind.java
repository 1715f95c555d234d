package org.quadset.schedule;

import org.quadset.platform.i18n.Labelled;

/** What else than a clinician is booked. */
public enum ResourceKind implements Labelled {
    ROOM,
    LANE,
    EQUIPMENT
}
