package org.quadset.security;

import org.quadset.platform.keys.Argon2;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A PIN as it is stored: Argon2id with a salt of its own. The text is {@code
 * argon2id:memory-kB:passes:salt:hash}, so that the cost can rise later.
 */
final class PinHash {
    private static final int SALT_BYTES = 16;

    private PinHash() {}

    static String of(char[] pin) {
        return of(pin, Argon2.Cost.PIN);
    }

    /** For a PIN that is no secret. */
    static String cheap(String pin) {
        return of(pin.toCharArray(), Argon2.Cost.SMALL);
    }

    private static String of(char[] pin, Argon2.Cost cost) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return String.join(
                ":",
                "argon2id",
                String.valueOf(cost.memoryKb()),
                String.valueOf(cost.passes()),
                HexFormat.of().formatHex(salt),
                HexFormat.of().formatHex(Argon2.hash(pin, salt, cost)));
    }

    static boolean matches(char[] pin, String stored) {
        var parts = stored.split(":");
        if (parts.length != 5 || !parts[0].equals("argon2id")) {
            return false;
        }
        var expected = HexFormat.of().parseHex(parts[4]);
        var actual =
                Argon2.hash(
                        pin,
                        HexFormat.of().parseHex(parts[3]),
                        new Argon2.Cost(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        return MessageDigest.isEqual(expected, actual);
    }
}
