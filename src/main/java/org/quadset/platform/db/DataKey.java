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
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256-bit key that encrypts the clinic's files. For now it is kept in a file of the data folder
 * that only its owner may read; whoever has the folder has the key.
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
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
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
                HexFormat.of().formatHex(secret) + "\n",
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        return new DataKey(secret);
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
    byte[] derived(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "DataKey[hidden]";
    }
}
