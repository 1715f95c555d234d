package org.quadset.architecture.planted.screens.patients;

/** Keeps rule 3. */
public final class PatientService {
    private final PatientRepository patients = new PatientRepository();

    /** Asks the repository. */
    public void save() {
        patients.update();
    }
}
