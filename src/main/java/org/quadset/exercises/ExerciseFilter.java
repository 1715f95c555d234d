package org.quadset.exercises;

import java.util.Set;

/**
 * What a list of exercises is narrowed to; an empty word or 0 narrows nothing, and all that is said
 * must hold.
 *
 * @param region a word of {@link ExerciseTerms#REGIONS}
 * @param goal a word of {@link ExerciseTerms#GOALS}
 * @param phase 1 to 4
 * @param equipment a word of {@link ExerciseTerms#equipmentKinds()}
 * @param position a word of {@link ExerciseTerms#POSITIONS}
 * @param favourites only favourites
 * @param own only the clinic's own
 */
public record ExerciseFilter(
        String region,
        String goal,
        int phase,
        String equipment,
        String position,
        boolean favourites,
        boolean own) {
    public static final ExerciseFilter NONE = new ExerciseFilter("", "", 0, "", "", false, false);

    /** Whether an exercise passes. */
    public boolean passes(Exercise exercise, Set<String> favouriteKeys) {
        return same(region, exercise.region())
                && same(goal, exercise.goal())
                && (phase == 0 || exercise.phases().contains(phase))
                && (equipment.isEmpty()
                        || ExerciseTerms.equipmentKinds(exercise.equipment()).contains(equipment))
                && same(position, exercise.position())
                && (!favourites || favouriteKeys.contains(exercise.key()))
                && (!own || exercise.own());
    }

    private static boolean same(String wanted, String word) {
        return wanted.isEmpty() || wanted.equals(word);
    }
}
