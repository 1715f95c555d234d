package org.quadset.schedule;

import org.quadset.clinic.Clinician;
import org.quadset.platform.i18n.Labelled;

/**
 * Who may give a type of appointment. An evaluation and a re-evaluation are a therapist's, never an
 * assistant's or a student's (billing.md section 6).
 */
public enum GivenBy implements Labelled {
    ANYONE,
    THERAPIST;

    /** Whether this clinician may give it. */
    public boolean allows(Clinician clinician) {
        return this == ANYONE || clinician.supervision() == Clinician.Supervision.NONE;
    }
}
