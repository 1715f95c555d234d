package org.quadset.exercises;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exercises that come with the program, read once when they are first needed. */
public final class ExerciseLibrary implements ExerciseCatalog {
    /** The languages besides English whose texts come with the program. */
    private static final List<String> TRANSLATED = List.of("es");

    private final ExerciseIndex index;

    /** Reads the library from the program's resources. */
    public ExerciseLibrary() {
        var english = texts(ExerciseText.ENGLISH);
        var translated = new HashMap<String, List<ExerciseText>>();
        for (var language : TRANSLATED) {
            texts(language)
                    .forEach(
                            (key, text) ->
                                    translated
                                            .computeIfAbsent(key, none -> new ArrayList<>())
                                            .add(text));
        }
        var exercises = new ArrayList<Exercise>();
        for (var row : rows("exercises.csv")) {
            var key = row.get("id");
            exercises.add(
                    exercise(
                            row,
                            Optional.ofNullable(english.get(key)),
                            translated.getOrDefault(key, List.of())));
        }
        index = new ExerciseIndex(exercises);
    }

    /** The rows of a resource; none if the program came without it. */
    private static List<CSVRecord> rows(String resource) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = ExerciseLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                return List.of();
            }
            try (var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return parser.getRecords();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Map<String, ExerciseText> texts(String language) {
        var texts = new HashMap<String, ExerciseText>();
        for (var row : rows("texts_" + language + ".csv")) {
            texts.put(
                    row.get("id"),
                    new ExerciseText(
                            language,
                            row.get("name"),
                            list(row.get("steps"), "\\|"),
                            row.get("caution")));
        }
        return texts;
    }

    /** A name that the mended English text changed goes on as a synonym: old notes have it. */
    private static Exercise exercise(
            CSVRecord row, Optional<ExerciseText> mended, List<ExerciseText> translations) {
        var name = mended.map(ExerciseText::name).orElse(row.get("name"));
        var synonyms = new ArrayList<>(list(row.get("synonyms"), ";"));
        if (!name.equals(row.get("name"))) {
            synonyms.add(row.get("name"));
        }
        return new Exercise(
                row.get("id"),
                name,
                synonyms,
                row.get("body_region"),
                list(row.get("joint"), ";"),
                list(row.get("target_muscles"), ";"),
                row.get("goal"),
                list(row.get("phases"), ";").stream().map(Integer::valueOf).toList(),
                row.get("position"),
                row.get("equipment"),
                row.get("side"),
                dose(row),
                row.get("start_pose"),
                row.get("end_pose"),
                mended.map(ExerciseText::steps)
                        .orElseGet(() -> list(row.get("instructions"), "\\|")),
                row.get("cautions"),
                mended.map(ExerciseText::caution).orElse(row.get("cautions")),
                row.get("progression_id"),
                row.get("regression_id"),
                translations,
                "",
                Optional.empty());
    }

    private static Dosage dose(CSVRecord row) {
        return new Dosage(
                number(row, "sets"),
                number(row, "reps"),
                number(row, "hold_s"),
                number(row, "rest_s"),
                number(row, "times_per_day"),
                number(row, "days_per_week"),
                number(row, "duration_s"),
                "");
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

    @Override
    public List<Exercise> all() {
        return index.all();
    }

    @Override
    public Optional<Exercise> byKey(String key) {
        return index.byKey(key);
    }

    @Override
    public List<Exercise> find(String typed) {
        return index.find(typed);
    }

    @Override
    public Optional<Exercise> byName(String name) {
        return index.byName(name);
    }
}
