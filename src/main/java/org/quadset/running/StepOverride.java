package org.quadset.running;

import java.time.LocalDate;

/**
 * A therapist's word against the rules.
 *
 * @param day counts after the sessions of that day
 * @param step what is unlocked
 * @param reason never blank
 */
public record StepOverride(LocalDate day, int step, String reason, String by) {}
