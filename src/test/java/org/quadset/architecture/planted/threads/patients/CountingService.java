package org.quadset.architecture.planted.threads.patients;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps rule 5. */
final class CountingService {
    final AtomicLong seconds = new AtomicLong(TimeUnit.MINUTES.toSeconds(1));
}
