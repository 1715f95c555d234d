package org.quadset.architecture.planted.time.schedule;

/** Breaks rule 6. */
final class MillisService {
    long now() {
        return System.currentTimeMillis();
    }
}
