package org.quadset.audit;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * One thing that somebody did, with all that is known of it.
 *
 * @param position its place in the chain, from 1
 * @param actor who, as the audit named them then
 * @param workstation on which computer; empty for entries from before the chain
 * @param subject the id of the row it was done to, if any
 * @param patient whose record it concerns, if one patient's
 * @param detail what, in words
 * @param changes rows that changed with it
 */
public record AuditEntry(
        long id,
        long position,
        Instant at,
        String actor,
        String workstation,
        String action,
        OptionalLong subject,
        OptionalLong patient,
        String detail,
        List<AuditedChange> changes) {
    public AuditEntry {
        changes = List.copyOf(changes);
    }
}
