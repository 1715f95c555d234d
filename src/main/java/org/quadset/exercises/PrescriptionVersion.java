package org.quadset.exercises;

import java.time.Instant;

/**
 * What a programme was at one save. Versions are only added, never changed.
 *
 * @param content the programme with its exercises as they were saved
 */
public record PrescriptionVersion(Prescription content, Instant savedAt, String savedBy) {}
