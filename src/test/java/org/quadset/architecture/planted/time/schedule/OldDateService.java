package org.quadset.architecture.planted.time.schedule;

import java.util.Date;

/** Breaks rule 6. */
final class OldDateService {
    Date now() {
        return new Date();
    }
}
