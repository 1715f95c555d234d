package org.quadset.architecture.planted.threads.patients;

import java.util.concurrent.CompletableFuture;

/** Breaks rule 5: a future runs on the common pool. */
final class FutureService {
    Object run(Runnable work) {
        return CompletableFuture.runAsync(work);
    }
}
