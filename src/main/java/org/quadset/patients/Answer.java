package org.quadset.patients;

import org.quadset.platform.i18n.Labelled;

/** The answer to a safety question. Not asked is never no. */
public enum Answer implements Labelled {
    YES,
    NO,
    NOT_ASKED
}
