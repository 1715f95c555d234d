package org.quadset.schedule.ui;

import org.quadset.platform.i18n.Labelled;

/** Why something is booked although a rule that the clinic lets break refuses it. */
public enum OverrideReason implements Labelled {
    THERAPIST_AGREED,
    URGENT,
    PATIENT_CANNOT_OTHERWISE
}
