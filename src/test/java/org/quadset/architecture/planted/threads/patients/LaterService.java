package org.quadset.architecture.planted.threads.patients;

import javafx.application.Platform;

import java.util.function.Consumer;

/** Breaks rule 5: hands work to the window, by a method reference. */
final class LaterService {
    final Consumer<Runnable> window = Platform::runLater;
}
