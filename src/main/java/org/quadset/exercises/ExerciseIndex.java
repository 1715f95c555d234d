package org.quadset.exercises;

import org.quadset.platform.text.Folding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Exercises by their words. Every word is kept once with the places where it stands, so that a
 * search looks at words and not at exercises.
 */
final class ExerciseIndex implements ExerciseCatalog {
    /** Where a word stands; the earlier, the better a hit. */
    private enum Tier {
        NAME,
        SYNONYM,
        OTHER
    }

    /** How well a typed word fits an exercise: less is better. */
    private static final int WHOLE_WORD = 0;

    private static final int BEGINNING = 1;
    private static final int MISSPELT = 2;
    private static final int SHORTEST_MISSPELT = 5;
    private static final int NO_HIT = Integer.MAX_VALUE;

    private final List<Exercise> exercises;
    private final Map<String, Exercise> byKey = new LinkedHashMap<>();
    private final Map<String, Exercise> byName = new HashMap<>();
    private final Map<String, byte[]> places = new HashMap<>();
    private final List<List<String>> names;

    /** Reads the words of all exercises. */
    ExerciseIndex(List<Exercise> exercises) {
        this.exercises = List.copyOf(exercises);
        this.names = new ArrayList<>(exercises.size());
        for (int i = 0; i < exercises.size(); i++) {
            var exercise = exercises.get(i);
            byKey.put(exercise.key(), exercise);
            names.add(Folding.words(exercise.name()));
            enter(i, otherWords(exercise), Tier.OTHER);
            enter(i, synonyms(exercise), Tier.SYNONYM);
            enter(i, exercise.name(), Tier.NAME);
        }
        for (var exercise : exercises) {
            Stream.of(exercise.name(), exercise.key()).forEach(name -> call(name, exercise));
        }
        for (var exercise : exercises) {
            exercise.synonyms().forEach(name -> call(name, exercise));
            exercise.translations().forEach(text -> call(text.name(), exercise));
        }
    }

    private void call(String name, Exercise exercise) {
        var words = Folding.words(name);
        if (!words.isEmpty()) {
            byName.putIfAbsent(String.join(" ", words), exercise);
        }
    }

    private static String synonyms(Exercise exercise) {
        return String.join(" ", exercise.synonyms())
                + " "
                + String.join(
                        " ", exercise.translations().stream().map(ExerciseText::name).toList());
    }

    private static String otherWords(Exercise exercise) {
        var phases = new StringBuilder();
        exercise.phases().forEach(phase -> phases.append(" phase").append(phase));
        return String.join(
                " ",
                exercise.region(),
                String.join(" ", exercise.joints()),
                String.join(" ", exercise.muscles()),
                exercise.goal(),
                exercise.position(),
                exercise.equipment(),
                phases);
    }

    private void enter(int exercise, String text, Tier tier) {
        for (var word : Folding.words(text)) {
            var tiers = places.computeIfAbsent(word, unseen -> new byte[exercises.size()]);
            tiers[exercise] = (byte) (Tier.values().length - tier.ordinal());
        }
    }

    @Override
    public List<Exercise> all() {
        return exercises;
    }

    @Override
    public Optional<Exercise> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public Optional<Exercise> byName(String name) {
        return Optional.ofNullable(byName.get(String.join(" ", Folding.words(name))));
    }

    /**
     * Exercises whose texts have words that begin with all of the typed ones. A typed word of five
     * letters or more that begins no word anywhere may have one letter wrong, missing, too much, or
     * two in the wrong order. First those whose name has the words, then those with a synonym or a
     * translated name, then those with a muscle, region, goal, position, phase or equipment.
     */
    @Override
    public List<Exercise> find(String typed) {
        var words = words(typed);
        if (words.isEmpty()) {
            return exercises;
        }
        var scores = new int[exercises.size()];
        for (var word : words) {
            add(scores, fits(word));
        }
        var hits = new ArrayList<Integer>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] != NO_HIT) {
                scores[i] = scores[i] * 100 + Math.min(99, names.get(i).size() - words.size() + 50);
                if (names.get(i).equals(words)) {
                    scores[i] = -1;
                }
                hits.add(i);
            }
        }
        hits.sort(Comparator.comparingInt(hit -> scores[hit]));
        return hits.stream().map(exercises::get).toList();
    }

    /** The worst tier decides, then how well the words fit altogether. */
    private static void add(int[] scores, int[] fits) {
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] != NO_HIT) {
                scores[i] =
                        fits[i] == NO_HIT
                                ? NO_HIT
                                : Math.max(scores[i] / 1000, fits[i] / 1000) * 1000
                                        + Math.min(999, scores[i] % 1000 + fits[i] % 1000);
            }
        }
    }

    /** "phase 3" and "fase 3" are the one word that the index has. */
    private static List<String> words(String typed) {
        var words = new ArrayList<String>();
        for (var word : Folding.words(typed)) {
            if (word.matches("[1-4]")
                    && !words.isEmpty()
                    && words.getLast().matches("phase|fase")) {
                words.set(words.size() - 1, "phase" + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private int[] fits(String word) {
        var fits = new int[exercises.size()];
        java.util.Arrays.fill(fits, NO_HIT);
        boolean any = false;
        for (var entry : places.entrySet()) {
            if (entry.getKey().startsWith(word)) {
                any = true;
                int how = entry.getKey().length() == word.length() ? WHOLE_WORD : BEGINNING;
                note(fits, entry.getValue(), how);
            }
        }
        if (!any && word.length() >= SHORTEST_MISSPELT) {
            for (var entry : places.entrySet()) {
                if (Misspelling.beginsAlmost(entry.getKey(), word)) {
                    note(fits, entry.getValue(), MISSPELT);
                }
            }
        }
        return fits;
    }

    private static void note(int[] fits, byte[] tiers, int how) {
        for (int i = 0; i < tiers.length; i++) {
            if (tiers[i] > 0) {
                int tier = Tier.values().length - tiers[i];
                fits[i] = Math.min(fits[i], tier * 1000 + how);
            }
        }
    }
}
