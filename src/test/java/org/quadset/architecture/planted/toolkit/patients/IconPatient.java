package org.quadset.architecture.planted.toolkit.patients;

import org.kordamp.ikonli.javafx.FontIcon;

/** Breaks rule 2: an icon in a domain value. */
record IconPatient(FontIcon icon) {}
