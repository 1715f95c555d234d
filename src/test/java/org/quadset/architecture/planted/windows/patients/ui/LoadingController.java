package org.quadset.architecture.planted.windows.patients.ui;

import javafx.fxml.FXMLLoader;

/** Breaks rule 8: loads its own FXML. */
final class LoadingController {
    FXMLLoader loader;
}
