package org.quadset.documents;

import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at a file before it is kept. What it is, is decided by what stands in it: the first bytes,
 * and then by reading it as what they promise. Nothing is stored here.
 */
final class FileExamination {
    /** 100 MB. */
    static final long LARGEST = 100L << 20;

    private static final long LARGEST_TEXT = 2L << 20;
    private static final int HEAD = 16;
    private static final int PIECE = 1 << 16;

    /** Beginnings of what is text but is meant for another program. */
    private static final List<String> NOT_PLAIN =
            List.of("<?xml", "<svg", "<html", "<!doctype", "<script", "{\\rtf", "%!ps", "#!");

    private FileExamination() {}

    /**
     * @throws UserFacingException if it can't be kept; the message says why
     */
    static ExaminedFile of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserFacingException("document.noFile");
        }
        try (var channel = FileChannel.open(file)) {
            long bytes = channel.size();
            if (bytes == 0) {
                throw new UserFacingException("document.empty");
            }
            if (bytes > LARGEST) {
                throw new UserFacingException("document.tooLarge");
            }
            var kind = kind(channel).orElseThrow(() -> new UserFacingException("document.unknown"));
            var digest = digest(channel);
            int pages =
                    switch (kind) {
                        case PDF -> PdfExamination.pages(channel);
                        case JPEG, PNG, TIFF -> PictureReading.examine(channel, kind);
                        case TEXT -> TextPages.of(text(channel)).count();
                    };
            return new ExaminedFile(file, kind, bytes, pages, digest);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "document.unreadable");
        }
    }

    private static Optional<DocumentKind> kind(SeekableByteChannel channel) throws IOException {
        var head = new byte[HEAD];
        int read = Channels.newInputStream(channel.position(0)).readNBytes(head, 0, HEAD);
        var hex = HexFormat.of().formatHex(head, 0, read);
        if (hex.startsWith("255044462d")) {
            return Optional.of(DocumentKind.PDF);
        }
        if (hex.startsWith("ffd8ff")) {
            return Optional.of(DocumentKind.JPEG);
        }
        if (hex.startsWith("89504e470d0a1a0a")) {
            return Optional.of(DocumentKind.PNG);
        }
        if (hex.startsWith("49492a00") || hex.startsWith("4d4d002a")) {
            return Optional.of(DocumentKind.TIFF);
        }
        return looksLikeText(head, read) ? Optional.of(DocumentKind.TEXT) : Optional.empty();
    }

    private static boolean looksLikeText(byte[] head, int read) {
        var begins =
                new String(head, 0, read, StandardCharsets.UTF_8)
                        .replace("\ufeff", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        for (int i = 0; i < read; i++) {
            if (head[i] >= 0 && head[i] < 32 && "\t\n\f\r".indexOf(head[i]) < 0) {
                return false;
            }
        }
        return NOT_PLAIN.stream().noneMatch(begins::startsWith);
    }

    /** The SHA-256 of the whole content, in hexadecimal. */
    static String digest(SeekableByteChannel channel) throws IOException {
        var sha = sha256();
        var piece = ByteBuffer.allocate(PIECE);
        channel.position(0);
        while (channel.read(piece) >= 0) {
            sha.update(piece.flip());
            piece.clear();
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Plain text in UTF-8.
     *
     * @throws UserFacingException if it is longer than 2 MB, not UTF-8, or not plain
     */
    static String text(SeekableByteChannel channel) throws IOException {
        if (channel.size() > LARGEST_TEXT) {
            throw new UserFacingException("document.textTooLong");
        }
        var bytes = Channels.newInputStream(channel.position(0)).readNBytes((int) LARGEST_TEXT + 1);
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .replace("\ufeff", "");
            boolean plain =
                    text.chars()
                            .noneMatch(
                                    c ->
                                            Character.getType(c) == Character.CONTROL
                                                    && "\t\n\f\r".indexOf(c) < 0);
            if (plain && !text.isBlank()) {
                return text;
            }
        } catch (CharacterCodingException other) {
            throw new UserFacingException(other, "document.unknown");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        throw new UserFacingException("document.unknown");
    }
}
