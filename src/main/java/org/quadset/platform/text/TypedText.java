package org.quadset.platform.text;

import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;

/** Rules for any text that people type or paste before it is stored. */
public final class TypedText {
    private TypedText() {}

    /**
     * One line: trimmed, line breaks and runs of blanks made one space, Unicode NFC; other
     * characters are kept.
     */
    public static String line(String typed) {
        return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u2028\\u2029]+", " ")
                .strip();
    }

    /**
     * Several lines: line breaks made {@code \n}, blank ends cut, Unicode NFC; other characters are
     * kept.
     */
    public static String block(String typed) {
        return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }

    /**
     * Violations of a text: longer than allowed, or with control characters that no screen or sheet
     * can show.
     */
    public static List<Violation> violations(String field, String text, int longest) {
        var found = new ArrayList<Violation>();
        if (text.length() > longest) {
            found.add(Violation.of(field, "text.tooLong", longest, text.length()));
        }
        if (text.codePoints().anyMatch(TypedText::unprintable)) {
            found.add(Violation.of(field, "text.controlCharacter"));
        }
        return found;
    }

    private static boolean unprintable(int character) {
        return switch (character) {
            case '\n', '\t' -> false;
            default ->
                    Character.getType(character) == Character.CONTROL
                            || Character.getType(character) == Character.SURROGATE;
        };
    }
}
