package org.quadset.architecture.planted.time.app.tour;

import java.time.ZoneId;

/** Keeps rule 6. */
final class Tour {
    final long begun = System.nanoTime();
    final ZoneId zone = ZoneId.systemDefault();
}
