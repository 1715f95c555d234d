package org.quadset.exercises;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.List;

/**
 * What an exercise says to the patient, in one language.
 *
 * @param language a BCP 47 tag: {@code en}, {@code es}, {@code ar}
 * @param name as the sheet prints it
 * @param steps plain sentences, in their order; dose numbers stand outside of them
 * @param caution for the patient; may be empty
 */
public record ExerciseText(String language, String name, List<String> steps, String caution) {
    /** The language that every exercise has. */
    public static final String ENGLISH = "en";

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_STEP = 300;
    private static final int LONGEST_CAUTION = 600;
    private static final int MOST_STEPS = 8;

    public ExerciseText {
        language = language == null ? ENGLISH : language;
        name = name == null ? "" : name;
        steps = steps == null ? List.of() : List.copyOf(steps);
        caution = caution == null ? "" : caution;
    }

    /** Whether the sheet runs from right to left in this language. */
    public boolean rightToLeft() {
        return switch (java.util.Locale.forLanguageTag(language).getLanguage()) {
            case "ar", "fa", "he", "iw", "ur", "ps", "yi" -> true;
            default -> false;
        };
    }

    /**
     * All broken rules. Fields of English are {@code name}, {@code steps} and {@code
     * patientCaution}; those of others begin with their tag and a point.
     */
    public List<Violation> violations() {
        var before = language.equals(ENGLISH) ? "" : language + ".";
        var found = new ArrayList<Violation>();
        if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")) {
            found.add(Violation.of("language", "exercise.language"));
        }
        if (name.isBlank()) {
            found.add(Violation.of(before + "name", "text.needed"));
        }
        found.addAll(TypedText.violations(before + "name", name, LONGEST_NAME));
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            found.add(
                    Violation.of(before + "steps", "exercise.stepCount", MOST_STEPS, steps.size()));
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).isBlank()) {
                found.add(Violation.of(before + "steps", "exercise.stepEmpty", i + 1));
            }
            found.addAll(TypedText.violations(before + "steps", steps.get(i), LONGEST_STEP));
        }
        found.addAll(
                TypedText.violations(
                        before + (before.isEmpty() ? "patientCaution" : "caution"),
                        caution,
                        LONGEST_CAUTION));
        return found;
    }
}
