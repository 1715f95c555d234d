package org.quadset.exercises;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.quadset.platform.text.Folding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The exercises that come with the program, read once when they are first needed. */
public final class ExerciseLibrary {
    private final Map<String, Exercise> byKey = new LinkedHashMap<>();
    private final Map<String, String> searchText = new LinkedHashMap<>();

    /** Reads the library from the program's resources. */
    public ExerciseLibrary() {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = ExerciseLibrary.class.getResourceAsStream("exercises.csv");
                var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var row : parser) {
                var exercise = exercise(row);
                byKey.put(exercise.key(), exercise);
                searchText.put(exercise.key(), searchText(exercise, row));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Exercise exercise(CSVRecord row) {
        return new Exercise(
                row.get("id"),
                row.get("name"),
                list(row.get("synonyms"), ";"),
                row.get("body_region"),
                list(row.get("target_muscles"), ";"),
                row.get("goal"),
                list(row.get("phases"), ";").stream().map(Integer::valueOf).toList(),
                row.get("position"),
                row.get("equipment"),
                row.get("side"),
                new Dosage(
                        number(row, "sets"),
                        number(row, "reps"),
                        number(row, "hold_s"),
                        number(row, "rest_s"),
                        number(row, "times_per_day"),
                        number(row, "days_per_week"),
                        number(row, "duration_s"),
                        ""),
                row.get("start_pose"),
                row.get("end_pose"),
                list(row.get("instructions"), "\\|"),
                row.get("cautions"),
                row.get("progression_id"),
                row.get("regression_id"));
    }

    private static int number(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? 0 : Integer.parseInt(row.get(column));
    }

    private static List<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String searchText(Exercise exercise, CSVRecord row) {
        return " "
                + String.join(
                        " ",
                        Folding.words(
                                String.join(
                                        " ",
                                        exercise.name(),
                                        row.get("synonyms"),
                                        exercise.region(),
                                        row.get("joint"),
                                        row.get("target_muscles"),
                                        exercise.goal(),
                                        exercise.position(),
                                        exercise.equipment(),
                                        "phase"
                                                + String.join(
                                                        " phase", list(row.get("phases"), ";")))));
    }

    /** All exercises in the library's order. */
    public List<Exercise> all() {
        return List.copyOf(byKey.values());
    }

    /** The exercise with this key; keys stay the same forever. */
    public Optional<Exercise> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * Exercises whose texts have words that begin with all of the typed ones; those whose name or
     * synonym has them come first. With nothing typed, all.
     */
    public List<Exercise> find(String typed) {
        var words = Folding.words(typed);
        return byKey.values().stream()
                .filter(
                        exercise ->
                                words.stream()
                                        .allMatch(
                                                word ->
                                                        searchText
                                                                .get(exercise.key())
                                                                .contains(" " + word)))
                .sorted(Comparator.comparingInt(exercise -> rank(exercise, words)))
                .toList();
    }

    private static int rank(Exercise exercise, List<String> words) {
        var name = " " + String.join(" ", Folding.words(exercise.name()));
        if (words.stream().allMatch(word -> name.contains(" " + word))) {
            return 0;
        }
        var synonyms = " " + String.join(" ", Folding.words(String.join(" ", exercise.synonyms())));
        return words.stream().allMatch(word -> (name + synonyms).contains(" " + word)) ? 1 : 2;
    }

    /** The exercise of this name, key or synonym, whatever its case and accents; never a guess. */
    public Optional<Exercise> byName(String name) {
        var words = Folding.words(name);
        return byKey.values().stream()
                .filter(exercise -> names(exercise).anyMatch(words::equals))
                .findFirst();
    }

    private static Stream<List<String>> names(Exercise exercise) {
        return Stream.concat(
                        Stream.of(exercise.name(), exercise.key()), exercise.synonyms().stream())
                .map(Folding::words);
    }
}
