package org.quadset.security;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A PIN as it is stored: Argon2id with a salt of its own. The text is {@code
 * argon2id:memory-kB:passes:salt:hash}, so that the cost can rise later.
 */
final class PinHash {
    private static final int MEMORY_KB = 19_456;
    private static final int PASSES = 2;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;

    private PinHash() {}

    static String of(char[] pin) {
        return of(pin, MEMORY_KB, PASSES);
    }

    /** For a PIN that is no secret. */
    static String cheap(String pin) {
        return of(pin.toCharArray(), 64, 1);
    }

    private static String of(char[] pin, int memory, int passes) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return String.join(
                ":",
                "argon2id",
                String.valueOf(memory),
                String.valueOf(passes),
                HexFormat.of().formatHex(salt),
                HexFormat.of().formatHex(hash(pin, salt, memory, passes)));
    }

    static boolean matches(char[] pin, String stored) {
        var parts = stored.split(":");
        if (parts.length != 5 || !parts[0].equals("argon2id")) {
            return false;
        }
        var expected = HexFormat.of().parseHex(parts[4]);
        var actual =
                hash(
                        pin,
                        HexFormat.of().parseHex(parts[3]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]));
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] hash(char[] pin, byte[] salt, int memory, int passes) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        var result = new byte[BYTES];
        generator.generateBytes(bytes, result);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(buffer.array(), (byte) 0);
        return result;
    }
}
