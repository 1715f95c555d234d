package org.quadset.platform.keys;

import org.quadset.platform.db.DataFolder;
import org.quadset.platform.db.DataKey;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The ways to a clinic's data key: one slot for each account that may sign in, and one for the
 * recovery key. Immutable; {@link #write} puts it in the place of the folder's file {@code
 * quadset.keys}. The file shows neither user names nor the key; a seal made with the data key
 * tells, once somebody signed in, whether anybody changed it.
 */
public final class KeyFile {
    /** The file's name in the data folder; backups carry a copy. */
    public static final String NAME = "quadset.keys";

    private static final int MARK_BYTES = 16;

    private final String nameSalt;
    private final List<KeySlot> slots;
    private final String seal;

    /** Whom a secret belongs to, and the key it opened. */
    public record Unlocked(DataKey key, long account) {}

    KeyFile(String nameSalt, List<KeySlot> slots, String seal) {
        this.nameSalt = nameSalt;
        this.slots = List.copyOf(slots);
        this.seal = seal;
    }

    /** Without any slot. */
    public static KeyFile empty() {
        var salt = new byte[MARK_BYTES];
        new SecureRandom().nextBytes(salt);
        return new KeyFile(HexFormat.of().formatHex(salt), List.of(), "");
    }

    /** Whether the folder's clinic has accounts. */
    public static boolean isIn(DataFolder folder) {
        return Files.exists(folder.path().resolve(NAME));
    }

    /**
     * The folder's key file.
     *
     * @throws UserFacingException if it is damaged, cut off or not a key file
     */
    public static KeyFile read(DataFolder folder) {
        return read(folder.path().resolve(NAME));
    }

    /** A key file anywhere, such as one that came out of a backup. */
    public static KeyFile read(Path file) {
        try {
            if (Files.size(file) > KeyFileText.LONGEST) {
                throw new UserFacingException("keys.damaged", file);
            }
            return KeyFileText.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UserFacingException(damaged, "keys.damaged", file);
        }
    }

    /**
     * Tries a password. An unknown name takes as long as a wrong password.
     *
     * @return empty if the name or the password is wrong
     */
    public Optional<Unlocked> unlock(String userName, char[] password) {
        var mark = mark(userName);
        var slot = slots.stream().filter(one -> one.nameMark().equals(mark)).findFirst();
        if (slot.isEmpty()) {
            var cost = slots.isEmpty() ? Argon2.Cost.PASSWORD : slots.getFirst().cost();
            Arrays.fill(Argon2.hash(password, new byte[MARK_BYTES], cost), (byte) 0);
            return Optional.empty();
        }
        return slot.get().open(password).map(key -> new Unlocked(whole(key), slot.get().account()));
    }

    /** Tries the recovery key; the account is 0. Empty if it is another clinic's, or an old one. */
    public Optional<DataKey> unlock(RecoveryKey recovery) {
        var secret = recovery.secret();
        try {
            return slots.stream()
                    .filter(slot -> slot.kind() == KeySlot.Kind.RECOVERY)
                    .flatMap(slot -> slot.open(secret).stream())
                    .findFirst()
                    .map(this::whole);
        } finally {
            Arrays.fill(secret, ' ');
        }
    }

    /** With a slot for an account, in the place of the one it had. */
    public KeyFile withAccount(
            long account, String userName, char[] password, Argon2.Cost cost, DataKey key) {
        var slot = KeySlot.make(KeySlot.Kind.ACCOUNT, account, mark(userName), password, cost, key);
        return with(slot, one -> isOf(one, account), key);
    }

    /** Without an account's slot: its password opens nothing any more. */
    public KeyFile withoutAccount(long account, DataKey key) {
        var left = slots.stream().filter(slot -> !isOf(slot, account)).toList();
        return new KeyFile(nameSalt, left, sealOf(nameSalt, left, key));
    }

    /** With a slot for a recovery key, in the place of the one before. */
    public KeyFile withRecovery(RecoveryKey recovery, DataKey key) {
        var secret = recovery.secret();
        var slot = KeySlot.make(KeySlot.Kind.RECOVERY, 0, "", secret, Argon2.Cost.SMALL, key);
        Arrays.fill(secret, ' ');
        return with(slot, one -> one.kind() == KeySlot.Kind.RECOVERY, key);
    }

    private KeyFile with(KeySlot slot, Predicate<KeySlot> replaced, DataKey key) {
        var all = new ArrayList<>(slots);
        all.removeIf(replaced);
        all.add(slot);
        return new KeyFile(nameSalt, all, sealOf(nameSalt, all, key));
    }

    private static boolean isOf(KeySlot slot, long account) {
        return slot.kind() == KeySlot.Kind.ACCOUNT && slot.account() == account;
    }

    /** The same ways to another data key: nobody needs a new password. */
    public KeyFile holding(DataKey key) {
        var all = slots.stream().map(slot -> slot.holding(key)).toList();
        return new KeyFile(nameSalt, all, sealOf(nameSalt, all, key));
    }

    /** Whether an account can sign in with a password. */
    public boolean hasAccount(long account) {
        return slots.stream().anyMatch(slot -> isOf(slot, account));
    }

    /** How a user name is written down where it must not be read. */
    public String mark(String userName) {
        var folded =
                Normalizer.normalize(userName.strip(), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        try {
            var mac = hmac(HexFormat.of().parseHex(nameSalt));
            return HexFormat.of()
                    .formatHex(mac.doFinal(folded.getBytes(StandardCharsets.UTF_8)), 0, MARK_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DataKey whole(DataKey key) {
        if (!MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.UTF_8),
                sealOf(nameSalt, slots, key).getBytes(StandardCharsets.UTF_8))) {
            throw new UserFacingException("keys.changed");
        }
        return key;
    }

    private static String sealOf(String nameSalt, List<KeySlot> slots, DataKey key) {
        var derived = key.derived("key slots");
        try {
            var text = KeyFileText.written(nameSalt, slots, "");
            return HexFormat.of()
                    .formatHex(hmac(derived).doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    private static Mac hmac(byte[] key) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac;
    }

    /** Puts this in the place of the folder's key file; it is on disk when this returns. */
    public void write(DataFolder folder) {
        var file = folder.path().resolve(NAME);
        var fresh = folder.path().resolve(NAME + ".new");
        try {
            Files.deleteIfExists(fresh);
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        fresh,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            try (var channel =
                    FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                var text =
                        ByteBuffer.wrap(
                                KeyFileText.written(nameSalt, slots, seal)
                                        .getBytes(StandardCharsets.UTF_8));
                while (text.hasRemaining()) {
                    channel.write(text);
                }
                channel.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            if (posix) {
                try (var directory = FileChannel.open(folder.path(), StandardOpenOption.READ)) {
                    directory.force(true);
                }
            }
        } catch (IOException problem) {
            throw new UserFacingException(problem, "store.notWritable", file);
        }
    }
}
