package org.quadset.architecture.planted.windows.platform.ui;

import javafx.scene.control.Dialog;

/** Keeps rule 8. */
final class Overlays {
    Dialog<String> dialog;
}
