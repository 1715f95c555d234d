package org.quadset.figures;

/** The words of a directive, one after the other, with their columns. */
final class FigureWords {
    private final String text;
    private final int line;
    private final int begin;
    private int at;
    private int wordAt;

    FigureWords(String text, int line, int begin) {
        this.text = text;
        this.line = line;
        this.begin = begin;
    }

    PoseProblem problem(String what) {
        return new PoseProblem(line, begin + wordAt + 1, what);
    }

    boolean more() {
        skip();
        return at < text.length();
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        wordAt = at;
    }

    String word(String what) {
        skip();
        if (at >= text.length()) {
            throw problem(what + " is missing");
        }
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** The next word without taking it, or nothing at the end. */
    String peek() {
        int before = at;
        var word = more() ? word("a word") : "";
        at = before;
        return word;
    }

    double number(String what) {
        var word = word(what);
        if (!PoseStatements.isNumber(word)) {
            throw problem("\"" + word + "\" is no number (" + what + ")");
        }
        double number = Double.parseDouble(word);
        if (Math.abs(number) > PoseStatements.LARGEST) {
            throw problem("\"" + word + "\" is beyond " + PoseStatements.LARGEST);
        }
        return number;
    }

    double number(String what, double usual) {
        return PoseStatements.isNumber(peek()) ? number(what) : usual;
    }

    Limb limb() {
        var word = word("a side");
        return switch (word) {
            case ".w", "w" -> Limb.WORKING;
            case ".o", "o" -> Limb.OTHER;
            default -> throw problem("\"" + word + "\" is no side: .w or .o");
        };
    }

    /** What is left, as pose statements. */
    void statements(Pose... poses) {
        for (var pose : poses) {
            new PoseStatements(text.substring(at), line, begin + at).into(pose);
        }
    }
}
