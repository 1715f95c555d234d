package org.quadset.schedule;

/**
 * What an appointment cannot be given without.
 *
 * @param feature a word that it must have, such as "plinth"; empty if any of the kind will do
 */
public record ResourceNeed(ResourceKind kind, String feature) {}
