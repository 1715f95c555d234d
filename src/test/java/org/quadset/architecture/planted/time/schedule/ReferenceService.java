package org.quadset.architecture.planted.time.schedule;

import java.time.LocalDateTime;
import java.util.function.Supplier;

/** Breaks rule 6, by a method reference. */
final class ReferenceService {
    final Supplier<LocalDateTime> now = LocalDateTime::now;
}
