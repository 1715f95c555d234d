package org.quadset.patients;

import org.quadset.platform.i18n.Labelled;

/** Where a telephone rings. */
public enum PhoneKind implements Labelled {
    MOBILE,
    HOME,
    WORK,
    OTHER
}
