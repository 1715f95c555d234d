package org.quadset.audit;

/**
 * A row that changed with an entry of the audit.
 *
 * @param kind ADDED, CHANGED or DELETED
 * @param text JSON: of a changed row {@code {"column":["was","is"]}}, of others {@code
 *     {"column":"text"}}
 */
public record AuditedChange(String table, String key, String kind, String text) {}
