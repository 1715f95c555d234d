package org.quadset.architecture.planted.windows.platform.ui;

import javafx.fxml.FXMLLoader;

/** Keeps rule 8. */
final class Views {
    FXMLLoader loader;
}
