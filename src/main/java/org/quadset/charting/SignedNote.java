package org.quadset.charting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A signed note with what was added later. The text is frozen; {@code sha256} is its digest, over
 * the UTF-8 bytes.
 *
 * @param text the canonical JSON of the {@link NoteDocument}
 * @param cosignatureNeeded whether it waits, or waited, for a therapist's second signature
 */
public record SignedNote(
        long id,
        long visitId,
        String text,
        String sha256,
        Instant signedAt,
        String signedBy,
        long clinicianId,
        boolean cosignatureNeeded,
        Optional<Cosignature> cosignature,
        List<Addendum> addenda) {
    /**
     * A therapist's second signature under the same text.
     *
     * @param sha256 over the note's digest, the name and the time
     */
    public record Cosignature(Instant at, String by, String sha256) {}

    /** Something added later; the note itself stays as it was. */
    public record Addendum(String reason, String text, Instant at, String by, String sha256) {}

    public SignedNote {
        addenda = List.copyOf(addenda);
    }

    /** Whether a second signature is still missing. */
    public boolean waitsForCosignature() {
        return cosignatureNeeded && cosignature.isEmpty();
    }

    /** Whether the text, the co-signature and all addenda still have their digests. */
    public boolean isIntact() {
        return sha256.equals(digest(text))
                && cosignature
                        .map(
                                second ->
                                        second.sha256()
                                                .equals(
                                                        digestOfCosignature(
                                                                sha256, second.at(), second.by())))
                        .orElse(true)
                && addenda.stream()
                        .allMatch(one -> one.sha256().equals(digestOfAddendum(sha256, one)));
    }

    static String digestOfCosignature(String noteDigest, Instant at, String by) {
        return digest(String.join("\n", noteDigest, by, at.toString()));
    }

    static String digestOfAddendum(String noteDigest, Addendum addendum) {
        return digest(
                String.join(
                        "\n",
                        noteDigest,
                        addendum.by(),
                        addendum.at().toString(),
                        addendum.reason(),
                        addendum.text()));
    }

    /** The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
