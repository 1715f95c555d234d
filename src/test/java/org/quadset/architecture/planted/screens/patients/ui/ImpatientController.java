package org.quadset.architecture.planted.screens.patients.ui;

import org.quadset.architecture.planted.screens.patients.PatientRepository;

/** Breaks rule 3: a screen that saves by itself. */
final class ImpatientController {
    void save(PatientRepository patients) {
        patients.update();
    }
}
