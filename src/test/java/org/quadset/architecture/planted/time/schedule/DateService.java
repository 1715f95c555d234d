package org.quadset.architecture.planted.time.schedule;

import java.time.LocalDate;
import java.time.ZoneId;

/** Breaks rule 6: a zone is not a clock. */
final class DateService {
    LocalDate today() {
        return LocalDate.now(ZoneId.of("UTC"));
    }
}
