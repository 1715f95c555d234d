package org.quadset.exercises;

/**
 * An exercise as it counts in the clinic.
 *
 * @param version of the clinic's change, for the next save; 0 where the clinic changed nothing
 * @param edited whether the clinic changed what the program brings, or made it itself
 * @param hidden whether it is kept out of lists; what was prescribed keeps it
 */
public record ClinicExercise(Exercise exercise, long version, boolean edited, boolean hidden) {}
