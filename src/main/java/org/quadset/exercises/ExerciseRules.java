package org.quadset.exercises;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.List;

/** What an exercise of the clinic must be like before it is stored; limits of exercises.md. */
public final class ExerciseRules {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_POSE = 400;
    private static final int LONGEST_CAUTION = 600;
    private static final int LONGEST_FIGURE = 40_000;
    private static final int MOST_WORDS = 30;
    private static final int MOST_LANGUAGES = 20;

    private ExerciseRules() {}

    /**
     * All broken rules; the dose's fields begin with {@code dose.}. Whether the neighbours exist
     * depends on the library and is not asked here.
     */
    public static List<Violation> violations(Exercise exercise) {
        var found = new ArrayList<Violation>(exercise.english().violations());
        words(found, "synonyms", exercise.synonyms());
        words(found, "joints", exercise.joints());
        words(found, "muscles", exercise.muscles());
        if (exercise.muscles().isEmpty()) {
            found.add(Violation.of("muscles", "text.needed"));
        }
        oneOf(found, "region", exercise.region(), ExerciseTerms.REGIONS);
        oneOf(found, "goal", exercise.goal(), ExerciseTerms.GOALS);
        oneOf(found, "position", exercise.position(), ExerciseTerms.POSITIONS);
        oneOf(found, "sides", exercise.sides(), ExerciseTerms.SIDES);
        if (exercise.phases().isEmpty()
                || exercise.phases().stream().anyMatch(phase -> phase < 1 || phase > 4)) {
            found.add(Violation.of("phases", "exercise.phases"));
        }
        if (exercise.equipment().isBlank()) {
            found.add(Violation.of("equipment", "exercise.equipment"));
        }
        found.addAll(TypedText.violations("equipment", exercise.equipment(), LONGEST_NAME));
        for (var broken : exercise.usualDose().violations()) {
            found.add(
                    new Violation(
                            "dose." + broken.field(), broken.messageKey(), broken.arguments()));
        }
        found.addAll(TypedText.violations("startPose", exercise.startPose(), LONGEST_POSE));
        found.addAll(TypedText.violations("endPose", exercise.endPose(), LONGEST_POSE));
        found.addAll(TypedText.violations("caution", exercise.caution(), LONGEST_CAUTION));
        found.addAll(TypedText.violations("figure", exercise.figure(), LONGEST_FIGURE));
        ExerciseFigures.wrong(exercise.figure())
                .ifPresent(what -> found.add(Violation.of("figure", "exercise.figureWrong", what)));
        translations(found, exercise);
        exercise.photos().ifPresent(photos -> photos(found, photos));
        return found;
    }

    private static void words(List<Violation> found, String field, List<String> words) {
        if (words.size() > MOST_WORDS) {
            found.add(Violation.of(field, "exercise.tooManyWords", MOST_WORDS, words.size()));
        }
        for (var word : words) {
            found.addAll(TypedText.violations(field, word, LONGEST_NAME));
        }
    }

    private static void oneOf(
            List<Violation> found, String field, String word, List<String> allowed) {
        if (!allowed.contains(word)) {
            found.add(Violation.of(field, "exercise.choose"));
        }
    }

    private static void translations(List<Violation> found, Exercise exercise) {
        var languages = exercise.translations().stream().map(ExerciseText::language).toList();
        if (languages.contains(ExerciseText.ENGLISH)
                || languages.stream().distinct().count() < languages.size()
                || languages.size() > MOST_LANGUAGES) {
            found.add(Violation.of("language", "exercise.language"));
        }
        exercise.translations().forEach(text -> found.addAll(text.violations()));
    }

    private static void photos(List<Violation> found, PhotoPair photos) {
        if (!photos.start().matches("[0-9a-f]{64}") || !photos.end().matches("[0-9a-f]{64}")) {
            found.add(Violation.of("photos", "exercise.photos"));
        }
    }
}
