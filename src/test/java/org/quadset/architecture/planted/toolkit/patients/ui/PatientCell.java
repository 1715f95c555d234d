package org.quadset.architecture.planted.toolkit.patients.ui;

import javafx.scene.control.Label;

/** Keeps rule 2. */
final class PatientCell {
    Label name;
}
