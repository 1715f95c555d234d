package org.quadset.architecture.planted.threads.patients;

import java.util.concurrent.Executors;

/** Breaks rule 5: an executor. */
final class ExecutorService {
    void run(Runnable work) {
        try (var executor = Executors.newCachedThreadPool()) {
            executor.submit(work);
        }
    }
}
