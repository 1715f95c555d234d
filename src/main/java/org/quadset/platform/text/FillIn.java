package org.quadset.platform.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a text that somebody still has to fill in: words in square brackets on one line, as in
 * "pain [5]/10".
 *
 * @param from where it begins, with its bracket
 * @param to behind its closing bracket
 */
public record FillIn(int from, int to) {
    private static final Pattern STOP = Pattern.compile("\\[[^\\[\\]\\n]{0,120}]");

    /** The next one at or behind a place. */
    public static Optional<FillIn> next(String text, int from) {
        var match = STOP.matcher(text);
        return match.find(Math.min(from, text.length()))
                ? Optional.of(new FillIn(match.start(), match.end()))
                : Optional.empty();
    }

    /** Its words, with the brackets. */
    public String of(String text) {
        return text.substring(from, to);
    }
}
