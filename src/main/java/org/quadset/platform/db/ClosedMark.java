package org.quadset.platform.db;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How long the database's file was when it was last closed properly, beside the file. H2 opens a
 * file whose end is missing at an older state without a word; with the mark that is noticed. It
 * also knows the file's beginning, so that a restored backup, which is another file and may be
 * shorter, is not taken for a cut-off one. While the file is open there is no mark.
 */
final class ClosedMark {
    private static final int HEAD = 12 * 1024;

    private final Path file;
    private final Path mark;

    ClosedMark(DataFolder folder) {
        file = folder.databaseFile();
        mark = folder.path().resolve("quadset.closed");
    }

    /** Whether the file is the one that was closed, and shorter than it was then. */
    boolean fileIsCutOff() throws IOException {
        if (!Files.exists(mark)) {
            return false;
        }
        var parts = Files.readString(mark).strip().split(" ");
        return parts.length == 2
                && parts[0].matches("\\d{1,18}")
                && parts[1].equals(head())
                && Files.size(file) < Long.parseLong(parts[0]);
    }

    /** The file is open now and may change. */
    void remove() throws IOException {
        Files.deleteIfExists(mark);
    }

    /** The file was closed properly. Without the mark it opens all the same, only unchecked. */
    void set() {
        try {
            Files.writeString(mark, Files.size(file) + " " + head() + "\n");
        } catch (IOException notSet) {
            LoggerFactory.getLogger(ClosedMark.class)
                    .warn("mark not set: {}", notSet.getClass().getSimpleName());
        }
    }

    private String head() throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(in.readNBytes(HEAD)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new UncheckedIOException(new IOException(everyJavaHasIt));
        }
    }
}
