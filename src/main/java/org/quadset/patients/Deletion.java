package org.quadset.patients;

import java.time.Instant;

/** When, by whom and why a record was put aside; it can be restored. */
public record Deletion(Instant at, String by, String reason) {}
