package org.quadset.platform.db;

import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256-bit key that encrypts the clinic's files. A clinic with accounts keeps it sealed in key
 * slots; only the demo clinic has it open in a file of its folder ({@code data.key}).
 */
public final class DataKey {
    static final String FILE_NAME = "data.key";
    private static final int BYTES = 32;

    private final byte[] secret;

    private DataKey(byte[] secret) {
        this.secret = secret;
    }

    /** A key of 32 bytes, copied. */
    public static DataKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a data key has " + BYTES + " bytes");
        }
        return new DataKey(secret.clone());
    }

    /** A new key that nobody has had before. */
    public static DataKey random() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new DataKey(secret);
    }

    /** The key, sealed with another. */
    public byte[] sealed(SecretKey with, byte[] context) throws GeneralSecurityException {
        return KeyWrap.seal(with, secret, context);
    }

    /**
     * What {@link #sealed} made, opened.
     *
     * @throws GeneralSecurityException if it was sealed otherwise, or changed
     */
    public static DataKey opened(SecretKey with, byte[] sealed, byte[] context)
            throws GeneralSecurityException {
        var secret = KeyWrap.open(with, sealed, context);
        try {
            return of(secret);
        } catch (IllegalArgumentException notAKey) {
            throw new GeneralSecurityException(notAKey);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Whether the folder keeps its key open, as the demo clinic does. */
    public static boolean liesOpenIn(DataFolder folder) {
        return Files.exists(folder.path().resolve(FILE_NAME));
    }

    /**
     * Overwrites and removes a key that lay open, once it is sealed elsewhere. What a disk keeps of
     * overwritten files is beyond the program; a new data key makes it worthless.
     */
    public static void removeOpen(DataFolder folder) {
        var file = folder.path().resolve(FILE_NAME);
        try {
            if (Files.exists(file)) {
                Files.write(
                        file,
                        new byte[(int) Math.min(Files.size(file), 4096)],
                        StandardOpenOption.WRITE,
                        StandardOpenOption.SYNC);
                Files.delete(file);
            }
        } catch (IOException problem) {
            throw new UserFacingException(problem, "store.notWritable", file);
        }
    }

    /**
     * Reads the folder's key, or makes one in a folder that has no database yet.
     *
     * @throws UserFacingException if a database is there but its key is missing or damaged
     */
    public static DataKey ofFolder(DataFolder folder) {
        var file = folder.path().resolve(FILE_NAME);
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            if (Files.exists(folder.databaseFile())) {
                throw new UserFacingException("store.keyMissing", file);
            }
            return make(file);
        } catch (IOException problem) {
            throw new UserFacingException(problem, "store.keyUnreadable", file);
        }
    }

    private static DataKey read(Path file) throws IOException {
        try {
            return of(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IllegalArgumentException damaged) {
            throw new UserFacingException("store.keyUnreadable", file);
        }
    }

    private static DataKey make(Path file) throws IOException {
        var key = random();
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return read(file);
        }
        Files.writeString(
                file,
                HexFormat.of().formatHex(key.secret) + "\n",
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        return key;
    }

    /** H2's "file password, blank, user password"; the caller wipes it. */
    char[] asFilePassword() {
        var hex = HexFormat.of().formatHex(secret).toCharArray();
        var password = Arrays.copyOf(hex, hex.length + 1);
        password[hex.length] = ' ';
        Arrays.fill(hex, '0');
        return password;
    }

    /**
     * A key of 32 bytes for one purpose alone, made from this one; knowing it tells nothing about
     * this key or those of other purposes. The caller wipes it.
     */
    public byte[] derived(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether another is the same key; takes as long whatever they share. */
    public boolean isSame(DataKey other) {
        return MessageDigest.isEqual(secret, other.secret);
    }

    /** Overwrites the key in memory; it can't be used any more. */
    public void wipe() {
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "DataKey[hidden]";
    }
}
