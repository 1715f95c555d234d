package org.quadset.architecture.planted.screens.patients.ui;

import org.quadset.architecture.planted.screens.patients.PatientService;

/** Keeps rule 3. */
final class PatientController {
    void save(PatientService patients) {
        patients.save();
    }
}
