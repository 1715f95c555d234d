package org.quadset.architecture.planted.models.patients.ui;

import javafx.stage.Stage;

/** Breaks rule 4: a model with a window. */
final class StageModel {
    void close(Stage stage) {
        stage.close();
    }
}
