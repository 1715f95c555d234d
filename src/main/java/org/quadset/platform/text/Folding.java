package org.quadset.platform.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts are made comparable: accents and case ignored, words split, telephone digits alone. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_WORD = 100;

    private Folding() {}

    /**
     * Lower case without accents; letters that do not decompose (ß, ø, ł, æ, đ) become their usual
     * plain spelling.
     */
    public static String fold(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var folded = new StringBuilder(plain.length());
        plain.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case 'ß' -> folded.append("ss");
                                case 'ø' -> folded.append('o');
                                case 'ł' -> folded.append('l');
                                case 'æ' -> folded.append("ae");
                                case 'œ' -> folded.append("oe");
                                case 'đ', 'ð' -> folded.append('d');
                                case 'þ' -> folded.append("th");
                                case 'ı' -> folded.append('i');
                                case '’', '\'', '`', 'ʼ' -> {}
                                default -> folded.appendCodePoint(c);
                            }
                        });
        return folded.toString();
    }

    /**
     * The folded words of a text, in their order, without repeats; a word longer than 100
     * characters is cut.
     */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : NO_WORD.split(fold(text))) {
            var cut = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
            if (!cut.isEmpty() && !words.contains(cut)) {
                words.add(cut);
            }
        }
        return words;
    }

    /** The decimal digits of a text, as ASCII. */
    public static String digits(String text) {
        var digits = new StringBuilder();
        text.codePoints()
                .filter(Character::isDigit)
                .forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
