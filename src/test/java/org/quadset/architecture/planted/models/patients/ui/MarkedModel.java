package org.quadset.architecture.planted.models.patients.ui;

import javafx.fxml.FXML;

/** Breaks rule 4: a model that is a controller. */
final class MarkedModel {
    @FXML private String name;
}
