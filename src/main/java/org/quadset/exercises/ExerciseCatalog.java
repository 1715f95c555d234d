package org.quadset.exercises;

import java.util.List;
import java.util.Optional;

/** Exercises to choose from: those of the program, or those that count in a clinic. No SQL. */
public interface ExerciseCatalog {
    /** All that may be chosen, in the library's order. */
    List<Exercise> all();

    /** The exercise with this key, also one that is hidden; keys stay the same forever. */
    Optional<Exercise> byKey(String key);

    /** Those whose texts have all the typed words, best first; with nothing typed, all. */
    List<Exercise> find(String typed);

    /** The exercise of this name, key or synonym, whatever its case and accents; never a guess. */
    Optional<Exercise> byName(String name);

    /**
     * What an exercise said when it was prescribed; what it says now where that was not kept. May
     * ask the database.
     */
    default Optional<Exercise> prescribed(PrescribedExercise row) {
        return byKey(row.exerciseKey());
    }
}
