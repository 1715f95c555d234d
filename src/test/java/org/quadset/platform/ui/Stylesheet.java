package org.quadset.platform.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A style sheet of the program or of its theme, with the colours it names.
 *
 * @param text without comments
 */
record Stylesheet(String text) {
    private static final Pattern DEFINED =
            Pattern.compile("(-(?:color|qs)-[\\w-]+)\\s*:\\s*([^;}]+)");
    private static final Pattern USED = Pattern.compile("(?<![\\w-])-(?:color|qs)-[\\w-]+");

    /** The sheet at this place on the class path. */
    static Stylesheet at(String place) {
        try (var in = Stylesheet.class.getResourceAsStream(place)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Stylesheet(text.replaceAll("(?s)/\\*.*?\\*/", ""));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The program's own sheet of this name. */
    static Stylesheet named(String name) {
        return at("/org/quadset/platform/ui/" + name);
    }

    /** Colour names that the sheet gives a value, wherever, with the last value. */
    Map<String, String> defined() {
        var found = new TreeMap<String, String>();
        DEFINED.matcher(text)
                .results()
                .forEach(match -> found.put(match.group(1), match.group(2).strip()));
        return found;
    }

    /** Colour names that stand in a value. */
    Set<String> used() {
        var found = new TreeSet<String>();
        USED.matcher(DEFINED.matcher(text).replaceAll("$2"))
                .results()
                .forEach(match -> found.add(match.group()));
        return found;
    }
}
