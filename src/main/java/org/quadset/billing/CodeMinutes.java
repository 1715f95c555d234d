package org.quadset.billing;

/**
 * Minutes of one block of treatment.
 *
 * @param minutes one-on-one minutes, 0 or more
 */
public record CodeMinutes(String code, int minutes) {}
