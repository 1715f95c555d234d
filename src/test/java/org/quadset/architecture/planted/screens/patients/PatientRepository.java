package org.quadset.architecture.planted.screens.patients;

/** What a screen must not see. */
public final class PatientRepository {
    /** Does nothing. */
    public void update() {}
}
