package org.quadset.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a typed line, read one after another. Blanks, semicolons and commas part words,
 * except a comma between digits (42,5) and anything between quotation marks.
 */
final class FindingTokens {
    private final List<String> words;
    private int next;

    FindingTokens(List<String> words) {
        this.words = List.copyOf(words);
    }

    static List<String> split(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            if (!quoted && parts(line, i)) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean parts(String line, int at) {
        char c = line.charAt(at);
        if (c == ',') {
            return at == 0
                    || at + 1 == line.length()
                    || !isDigit(line.charAt(at - 1))
                    || !isDigit(line.charAt(at + 1));
        }
        return c == ';' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean atEnd() {
        return next >= words.size();
    }

    /** The word as it was typed, this many words ahead; empty beyond the end. */
    String typed(int ahead) {
        return next + ahead < words.size() ? words.get(next + ahead) : "";
    }

    /** As {@link #typed}, in lower case. */
    String word(int ahead) {
        return typed(ahead).toLowerCase(Locale.ROOT);
    }

    void take(int count) {
        next += count;
    }
}
