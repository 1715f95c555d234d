package org.quadset.running;

import org.quadset.platform.i18n.Labelled;

/** What the work of a step is counted in. */
public enum WorkUnit implements Labelled {
    MINUTES,
    SPRINTS
}
