package org.quadset.architecture.planted.toolkit.app;

import javafx.stage.Stage;

/** Keeps rule 2. */
final class ProgramWindow {
    Stage stage;
}
