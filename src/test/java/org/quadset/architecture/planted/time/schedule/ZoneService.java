package org.quadset.architecture.planted.time.schedule;

import java.time.ZoneId;

/** Breaks rule 6: the computer's zone. */
final class ZoneService {
    ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
