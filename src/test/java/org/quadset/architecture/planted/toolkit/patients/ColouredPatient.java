package org.quadset.architecture.planted.toolkit.patients;

import javafx.scene.paint.Color;

/** Breaks rule 2: a colour in a domain value. */
record ColouredPatient(Color colour) {}
