package org.quadset.architecture.planted.windows.patients.ui;

import javafx.scene.control.Alert;

/** Breaks rule 8: opens an alert. */
final class AlertController {
    void warn() {
        new Alert(Alert.AlertType.WARNING).show();
    }
}
