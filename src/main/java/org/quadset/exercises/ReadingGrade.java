package org.quadset.exercises;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Estimates of how hard a text is to read. They count words, sentences, letters and syllables, so
 * they are a first check and no judgement: short sentences pull every grade down, and a human has
 * to read the text still. handout-design.md asks for at most grade 6 by two formulas.
 */
public final class ReadingGrade {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…|]+(?=\\s|$|\\|)|\\n");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final Pattern ENGLISH_VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern ENGLISH_SYLLABIC_L_R = Pattern.compile("[^aeiouy]l$");
    private static final String STRONG = "aeoáéóíú";
    private static final String SPANISH_VOWELS = "aeiouáéíóúüy";

    private ReadingGrade() {}

    /**
     * The US school grade by Flesch and Kincaid (Kincaid and others 1975): 0.39 words per sentence
     * + 11.8 syllables per word - 15.59. Never below 0.
     *
     * @param text English; a bar or a line's end ends a sentence as a full stop does
     * @return 0 for a text without words
     */
    public static double fleschKincaid(String text) {
        var words = words(text);
        if (words.isEmpty()) {
            return 0;
        }
        double syllables = words.stream().mapToInt(ReadingGrade::englishSyllables).sum();
        return Math.max(
                0, 0.39 * words.size() / sentences(text) + 11.8 * syllables / words.size() - 15.59);
    }

    /**
     * The US school grade by the automated readability index (Smith and Senter 1967): 4.71 letters
     * per word + 0.5 words per sentence - 21.43. Never below 0. It needs no syllables, so it errs
     * otherwise than {@link #fleschKincaid}.
     *
     * @param text English; a bar or a line's end ends a sentence as a full stop does
     * @return 0 for a text without words
     */
    public static double automatedReadability(String text) {
        var words = words(text);
        if (words.isEmpty()) {
            return 0;
        }
        double letters =
                words.stream()
                        .mapToLong(w -> w.chars().filter(Character::isLetterOrDigit).count())
                        .sum();
        return Math.max(
                0, 4.71 * letters / words.size() + 0.5 * words.size() / sentences(text) - 21.43);
    }

    /**
     * The ease of a Spanish text by Fernández Huerta (1959), with syllables counted per word:
     * 206.84 - 60 syllables per word - 1.02 words per sentence. 60 to 70 is what everybody reads,
     * 70 to 80 is easy, 80 and over very easy; it can be above 100 and below 0.
     *
     * @param text Spanish; a bar or a line's end ends a sentence as a full stop does
     * @return 100 for a text without words
     */
    public static double fernandezHuerta(String text) {
        var words = words(text);
        if (words.isEmpty()) {
            return 100;
        }
        double syllables = words.stream().mapToInt(ReadingGrade::spanishSyllables).sum();
        return 206.84 - 60 * syllables / words.size() - 1.02 * words.size() / sentences(text);
    }

    /** The words of a text in their order and in small letters; numbers count as words. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    /** Sentences that have a word; at least 1. */
    static int sentences(String text) {
        long count =
                SENTENCE_END.splitAsStream(text).filter(part -> WORD.matcher(part).find()).count();
        return Math.max(1, (int) count);
    }

    /** Groups of vowels, without a silent e or ed at the end; at least 1. */
    static int englishSyllables(String word) {
        int count = 0;
        for (var part : word.split("-")) {
            var spoken = part;
            if (spoken.endsWith("e")
                    && !spoken.endsWith("ee")
                    && !(spoken.endsWith("le")
                            && ENGLISH_SYLLABIC_L_R
                                    .matcher(spoken.substring(0, spoken.length() - 1))
                                    .find())) {
                spoken = spoken.substring(0, spoken.length() - 1);
            } else if (spoken.matches(".*[^aeiouytd]ed")) {
                spoken = spoken.substring(0, spoken.length() - 2);
            } else if (spoken.matches(".*[^aeiouyscxz]es") && !spoken.matches(".*(sh|ch|g|l)es")) {
                spoken = spoken.substring(0, spoken.length() - 2);
            }
            int groups = (int) ENGLISH_VOWELS.matcher(spoken).results().count();
            count += Math.max(1, groups);
        }
        return count;
    }

    /**
     * Vowels of a Spanish word without those that join their neighbour: a weak i or u beside
     * another vowel, the silent u of que, qui, gue and gui. An i or u with an accent stands alone.
     */
    static int spanishSyllables(String word) {
        var letters = word.replaceAll("([qg])u([eéií])", "$1$2");
        int count = 0;
        char before = ' ';
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean vowel =
                    SPANISH_VOWELS.indexOf(letter) >= 0
                            && (letter != 'y'
                                    || i + 1 == letters.length()
                                    || SPANISH_VOWELS.indexOf(letters.charAt(i + 1)) < 0);
            if (!vowel) {
                before = ' ';
                continue;
            }
            boolean joins = before != ' ' && !(isStrong(before) && isStrong(letter));
            if (!joins) {
                count++;
            }
            before = letter;
        }
        return Math.max(1, count);
    }

    private static boolean isStrong(char vowel) {
        return STRONG.indexOf(vowel) >= 0;
    }
}
