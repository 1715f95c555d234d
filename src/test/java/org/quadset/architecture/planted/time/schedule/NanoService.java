package org.quadset.architecture.planted.time.schedule;

/** Breaks rule 6. */
final class NanoService {
    long now() {
        return System.nanoTime();
    }
}
