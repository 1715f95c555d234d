package org.quadset.audit;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One thing that somebody did.
 *
 * @param action a stable key such as {@code patient.save}
 * @param subject the id of the row it was done to
 * @param detail what changed, in words; never more than 4,000 characters
 */
public record AuditEvent(
        Instant at, String actor, String action, OptionalLong subject, String detail) {}
