package org.quadset.exercises;

/** Whether a word was typed with one slip. */
final class Misspelling {
    private Misspelling() {}

    /**
     * Whether the typed letters are the beginning of the word, or all of it, but for one letter
     * wrong, missing or too much, or two neighbours changed about.
     */
    static boolean beginsAlmost(String word, String typed) {
        int same = 0;
        int most = Math.min(word.length(), typed.length());
        while (same < most && word.charAt(same) == typed.charAt(same)) {
            same++;
        }
        if (same == typed.length()) {
            return true;
        }
        return word.startsWith(typed.substring(same + 1), same)
                || same < word.length()
                        && (word.startsWith(typed.substring(same + 1), same + 1)
                                || word.startsWith(typed.substring(same), same + 1))
                || swapped(word, typed, same);
    }

    private static boolean swapped(String word, String typed, int at) {
        return at + 1 < word.length()
                && at + 1 < typed.length()
                && word.charAt(at) == typed.charAt(at + 1)
                && word.charAt(at + 1) == typed.charAt(at)
                && word.startsWith(typed.substring(at + 2), at + 2);
    }
}
