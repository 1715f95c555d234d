package org.quadset.architecture.planted.threads.patients.ui;

import javafx.concurrent.Task;

/** Breaks rule 5: the toolkit's own tasks. */
abstract class TaskController {
    abstract Task<String> task();
}
