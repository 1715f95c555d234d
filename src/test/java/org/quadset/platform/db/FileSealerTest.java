package org.quadset.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/** What is sealed comes back whole, or not at all. */
class FileSealerTest {
    private static final DataKey KEY = DataKey.of(new byte[32]);
    private final FileSealer sealer = new FileSealer(KEY, "test");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_048_000, 1_048_576, 3_200_001})
    void givesBackWhatWasSealed(int length) throws IOException {
        var text = bytes(length);

        var sealed = sealed(text, "a");

        assertThat(opened(sealed, "a")).isEqualTo(text);
    }

    @Test
    void refusesEachChangedByte() throws IOException {
        var sealed = sealed(bytes(200), "a");

        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> opened(changed, "a"))
                    .as("byte %d", at)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAFileWhoseEndIsMissingAtEachLength() throws IOException {
        var sealed = sealed(bytes(2_200_000), "a");

        for (int length : new int[] {0, 1, 39, 40, 41, 1 << 20, (1 << 20) + 1, 2 << 20}) {
            assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, length), "a"))
                    .as("cut at %d", length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAFileUnderAnotherNameKeyOrPurpose() throws IOException {
        var sealed = sealed(bytes(50), "a");
        var otherKey = new FileSealer(DataKey.of(bytes(32)), "test");
        var otherPurpose = new FileSealer(KEY, "else");

        assertThatThrownBy(() -> opened(sealed, "b")).isInstanceOf(IOException.class);
        for (var other : new FileSealer[] {otherKey, otherPurpose}) {
            assertThatThrownBy(
                            () ->
                                    other.opening(new ByteArrayInputStream(sealed), "a")
                                            .readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private byte[] sealed(byte[] text, String context) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = sealer.sealing(out, context)) {
            sealing.write(text);
        }
        return out.toByteArray();
    }

    private byte[] opened(byte[] sealed, String context) throws IOException {
        try (var in = sealer.opening(new ByteArrayInputStream(sealed), context)) {
            return in.readAllBytes();
        }
    }
}
