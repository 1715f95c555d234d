package org.quadset.platform.keys;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Argon2id (RFC 9106): makes guessing what people can remember expensive. */
public final class Argon2 {
    private static final int BYTES = 32;
    private static final int MOST_MEMORY_KB = 1 << 20;
    private static final int MOST_PASSES = 64;

    /**
     * What one guess costs.
     *
     * @param memoryKb memory in KiB, 8 to 1,048,576
     * @param passes how often all of it is gone through, 1 to 64
     */
    public record Cost(int memoryKb, int passes) {
        /** For passwords: 64 MiB three times, some tenths of a second. */
        public static final Cost PASSWORD = new Cost(65_536, 3);

        /** For PINs, which are asked often and are useless without the opened database: 19 MiB. */
        public static final Cost PIN = new Cost(19_456, 2);

        /** For secrets that nobody could guess anyway, and for those that are no secret. */
        public static final Cost SMALL = new Cost(64, 1);

        public Cost {
            if (memoryKb < 8 || memoryKb > MOST_MEMORY_KB || passes < 1 || passes > MOST_PASSES) {
                throw new IllegalArgumentException("cost out of range");
            }
        }
    }

    private Argon2() {}

    /** 32 bytes from a secret and its salt; the caller wipes both secret and result. */
    public static byte[] hash(char[] secret, byte[] salt, Cost cost) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKb())
                        .withIterations(cost.passes())
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        var result = new byte[BYTES];
        generator.generateBytes(bytes, result);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(buffer.array(), (byte) 0);
        return result;
    }
}
