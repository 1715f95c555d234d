package org.quadset.schedule.ui;

import org.quadset.platform.i18n.Labelled;

/** The parts of the schedule's setup. */
public enum SetupPart implements Labelled {
    TYPES,
    RESOURCES,
    HOURS,
    CLOSED_DAYS,
    RULES
}
