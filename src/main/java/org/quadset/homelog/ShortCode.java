package org.quadset.homelog;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code on a printed sheet: five characters of 29 that do not look alike, and a sixth that tells
 * a typing mistake. Since 29 is a prime, any one wrong character and any two neighbours exchanged
 * change the check.
 */
public final class ShortCode {
    /** Without B, I, L, O, S, U and Z, which are taken for 8, 1, 1, 0, 5, V and 2. */
    static final String ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY";

    private static final String MISREAD = "OILSBZU";
    private static final String MEANT = "011582V";
    private static final int LENGTH = 6;

    private ShortCode() {}

    /** A new code, as it is stored: six characters. */
    public static String random(RandomGenerator random) {
        var code = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.append(check(code)).toString();
    }

    /** As people read it: two groups of three. */
    public static String display(String code) {
        return code.length() == LENGTH ? code.substring(0, 3) + "-" + code.substring(3) : code;
    }

    /**
     * What somebody typed as it is stored: lower case, blanks and dashes, and letters that look
     * like a digit are forgiven. Empty if it is not a code at all, or its check character does not
     * fit.
     */
    public static Optional<String> read(String typed) {
        var code = new StringBuilder();
        for (char letter : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isWhitespace(letter) || letter == '-' || letter == '\u2013') {
                continue;
            }
            int misread = MISREAD.indexOf(letter);
            char meant = misread < 0 ? letter : MEANT.charAt(misread);
            if (ALPHABET.indexOf(meant) < 0) {
                return Optional.empty();
            }
            code.append(meant);
        }
        return code.length() == LENGTH
                        && check(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1)
                ? Optional.of(code.toString())
                : Optional.empty();
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (i + 2) * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
