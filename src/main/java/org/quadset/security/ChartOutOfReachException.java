package org.quadset.security;

import org.quadset.platform.problems.UserFacingException;

/** The chart is not one of the actor's own patients; nothing was read or changed. */
public final class ChartOutOfReachException extends UserFacingException {
    private static final long serialVersionUID = 1L;

    private final long patient;

    public ChartOutOfReachException(long patient) {
        super("problem.chartOutOfReach");
        this.patient = patient;
    }

    /** Whose chart it is, so that it can be opened with a reason. */
    public long patient() {
        return patient;
    }
}
