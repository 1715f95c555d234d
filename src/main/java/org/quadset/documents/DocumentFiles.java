package org.quadset.documents;

import org.quadset.platform.db.DataKey;
import org.quadset.platform.db.FileSealer;
import org.quadset.platform.problems.UserFacingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The contents of documents, sealed, in a folder beside the database. A file is named by a keyed
 * hash of what it holds: the name tells nothing, and the same content is there once.
 */
public final class DocumentFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentFiles.class);
    private static final String UNFINISHED = "new-";
    private static final Duration ORPHANS_STAY = Duration.ofDays(1);

    private final Path folder;
    private final FileSealer sealer;
    private final SecretKeySpec nameKey;
    private final Clock clock;

    /**
     * @param folder where the files lie; made when the first one is kept
     */
    public DocumentFiles(Path folder, DataKey key, Clock clock) {
        this.folder = folder;
        this.sealer = new FileSealer(key, "documents");
        var secret = key.derived("names of documents");
        this.nameKey = new SecretKeySpec(secret, "HmacSHA256");
        Arrays.fill(secret, (byte) 0);
        this.clock = clock;
    }

    /** The name of the file of a content. */
    private String name(String digest) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(nameKey);
            return HexFormat.of()
                    .formatHex(mac.doFinal(digest.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Seals a content and puts it on disk: written beside its place, synced, renamed, and the
     * folder synced. A crash meanwhile leaves a file that {@link #sweep} takes away.
     *
     * @throws UserFacingException if the file is not any more what was looked at, or the disk
     *     refuses
     */
    KeptContent keep(ExaminedFile examined) {
        var name = name(examined.digest());
        var place = folder.resolve(name);
        try {
            OwnerOnly.folder(folder);
            if (Files.exists(place) && isWhole(place, name, examined.digest())) {
                // It may be about to be swept.
                Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
                return new KeptContent(examined);
            }
            var unfinished = folder.resolve(UNFINISHED + UUID.randomUUID());
            try {
                write(examined, unfinished, name);
                Files.move(
                        unfinished,
                        place,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                OwnerOnly.sync(folder);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return new KeptContent(examined);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "document.cannotKeep");
        }
    }

    private void write(ExaminedFile examined, Path unfinished, String name) throws IOException {
        OwnerOnly.file(unfinished);
        var sha = FileExamination.sha256();
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                var from = Files.newInputStream(examined.file())) {
            try (var sealed =
                    sealer.sealing(new StaysOpen(Channels.newOutputStream(channel)), name)) {
                from.transferTo(new DigestOutputStream(sealed, sha));
            }
            channel.force(true);
        }
        if (!HexFormat.of().formatHex(sha.digest()).equals(examined.digest())) {
            throw new UserFacingException("document.changedMeanwhile");
        }
        Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
    }

    /** The sealer closes what it writes to; the file must be synced first. */
    private static final class StaysOpen extends OutputStream {
        private final OutputStream to;

        StaysOpen(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            to.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            to.write(bytes, offset, count);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }
    }

    private boolean isWhole(Path place, String name, String digest) {
        try (var content = sealer.openingAnywhere(FileChannel.open(place), name)) {
            return FileExamination.digest(content).equals(digest);
        } catch (IOException damaged) {
            LOG.warn("a stored document is damaged and is written anew");
            return false;
        }
    }

    /**
     * Opens a content to be read anywhere; each piece is checked as it is read. The reader closes
     * it.
     *
     * @throws UserFacingException if it is not there, or its beginning is damaged
     */
    SeekableByteChannel open(String digest) {
        var name = name(digest);
        try {
            return sealer.openingAnywhere(FileChannel.open(folder.resolve(name)), name);
        } catch (NoSuchFileException missing) {
            throw new UserFacingException(missing, "document.missing");
        } catch (IOException damaged) {
            throw new UserFacingException(damaged, "document.damaged");
        }
    }

    /**
     * Writes a content to a new file that only the owner may read; seal and hash are checked, and
     * nothing is left where they are wrong. A file that is there already stays as it is.
     *
     * @throws UserFacingException if the content is missing or damaged, or the file can't be
     *     written
     */
    void copyTo(String digest, Path file) {
        var sha = FileExamination.sha256();
        boolean made = false;
        boolean whole = false;
        try (var content = open(digest)) {
            OwnerOnly.file(file);
            made = true;
            try (var out = new DigestOutputStream(Files.newOutputStream(file), sha)) {
                copy(content, out);
            }
            whole = HexFormat.of().formatHex(sha.digest()).equals(digest);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "document.cannotWrite");
        } finally {
            if (made && !whole) {
                discard(file);
            }
        }
        if (!whole) {
            throw new UserFacingException("document.damaged");
        }
    }

    private static void copy(SeekableByteChannel content, OutputStream out) throws IOException {
        var in = Channels.newInputStream(content);
        var piece = new byte[1 << 16];
        while (true) {
            int read;
            try {
                read = in.read(piece);
            } catch (IOException damaged) {
                throw new UserFacingException(damaged, "document.damaged");
            }
            if (read < 0) {
                return;
            }
            out.write(piece, 0, read);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warn("an unfinished copy of a document could not be removed");
        }
    }

    /**
     * Removes what no document names and is older than a day: what a crash left.
     *
     * @param named the hashes of all documents, also of deleted ones
     * @return how many files were removed
     */
    int sweep(Set<String> named) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        var names = named.stream().map(this::name).collect(Collectors.toSet());
        var before = clock.instant().minus(ORPHANS_STAY);
        int removed = 0;
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (isOurs(file)
                        && !names.contains(file.getFileName().toString())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.delete(file);
                    removed++;
                }
            }
        } catch (IOException problem) {
            throw new UserFacingException(problem, "document.cannotSweep");
        }
        return removed;
    }

    /** Whatever else somebody put into the folder stays. */
    private static boolean isOurs(Path file) {
        var name = file.getFileName().toString();
        return name.matches("[0-9a-f]{64}") || name.startsWith(UNFINISHED);
    }
}
