package org.quadset.modalities;

import org.quadset.exercises.Dosage;
import org.quadset.exercises.DoseText;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseCatalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Exercises that were done in the clinic.
 *
 * @param performed in the order they were done, at least one
 * @param cueing how much help was needed, as a choice such as {@code verbal}
 * @param tempo seconds down, held and up, as in 3-1-1; may be empty
 * @param exertion the patient's own rating (RPE), 0 to 10
 * @param minutes 1 to 120
 */
public record TherapeuticExercise(
        List<Performed> performed,
        String cueing,
        String bucket,
        String tempo,
        OptionalInt exertion,
        VitalSigns vitals,
        int minutes)
        implements Modality {
    private static final Dosage ONCE = new Dosage(1, 1, 0, 0, 1, 1, 0, "");

    /** One exercise as it was done. */
    public record Performed(Exercise exercise, Dosage dosage) {
        /** "Bridge 3×12". */
        public String text() {
            return exercise.name() + " " + dosage.shortText();
        }
    }

    static List<ModalityField> fields(Map<String, String> typed) {
        var fields = new ArrayList<ModalityField>();
        fields.add(ModalityField.lines("exercises"));
        fields.add(helpField());
        fields.add(
                ModalityField.choice(
                        "bucket", "97110", "97112", "97530", "97116", "97113", "97150"));
        fields.add(ModalityField.whole("minutes", "min", 1, 120, 8, 45));
        fields.add(ModalityField.line("tempo").optional());
        fields.add(ModalityField.whole("rpe", "/ 10", 0, 10, 4, 8).optional());
        fields.add(ModalityField.whole("pain_during", "/ 10", 0, 10, 0, 2).optional());
        fields.add(ModalityField.whole("pain_next_day", "/ 10", 0, 10, 0, 2).optional());
        fields.addAll(VitalSigns.fields());
        return fields;
    }

    /** How much help was needed. */
    static ModalityField helpField() {
        return ModalityField.choice(
                "cueing",
                "independent",
                "verbal",
                "tactile",
                "min_assist",
                "mod_assist",
                "max_assist");
    }

    static TherapeuticExercise read(FieldReader reader, ExerciseCatalog library) {
        var performed = new ArrayList<Performed>();
        for (var line :
                reader.text("exercises")
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList()) {
            performed(line, library, reader).ifPresent(performed::add);
        }
        var tempo = reader.text("tempo");
        if (!tempo.isEmpty() && !tempo.matches("\\d{1,2}-\\d{1,2}-\\d{1,2}")) {
            reader.refuse("tempo", "exercise.tempo");
        }
        return new TherapeuticExercise(
                performed,
                reader.choice("cueing"),
                reader.choice("bucket"),
                tempo,
                reader.optionalWhole("rpe"),
                VitalSigns.read(reader),
                reader.whole("minutes"));
    }

    /**
     * A line is an exercise's name and its dose: "Bridge 3x12 hold 5s". Names may hold digits, so
     * the longest beginning that the library knows is the name.
     */
    private static Optional<Performed> performed(
            String line, ExerciseCatalog library, FieldReader reader) {
        int length = nameLength(line, library);
        if (length > 0) {
            var exercise = library.byName(line.substring(0, length)).orElseThrow();
            return Optional.of(dosed(exercise, line.substring(length), reader));
        }
        var typed = line.replaceFirst("\\s+\\d+\\s*(?:s|sec|min)?\\s*[x×*]?.*$", "");
        var alike = library.find(typed).stream().limit(3).map(Exercise::name).toList();
        if (alike.isEmpty()) {
            reader.refuse("exercises", "exercise.notInLibrary", shorten(line));
        } else {
            reader.refuse(
                    "exercises", "exercise.didYouMean", shorten(line), String.join(", ", alike));
        }
        return Optional.empty();
    }

    private static int nameLength(String line, ExerciseCatalog library) {
        for (int end = line.length(); end > 0; end = line.lastIndexOf(' ', end - 1)) {
            if (library.byName(line.substring(0, end)).isPresent()) {
                return end;
            }
        }
        return 0;
    }

    /** The exercise that a line of a row names. */
    public static Optional<Exercise> named(String line, ExerciseCatalog library) {
        var text = line.strip();
        return library.byName(text.substring(0, nameLength(text, library)));
    }

    /**
     * The exercises and doses that lines of a row name, as far as they can be read; a dose that
     * isn't told is the exercise's usual one.
     */
    public static List<Performed> readable(String lines, ExerciseCatalog library) {
        var found = new ArrayList<Performed>();
        for (var line : lines.lines().map(String::strip).toList()) {
            int length = nameLength(line, library);
            if (length > 0) {
                var exercise = library.byName(line.substring(0, length)).orElseThrow();
                var typed = line.substring(length).replaceFirst("^[\\s:,–-]+", "");
                var reading = DoseText.read(typed, exercise.usualDose());
                found.add(
                        new Performed(
                                exercise,
                                reading.violations().isEmpty()
                                        ? reading.dosage()
                                        : exercise.usualDose()));
            }
        }
        return found;
    }

    private static Performed dosed(Exercise exercise, String dose, FieldReader reader) {
        var text = dose.replaceFirst("^[\\s:,–-]+", "");
        if (text.isBlank()) {
            return new Performed(exercise, exercise.usualDose());
        }
        var reading = DoseText.read(text, ONCE);
        for (var violation : reading.violations()) {
            reader.refuse("exercises", violation.messageKey(), violation.arguments().toArray());
        }
        return new Performed(exercise, reading.dosage());
    }

    private static String shorten(String line) {
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
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
