package org.quadset.architecture.planted.threads.app.tour;

import java.util.concurrent.CompletableFuture;

/** Keeps rule 5. */
final class Tour {
    final CompletableFuture<String> step = new CompletableFuture<>();
}
