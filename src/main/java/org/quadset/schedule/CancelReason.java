package org.quadset.schedule;

import org.quadset.platform.i18n.Labelled;

/** Why an appointment did not take place. */
public enum CancelReason implements Labelled {
    PATIENT_EARLY,
    PATIENT_LATE,
    NO_SHOW,
    ILLNESS,
    CLINIC,
    DISCHARGED
}
