package org.quadset.platform.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 160 random bits on paper that open the clinic's data when every password is forgotten: seven
 * groups of five letters and digits without those that are mistaken for others; the last three
 * characters notice a slip of the pen.
 */
public final class RecoveryKey {
    /** How many groups the key is written in. */
    public static final int GROUPS = 7;

    private static final int GROUP = 5;
    private static final int DATA = 32;
    private static final int CHECK = 3;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final char[] letters;

    private RecoveryKey(char[] letters) {
        this.letters = letters;
    }

    /** A new one. */
    public static RecoveryKey random() {
        var random = new SecureRandom();
        var letters = new char[DATA + CHECK];
        for (int at = 0; at < DATA; at++) {
            letters[at] = LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        check(letters).getChars(0, CHECK, letters, DATA);
        return new RecoveryKey(letters);
    }

    /**
     * What somebody typed from the paper: small letters, spaces and dashes don't matter, and O, I
     * and L are read as the digits they look like. Empty if it can't be a recovery key.
     */
    public static Optional<RecoveryKey> typed(String text) {
        var letters =
                text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Pd}_.]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1')
                        .toCharArray();
        if (letters.length != DATA + CHECK
                || IntStream.range(0, letters.length)
                        .anyMatch(at -> LETTERS.indexOf(letters[at]) < 0)) {
            return Optional.empty();
        }
        return check(letters).contentEquals(new String(letters, DATA, CHECK))
                ? Optional.of(new RecoveryKey(letters))
                : Optional.empty();
    }

    private static String check(char[] letters) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(new String(letters, 0, DATA).getBytes(StandardCharsets.UTF_8));
            var text = new StringBuilder();
            for (int at = 0; at < CHECK; at++) {
                text.append(LETTERS.charAt(digest[at] & 31));
            }
            return text.toString();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The groups as they are shown and printed, once. */
    public List<String> groups() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> new String(letters, group * GROUP, GROUP))
                .toList();
    }

    /** The letters that the lock's key is made from; the caller wipes them. */
    char[] secret() {
        return Arrays.copyOf(letters, letters.length);
    }

    @Override
    public String toString() {
        return "RecoveryKey[hidden]";
    }
}
