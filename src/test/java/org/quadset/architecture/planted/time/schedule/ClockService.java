package org.quadset.architecture.planted.time.schedule;

import java.time.Clock;

/** Breaks rule 6: a clock of its own. */
final class ClockService {
    final Clock clock = Clock.systemUTC();
}
