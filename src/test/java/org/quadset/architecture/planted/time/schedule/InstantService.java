package org.quadset.architecture.planted.time.schedule;

import java.time.Instant;

/** Breaks rule 6. */
final class InstantService {
    Instant now() {
        return Instant.now();
    }
}
