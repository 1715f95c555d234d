package org.quadset.exercises;

import java.time.Instant;

/**
 * What an exercise said at some time: kept for prescriptions and printed sheets, never changed.
 *
 * @param exercise as it was
 * @param at when it was first kept
 * @param by who kept it first
 */
public record ExerciseVersion(long id, Exercise exercise, Instant at, String by) {}
