package org.quadset.charting;

import java.time.Instant;
import java.util.OptionalInt;

/** A visit in short: when, the worst pain then, and how far its note has come. */
public record VisitBrief(
        long id, long patientId, Instant visitedAt, OptionalInt painWorst, VisitStatus status) {}
