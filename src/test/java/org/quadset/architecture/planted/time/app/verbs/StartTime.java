package org.quadset.architecture.planted.time.app.verbs;

import java.time.Clock;
import java.time.Instant;

/** Keeps rule 6: the verb that measures the start. */
final class StartTime {
    final Instant now = Instant.now();
    final Clock clock = Clock.systemDefaultZone();
}
