package org.quadset.platform.db;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Encrypts files of any length with AES-256-GCM in pieces of a megabyte, without holding them in
 * memory. A changed byte, a piece in another place and a missing end are all noticed while reading,
 * before the piece concerned is handed out.
 */
public final class FileSealer {
    private static final int PIECE = 1 << 20;
    private static final int KEY_BYTES = 32;

    private final AesGcmHkdfStreaming cipher;

    /** With a key for this purpose alone, derived from the data key. */
    public FileSealer(DataKey key, String purpose) {
        var derived = key.derived("file " + purpose);
        try {
            cipher = new AesGcmHkdfStreaming(derived, "HmacSha256", KEY_BYTES, PIECE, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /**
     * Encrypts what is written. Closing it writes the last piece and closes what lies beneath;
     * without that the file is not whole.
     *
     * @param context what the file is, such as its name; it must be opened as the same thing
     */
    public OutputStream sealing(OutputStream to, String context) throws IOException {
        try {
            return cipher.newEncryptingStream(to, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Decrypts; reading throws an {@link IOException} where the file is not what was sealed. */
    public InputStream opening(InputStream from, String context) throws IOException {
        try {
            return cipher.newDecryptingStream(from, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Decrypts any part of a file without the parts before it; each piece is checked before it is
     * handed out. Closing it closes what lies beneath.
     */
    public SeekableByteChannel openingAnywhere(SeekableByteChannel from, String context)
            throws IOException {
        try {
            return cipher.newSeekableDecryptingChannel(
                    from, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
