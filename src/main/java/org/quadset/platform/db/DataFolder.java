package org.quadset.platform.db;

import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/**
 * The folder on a local disk that holds a clinic's data, claimed by this program alone until it is
 * closed. A second program that asks for the same folder is told so and touches nothing.
 */
public final class DataFolder implements AutoCloseable {
    private static final Set<String> NETWORK_FILE_SYSTEMS =
            Set.of(
                    "nfs",
                    "nfs4",
                    "cifs",
                    "smb",
                    "smb2",
                    "smb3",
                    "smbfs",
                    "afpfs",
                    "webdav",
                    "davfs",
                    "fuse.sshfs",
                    "fuse.davfs2",
                    "fuse.rclone",
                    "afs",
                    "9p",
                    "ncpfs",
                    "glusterfs",
                    "ceph");

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Claims the folder, making it if it is new.
     *
     * @throws UserFacingException if it lies on a network share, cannot be written, or another
     *     program holds it
     */
    public static DataFolder claim(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        if (path.toString().indexOf(';') >= 0) {
            throw new UserFacingException("store.badFolder", path);
        }
        try {
            refuseNetwork(path, fileSystemOf(path));
            makeFolder(path);
            var channel =
                    FileChannel.open(
                            path.resolve("quadset.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new UserFacingException("store.inUse", path);
            }
            return new DataFolder(path, channel, lock);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "store.notWritable", path);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static void makeFolder(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(path);
        }
    }

    /** The type of the file system that the path, or its nearest existing parent, lies on. */
    private static String fileSystemOf(Path path) throws IOException {
        for (var existing = path; existing != null; existing = existing.getParent()) {
            if (Files.exists(existing)) {
                FileStore store = Files.getFileStore(existing);
                return store.type();
            }
        }
        return "";
    }

    /**
     * Two owners over a share have corrupted files of this kind of database; only a local disk will
     * do.
     */
    static void refuseNetwork(Path path, String fileSystemType) {
        var text = path.toString();
        var type = fileSystemType.toLowerCase(Locale.ROOT);
        if (text.startsWith("\\\\")
                || text.startsWith("//")
                || NETWORK_FILE_SYSTEMS.contains(type)) {
            throw new UserFacingException("store.network", path);
        }
    }

    public Path path() {
        return path;
    }

    /** Where backups go unless told otherwise. */
    public Path backups() {
        return path.resolve("backups");
    }

    /** The database's file; it may not exist yet. */
    public Path databaseFile() {
        return path.resolve("quadset.mv.db");
    }

    /** The name H2 wants: the file without its ending. */
    String databaseName() {
        return path.resolve("quadset").toString();
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException problem) {
            throw new UserFacingException(problem, "store.notWritable", path);
        }
    }
}
