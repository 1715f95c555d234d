package org.quadset.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A finding's value as one short text, as it is typed into a cell: "0-125 p2", "4+", "180N 30cm",
 * "42.5 42.3", "+", "30s". Any part can also be typed by its name: {@code position="half lying"}.
 */
public final class FindingText {
    /** Before a word that is kept as not understood. */
    private static final String DOUBT = "?";

    private FindingText() {}

    /**
     * Reads the text of a cell into fields; what isn't understood is kept as {@link
     * FindingPart#UNREAD}.
     */
    public static Map<String, String> read(FindingKind kind, String key, String text) {
        var fields = new LinkedHashMap<String, String>();
        var unread = read(kind, key, FindingTokens.split(text), fields);
        if (!unread.isEmpty()) {
            fields.put(FindingPart.UNREAD.key(), String.join(" ", unread));
        }
        return fields;
    }

    /** Puts what is understood into {@code fields} and returns the words that are not. */
    static List<String> read(
            FindingKind kind, String key, List<String> words, Map<String, String> fields) {
        var rules = new ValueWords(kind.fields(key), fields);
        var unread = new ArrayList<String>();
        var tokens = new FindingTokens(words);
        while (!tokens.atEnd()) {
            var word = tokens.typed(0);
            if (word.length() > 1 && word.startsWith(DOUBT)) {
                unread.add(word.substring(1));
                tokens.take(1);
            } else if (!rules.take(tokens)) {
                unread.add(tokens.typed(0));
                tokens.take(1);
            }
        }
        return unread;
    }

    /** The text that {@link #read} reads back into the same fields, except the name. */
    public static String write(ObjectiveFinding finding) {
        var wanted = new LinkedHashMap<>(finding.fields());
        wanted.remove(FindingPart.NAME.key());
        var shortly = write(finding, wanted, true);
        if (readsAs(finding, shortly, wanted)) {
            return shortly;
        }
        var named = write(finding, wanted, false);
        return readsAs(finding, named, wanted) ? named : withDoubts(named, wanted);
    }

    private static boolean readsAs(
            ObjectiveFinding finding, String text, Map<String, String> wanted) {
        return read(finding.kind(), finding.key(), text).equals(wanted);
    }

    /** Words that were not understood must not become understood by standing in another order. */
    private static String withDoubts(String text, Map<String, String> wanted) {
        var unread = wanted.getOrDefault(FindingPart.UNREAD.key(), "");
        if (unread.isEmpty() || !text.endsWith(unread)) {
            return text;
        }
        return text.substring(0, text.length() - unread.length())
                + FindingTokens.split(unread).stream()
                        .map(word -> DOUBT + word)
                        .collect(Collectors.joining(" "));
    }

    private static String write(
            ObjectiveFinding finding, Map<String, String> wanted, boolean shortly) {
        var parts = new ArrayList<String>();
        var left = new LinkedHashMap<>(wanted);
        left.remove(FindingPart.UNREAD.key());
        for (var field : finding.kind().fields(finding.key())) {
            var value = left.remove(field.key());
            if (value != null) {
                var brief =
                        shortly ? ValueWords.brief(field, value, wanted) : Optional.<String>empty();
                parts.add(brief.orElse(named(field.key(), value)));
            }
        }
        left.forEach((key, value) -> parts.add(named(key, value)));
        parts.add(wanted.getOrDefault(FindingPart.UNREAD.key(), ""));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String named(String key, String value) {
        return key + "=\"" + value.replace("\"", "\"\"") + "\"";
    }
}
