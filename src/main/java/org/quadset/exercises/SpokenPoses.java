package org.quadset.exercises;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Start and end of the bundled exercises in words, for those who cannot see the drawing. */
public final class SpokenPoses {
    /** What the start and the end look like. */
    public record Poses(String start, String end) {}

    private final Map<String, Poses> byKey = new HashMap<>();

    private SpokenPoses() {}

    /** Those of a language; none if the program brings none. */
    public static SpokenPoses in(String language) {
        var spoken = new SpokenPoses();
        try (var in = SpokenPoses.class.getResourceAsStream("poses_" + language + ".csv")) {
            if (in != null) {
                var format =
                        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
                try (var parser =
                        CSVParser.parse(
                                new InputStreamReader(in, StandardCharsets.UTF_8), format)) {
                    parser.forEach(
                            row ->
                                    spoken.byKey.put(
                                            row.get("id"),
                                            new Poses(row.get("start"), row.get("end"))));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return spoken;
    }

    /** Those of an exercise. */
    public Optional<Poses> of(String exerciseKey) {
        return Optional.ofNullable(byKey.get(exerciseKey));
    }
}
