package org.quadset.platform.db;

import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is being typed, kept outside the database: an edit is on disk within a moment even while the
 * database is busy, broken or full. Each subject has a file of two slots of equal size, whose room
 * is claimed when the file is made; a write goes to the older slot and is forced to disk, so the
 * newer one stays whole whatever happens meanwhile, and a full disk stops no write that fits.
 *
 * <p>Slots are encrypted with AES-256-GCM under a key of the journal's own; file names say nothing.
 * Calls come from one thread at a time.
 */
public final class DraftJournal {
    private static final int MAGIC = 0x51534a31;
    private static final int HEAD = 4 + 8 + 4 + 12;
    private static final int TAG = 16;
    private static final int SMALLEST_SLOT = 128 * 1024;
    private static final int LARGEST_SLOT = 64 * 1024 * 1024;

    private final Path folder;
    private final byte[] cipherKey;
    private final byte[] nameKey;
    private final SecureRandom random = new SecureRandom();

    /** One slot as it was read. */
    private record Slot(long sequence, byte[] text) {}

    /** A journal in the data folder's own folder {@code drafts}. */
    public DraftJournal(DataFolder data, DataKey key) {
        this(data.path().resolve("drafts"), key);
    }

    DraftJournal(Path folder, DataKey key) {
        this.folder = folder;
        this.cipherKey = key.derived("draft journal");
        this.nameKey = key.derived("draft journal names");
    }

    /**
     * Keeps a text as the newest of its subject; it is on disk when this returns.
     *
     * @param subject such as {@code visit 12}
     * @throws UserFacingException if the disk refuses; what was kept before is still there
     */
    public void keep(String subject, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var file = fileOf(subject);
        try {
            int slot = slotSize(file);
            if (slot < HEAD + TAG + bytes.length) {
                enlarge(subject, file, bytes.length);
                slot = slotSize(file);
            }
            try (var channel =
                    FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                var first = read(channel, 0, slot, subject);
                var second = read(channel, 1, slot, subject);
                long sequence =
                        Math.max(
                                        first.map(Slot::sequence).orElse(0L),
                                        second.map(Slot::sequence).orElse(0L))
                                + 1;
                int older =
                        first.isEmpty()
                                ? 0
                                : second.isEmpty()
                                        ? 1
                                        : first.get().sequence() < second.get().sequence() ? 0 : 1;
                write(channel, older, slot, subject, sequence, bytes);
            }
        } catch (IOException problem) {
            throw new UserFacingException(problem, "journal.notKept");
        }
    }

    /** The newest text of a subject, if one is kept and whole. */
    public Optional<String> of(String subject) {
        var file = fileOf(subject);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int slot = (int) (channel.size() / 2);
            var first = read(channel, 0, slot, subject);
            var second = read(channel, 1, slot, subject);
            return first.isPresent()
                            && (second.isEmpty()
                                    || first.get().sequence() > second.get().sequence())
                    ? first.map(DraftJournal::text)
                    : second.map(DraftJournal::text);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "journal.unreadable");
        }
    }

    private static String text(Slot slot) {
        return new String(slot.text(), StandardCharsets.UTF_8);
    }

    /** Forgets a subject, once its text is safe elsewhere. */
    public void forget(String subject) {
        try {
            Files.deleteIfExists(fileOf(subject));
        } catch (IOException problem) {
            throw new UserFacingException(problem, "journal.notKept");
        }
    }

    private Path fileOf(String subject) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(nameKey, "HmacSHA256"));
            var digest = mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ".draft");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int slotSize(Path file) throws IOException {
        return Files.exists(file) ? (int) (Files.size(file) / 2) : 0;
    }

    /**
     * Makes a file with larger slots beside the old one, with the old text, and puts it in place.
     */
    private void enlarge(String subject, Path file, int needed) throws IOException {
        int slot = SMALLEST_SLOT;
        while (slot < 2 * (HEAD + TAG + needed)) {
            slot *= 2;
        }
        if (slot > LARGEST_SLOT) {
            throw new IOException("draft too long");
        }
        var before = of(subject);
        Files.createDirectories(folder);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            fill(fresh, slot, subject, before);
        } catch (IOException problem) {
            // Half a file would take the little room that is left.
            try {
                Files.deleteIfExists(fresh);
            } catch (IOException second) {
                problem.addSuppressed(second);
            }
            throw problem;
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private void fill(Path fresh, int slot, String subject, Optional<String> before)
            throws IOException {
        try (var channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            // Random bytes claim real room on the disk; zeros may be stored as a hole.
            var filling = new byte[SMALLEST_SLOT];
            random.nextBytes(filling);
            for (long at = 0; at < 2L * slot; at += filling.length) {
                writeFully(channel, ByteBuffer.wrap(filling), at);
            }
            if (before.isPresent()) {
                write(channel, 0, slot, subject, 1, before.get().getBytes(StandardCharsets.UTF_8));
            }
            channel.force(true);
        }
    }

    private void write(
            FileChannel channel, int position, int slot, String subject, long sequence, byte[] text)
            throws IOException {
        var nonce = new byte[12];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, subject, sequence, text, 0, text.length);
        var buffer = ByteBuffer.allocate(HEAD + sealed.length);
        buffer.putInt(MAGIC).putLong(sequence).putInt(sealed.length).put(nonce).put(sealed).flip();
        writeFully(channel, buffer, (long) position * slot);
        channel.force(false);
    }

    private static void writeFully(FileChannel channel, ByteBuffer buffer, long at)
            throws IOException {
        long next = at;
        while (buffer.hasRemaining()) {
            next += channel.write(buffer, next);
        }
    }

    /** The slot's text; empty if it was never written, or not wholly. */
    private Optional<Slot> read(FileChannel channel, int position, int slot, String subject)
            throws IOException {
        if (slot < HEAD + TAG) {
            return Optional.empty();
        }
        var head = readFully(channel, HEAD, (long) position * slot);
        if (head.getInt() != MAGIC) {
            return Optional.empty();
        }
        long sequence = head.getLong();
        int length = head.getInt();
        if (length < TAG || length > slot - HEAD) {
            return Optional.empty();
        }
        var nonce = new byte[12];
        head.get(nonce);
        var sealed = readFully(channel, length, (long) position * slot + HEAD);
        try {
            return Optional.of(
                    new Slot(
                            sequence,
                            cipher(
                                    Cipher.DECRYPT_MODE,
                                    nonce,
                                    subject,
                                    sequence,
                                    sealed.array(),
                                    0,
                                    length)));
        } catch (DamagedSlotException torn) {
            return Optional.empty();
        }
    }

    private static ByteBuffer readFully(FileChannel channel, int length, long at)
            throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                Arrays.fill(buffer.array(), (byte) 0);
                break;
            }
        }
        return buffer.rewind();
    }

    /** A slot that was torn while it was written. */
    private static final class DamagedSlotException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private byte[] cipher(
            int mode,
            byte[] nonce,
            String subject,
            long sequence,
            byte[] text,
            int from,
            int length)
            throws IOException {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(cipherKey, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(subject.getBytes(StandardCharsets.UTF_8));
            cipher.updateAAD(ByteBuffer.allocate(8).putLong(sequence).array());
            return cipher.doFinal(text, from, length);
        } catch (AEADBadTagException torn) {
            throw new DamagedSlotException();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
