package org.quadset.security;

/** Whose charts somebody may open. */
@FunctionalInterface
public interface PatientReach {
    /** Everybody's. */
    PatientReach ALL = patient -> true;

    /** Nobody's: the schedule is all there is to see. */
    PatientReach NONE = patient -> false;

    /** Whether a patient is within reach now; may ask the database. */
    boolean covers(long patient);
}
