package org.quadset.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads figures from text: blocks that begin with {@code exercise KEY}, one directive a line. Text
 * from {@code #} on is a remark.
 */
public final class PoseText {
    private final Map<String, FigureBuilder> builders = new LinkedHashMap<>();
    private FigureBuilder current;

    private PoseText() {}

    /**
     * All figures of a text, by key, in their order.
     *
     * @throws PoseProblem with line and column, if a word is not understood
     */
    public static Map<String, Figure> read(String text) {
        var reader = new PoseText();
        int number = 0;
        for (var line : text.lines().toList()) {
            reader.line(++number, line);
        }
        var figures = new LinkedHashMap<String, Figure>();
        reader.builders.forEach((key, builder) -> figures.put(key, builder.build()));
        return figures;
    }

    /**
     * The only figure of a text.
     *
     * @throws PoseProblem if the text is not understood or holds none or several
     */
    public static Figure readOne(String text) {
        var figures = read(text);
        if (figures.size() != 1) {
            throw new PoseProblem(1, 1, "one exercise is needed, not " + figures.size());
        }
        return figures.values().iterator().next();
    }

    private void line(int number, String raw) {
        int remark = raw.indexOf('#');
        var line = remark < 0 ? raw : raw.substring(0, remark);
        var stripped = line.strip();
        if (stripped.isEmpty()) {
            return;
        }
        int at = line.indexOf(stripped);
        var directive = stripped.split("\\s+", 2)[0];
        var rest = stripped.substring(directive.length());
        int restAt = at + directive.length();
        var words = new FigureWords(rest, number, restAt);
        if (directive.equals("exercise")) {
            var key = words.word("a key");
            if (builders.containsKey(key)) {
                throw words.problem("\"" + key + "\" is there twice");
            }
            current = new FigureBuilder(key);
            builders.put(key, current);
            return;
        }
        if (current == null) {
            throw new PoseProblem(number, at + 1, "an exercise must be named first");
        }
        if (directive.equals("like")) {
            var model = builders.get(words.word("a key"));
            if (model == null) {
                throw words.problem("no earlier exercise has this key");
            }
            current.copy(model);
            return;
        }
        if (!current.understands(directive, words)) {
            throw new PoseProblem(number, at + 1, "\"" + directive + "\" is not known");
        }
    }
}
