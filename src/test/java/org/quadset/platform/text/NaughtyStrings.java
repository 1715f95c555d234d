package org.quadset.platform.text;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The "Big List of Naughty Strings" by Max Woolf (MIT licence, LICENSE-blns.txt beside it): texts
 * that have broken other programs.
 */
public final class NaughtyStrings {
    private NaughtyStrings() {}

    /** All of them, in the order of the file. */
    public static List<String> all() {
        try (var in = NaughtyStrings.class.getResourceAsStream("/naughty-strings.json")) {
            return List.of(new ObjectMapper().readValue(in, String[].class));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
