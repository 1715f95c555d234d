package org.quadset.architecture.planted.models.patients.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Keeps rule 4. */
final class PatientFormModel {
    final StringProperty name = new SimpleStringProperty("");
}
