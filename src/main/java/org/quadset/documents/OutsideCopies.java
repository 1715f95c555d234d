package org.quadset.documents;

import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Copies of documents that another program shows, in a folder of the program's own that only the
 * computer's user may read. They are overwritten and removed when the program ends and when it
 * starts again; what a disk keeps of overwritten files is beyond the program.
 */
public final class OutsideCopies {
    private static final int PIECE = 1 << 16;

    private final Path folder;

    public OutsideCopies(Path folder) {
        this.folder = folder;
    }

    /** A place for a copy of a document; its name tells nothing about the patient. */
    Path place(DocumentKind kind) {
        try {
            OwnerOnly.folder(folder);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "document.cannotWrite");
        }
        return folder.resolve("document-" + UUID.randomUUID() + "." + kind.ending());
    }

    /**
     * Overwrites and removes all copies.
     *
     * @return how many could not be removed because another program holds them; the next start
     *     tries again
     */
    public int wipe() {
        return wipe(folder);
    }

    private static int wipe(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        int held = 0;
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                held += wipe(file);
                if (!wiped(file)) {
                    held++;
                }
            }
        } catch (IOException problem) {
            throw new UserFacingException(problem, "document.cannotWrite");
        }
        return held;
    }

    /** Whatever another program put there goes too: it may be a copy of the copy. */
    private static boolean wiped(Path file) {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                overwrite(file);
            }
            Files.delete(file);
            return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException held) {
            return false;
        }
    }

    private static void overwrite(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long left = channel.size();
            while (left > 0) {
                left -= channel.write(ByteBuffer.allocate((int) Math.min(PIECE, left)));
            }
            channel.force(true);
        }
    }
}
