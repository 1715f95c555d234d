package org.quadset.architecture.planted.toolkit.patients;

import org.controlsfx.control.SegmentedButton;

/** Breaks rule 2: a control in a service. */
final class PatientService {
    SegmentedButton button;
}
