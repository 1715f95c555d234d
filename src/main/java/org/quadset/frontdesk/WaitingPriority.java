package org.quadset.frontdesk;

import org.quadset.platform.i18n.Labelled;

/** How much somebody who waits for a time needs it; the first are called first. */
public enum WaitingPriority implements Labelled {
    URGENT,
    NORMAL,
    FLEXIBLE
}
