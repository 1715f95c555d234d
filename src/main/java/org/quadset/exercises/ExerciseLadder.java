package org.quadset.exercises;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * An exercise between its easier and harder neighbours. The library's links are not symmetric:
 * where an exercise names no neighbour, one that names it is taken.
 *
 * @param rungs from the easiest to the hardest
 * @param at the place of the exercise itself
 */
public record ExerciseLadder(List<Exercise> rungs, int at) {
    public ExerciseLadder {
        rungs = List.copyOf(rungs);
    }

    /** The ladder of an exercise; hidden exercises are no rungs. */
    public static ExerciseLadder of(Exercise exercise, ExerciseCatalog catalog) {
        var rungs = new ArrayList<Exercise>();
        rungs.add(exercise);
        var seen = new HashSet<String>();
        seen.add(exercise.key());
        for (var next = easier(exercise, catalog);
                next.isPresent() && seen.add(next.get().key());
                next = easier(next.get(), catalog)) {
            rungs.addFirst(next.get());
        }
        int at = rungs.size() - 1;
        for (var next = harder(exercise, catalog);
                next.isPresent() && seen.add(next.get().key());
                next = harder(next.get(), catalog)) {
            rungs.addLast(next.get());
        }
        return new ExerciseLadder(rungs, at);
    }

    private static Optional<Exercise> easier(Exercise exercise, ExerciseCatalog catalog) {
        return visible(exercise.easier(), catalog)
                .or(
                        () ->
                                catalog.all().stream()
                                        .filter(one -> one.harder().equals(exercise.key()))
                                        .findFirst());
    }

    private static Optional<Exercise> harder(Exercise exercise, ExerciseCatalog catalog) {
        return visible(exercise.harder(), catalog)
                .or(
                        () ->
                                catalog.all().stream()
                                        .filter(one -> one.easier().equals(exercise.key()))
                                        .findFirst());
    }

    private static Optional<Exercise> visible(String key, ExerciseCatalog catalog) {
        return key.isEmpty()
                ? Optional.empty()
                : catalog.byKey(key).filter(catalog.all()::contains);
    }

    /** The next easier exercise. */
    public Optional<Exercise> easier() {
        return at > 0 ? Optional.of(rungs.get(at - 1)) : Optional.empty();
    }

    /** The next harder exercise. */
    public Optional<Exercise> harder() {
        return at + 1 < rungs.size() ? Optional.of(rungs.get(at + 1)) : Optional.empty();
    }
}
