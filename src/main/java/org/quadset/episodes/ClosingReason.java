package org.quadset.episodes;

import org.quadset.platform.i18n.Labelled;

/** Why an episode ended. */
public enum ClosingReason implements Labelled {
    GOALS_MET(false),
    PLATEAU(false),
    INDEPENDENT_PROGRAM(false),
    REFERRED_ON(false),
    PATIENT_CHOICE(true),
    STOPPED_COMING(true),
    NEVER_STARTED(true),
    PAYER_ENDED(true),
    MOVED_AWAY(true),
    HOSPITAL_OR_SURGERY(true),
    DIED(true);

    private final boolean administrative;

    ClosingReason(boolean administrative) {
        this.administrative = administrative;
    }

    /** Without a last visit: a discharge on paper only. */
    public boolean isAdministrative() {
        return administrative;
    }
}
