package org.quadset.architecture.planted.models.patients.ui;

import javafx.scene.control.Label;

/** Breaks rule 4: a model with a control. */
final class LabelModel {
    Label label;
}
