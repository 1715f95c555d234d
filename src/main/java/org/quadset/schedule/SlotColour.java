package org.quadset.schedule;

import org.quadset.platform.i18n.Labelled;

/** The colours that slots have; each is legible in both themes. */
public enum SlotColour implements Labelled {
    FOLLOW_UP,
    EVALUATION,
    RE_EVALUATION,
    RUNNING,
    GROUP
}
