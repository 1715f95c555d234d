package org.quadset.modalities;

import org.quadset.exercises.Dosage;
import org.quadset.exercises.DoseText;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseLibrary;
import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Exercises that were done in the clinic.
 *
 * @param performed in the order they were done, at least one
 * @param cueing how much help was needed, as a choice such as {@code verbal}
 * @param minutes 1 to 120
 */
public record TherapeuticExercise(
        List<Performed> performed, String cueing, String bucket, int minutes) implements Modality {
    private static final Dosage ONCE = new Dosage(1, 1, 0, 0, 1, 1, 0, "");
    private static final Pattern NAME_AND_DOSE =
            Pattern.compile("^(.*?)[\\s:,–-]+(\\d+\\s*(?:s|sec|min)?\\s*[x×*]?.*)$");

    /** One exercise as it was done. */
    public record Performed(Exercise exercise, Dosage dosage) {
        /** "Bridge 3×12". */
        public String text() {
            return exercise.name() + " " + dosage.shortText();
        }
    }

    static List<ModalityField> fields(Map<String, String> typed) {
        return List.of(
                ModalityField.lines("exercises"),
                ModalityField.choice(
                        "cueing",
                        "independent",
                        "verbal",
                        "tactile",
                        "min_assist",
                        "mod_assist",
                        "max_assist"),
                ModalityField.choice(
                        "bucket", "97110", "97112", "97530", "97116", "97113", "97150"),
                ModalityField.whole("minutes", "min", 1, 120, 8, 45));
    }

    static TherapeuticExercise read(FieldReader reader, ExerciseLibrary library) {
        var performed = new ArrayList<Performed>();
        for (var line :
                reader.text("exercises")
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList()) {
            performed(line, library, reader).ifPresent(performed::add);
        }
        return new TherapeuticExercise(
                performed,
                reader.choice("cueing"),
                reader.choice("bucket"),
                reader.whole("minutes"));
    }

    /** A line is an exercise's name and its dose: "Bridge 3x12 hold 5s". */
    private static Optional<Performed> performed(
            String line, ExerciseLibrary library, FieldReader reader) {
        var whole = library.byName(line);
        if (whole.isPresent()) {
            return Optional.of(new Performed(whole.get(), whole.get().usualDose()));
        }
        var parts = NAME_AND_DOSE.matcher(line);
        var exercise =
                parts.matches() ? library.byName(parts.group(1)) : Optional.<Exercise>empty();
        if (exercise.isEmpty()) {
            reader.refuse(
                    "exercises",
                    "exercise.notInLibrary",
                    line.length() > 40 ? line.substring(0, 40) + "…" : line);
            return Optional.empty();
        }
        var dose = DoseText.read(parts.group(2), ONCE);
        dose.violations().stream()
                .map(
                        violation ->
                                new Violation(
                                        "exercises", violation.messageKey(), violation.arguments()))
                .forEach(
                        violation ->
                                reader.refuse(
                                        "exercises",
                                        violation.messageKey(),
                                        violation.arguments().toArray()));
        return Optional.of(new Performed(exercise.get(), dose.dosage()));
    }

    @Override
    public List<String> safetyKeys() {
        return List.of(bucket.equals("97116") ? "gait" : "exercise");
    }

    @Override
    public String summary() {
        return String.join(" · ", performed.stream().map(Performed::text).toList());
    }

    @Override
    public String procedureCode() {
        return bucket;
    }
}
