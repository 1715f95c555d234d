package org.quadset.exercises;

import java.util.Arrays;
import java.util.Locale;

/** How many years of school an English text asks of its reader. */
public final class ReadingGrade {
    private ReadingGrade() {}

    /**
     * The Flesch-Kincaid grade (Kincaid 1975): 0.39 words a sentence + 11.8 syllables a word -
     * 15.59; never below 0, and 0 for a text without words. Each line ends a sentence.
     */
    public static double fleschKincaid(String text) {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        for (var sentence : text.split("[.!?:;\\n]+")) {
            var found =
                    Arrays.stream(sentence.toLowerCase(Locale.ENGLISH).split("[^a-z']+"))
                            .filter(word -> !word.isEmpty())
                            .toList();
            if (!found.isEmpty()) {
                sentences++;
                words += found.size();
                syllables += found.stream().mapToInt(ReadingGrade::syllables).sum();
            }
        }
        return words == 0
                ? 0
                : Math.max(0, 0.39 * words / sentences + 11.8 * syllables / words - 15.59);
    }

    /** Groups of vowels; a last e is silent, but not after an l. */
    private static int syllables(String word) {
        int count = 0;
        boolean vowelBefore = false;
        for (char letter : word.toCharArray()) {
            boolean vowel = "aeiouy".indexOf(letter) >= 0;
            if (vowel && !vowelBefore) {
                count++;
            }
            vowelBefore = vowel;
        }
        if (word.endsWith("e") && !word.endsWith("le") && count > 1) {
            count--;
        }
        return Math.max(1, count);
    }
}
