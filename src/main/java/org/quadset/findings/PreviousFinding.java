package org.quadset.findings;

import java.time.Instant;

/** The newest finding of a thing from before a visit, and when it was taken. */
public record PreviousFinding(Instant visitedAt, ObjectiveFinding finding) {}
