package org.quadset.architecture.planted.threads.platform.ui;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/** Keeps rule 5. */
final class Tasks {
    final Executor lane = work -> new Thread(work).start();
    final Executor window = Platform::runLater;
}
