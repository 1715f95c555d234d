package org.quadset.architecture.planted.windows.patients.ui;

import javafx.scene.control.TextInputDialog;

/** Breaks rule 8: opens a dialog of a special kind. */
final class AskingController {
    void ask() {
        new TextInputDialog().show();
    }
}
