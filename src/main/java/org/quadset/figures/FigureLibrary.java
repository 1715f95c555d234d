package org.quadset.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures that come with the program, by the exercise's key. Reading them takes a moment. */
public final class FigureLibrary {
    private static final List<String> FILES =
            List.of("poses-lying.txt", "poses-standing.txt", "poses-sitting.txt");

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    public FigureLibrary() {
        var all = new StringBuilder();
        for (var file : FILES) {
            all.append(text(file)).append('\n');
        }
        figures.putAll(PoseText.read(all.toString()));
        split(all.toString());
    }

    private static String text(String file) {
        try (var in = FigureLibrary.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void split(String all) {
        String key = null;
        var block = new StringBuilder();
        for (var line : all.lines().toList()) {
            if (line.startsWith("exercise ")) {
                keep(key, block);
                key = line.substring("exercise ".length()).strip();
                block.setLength(0);
            }
            block.append(line).append('\n');
        }
        keep(key, block);
    }

    private void keep(String key, StringBuilder block) {
        if (key != null) {
            texts.put(key, block.toString().strip() + "\n");
        }
    }

    /** The figure of an exercise; nothing if none is drawn. */
    public Optional<Figure> of(String exerciseKey) {
        return Optional.ofNullable(figures.get(exerciseKey));
    }

    /** All figures, in the order of the files. */
    public List<Figure> all() {
        return List.copyOf(figures.values());
    }

    /** The text that draws an exercise, as it is written; it may begin as another exercise's. */
    public Optional<String> textOf(String exerciseKey) {
        return Optional.ofNullable(texts.get(exerciseKey));
    }
}
