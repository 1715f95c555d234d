package org.quadset.platform.keys;

import org.quadset.platform.db.DataKey;
import org.quadset.platform.db.KeyWrap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One way to the data key. A password (or the recovery key) opens the slot's own private key, and
 * that opens the data key, which was sealed for the slot's public key. So a new data key can be
 * given to everybody without knowing anybody's password, and a new password touches nothing else.
 *
 * @param kind who opens it
 * @param account the account's id; 0 for the recovery key
 * @param nameMark what finds the slot by a user name without showing the name; empty for recovery
 * @param cost what one guess at the password costs
 * @param salt of the password, hexadecimal as all that follow
 * @param publicKey X25519
 * @param privateKey sealed with the password
 * @param encapsulation what the private key needs to come to the sealing's key
 * @param dataKey the data key, sealed
 */
record KeySlot(
        Kind kind,
        long account,
        String nameMark,
        Argon2.Cost cost,
        String salt,
        String publicKey,
        String privateKey,
        String encapsulation,
        String dataKey) {
    private static final HexFormat HEX = HexFormat.of();
    private static final int SALT_BYTES = 16;

    /** Who opens a slot. */
    enum Kind {
        ACCOUNT,
        RECOVERY
    }

    /** A slot with a new pair of keys. */
    static KeySlot make(
            Kind kind,
            long account,
            String nameMark,
            char[] password,
            Argon2.Cost cost,
            DataKey key) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            var pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            var bare =
                    new KeySlot(
                            kind,
                            account,
                            nameMark,
                            cost,
                            HEX.formatHex(salt),
                            HEX.formatHex(pair.getPublic().getEncoded()),
                            "",
                            "",
                            "");
            var encoded = pair.getPrivate().getEncoded();
            var sealed = KeyWrap.seal(bare.passwordKey(password), encoded, bare.context());
            Arrays.fill(encoded, (byte) 0);
            return new KeySlot(
                            kind,
                            account,
                            nameMark,
                            cost,
                            bare.salt,
                            bare.publicKey,
                            HEX.formatHex(sealed),
                            "",
                            "")
                    .holding(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same slot with another data key; needs no password. */
    KeySlot holding(DataKey key) {
        try {
            PublicKey forSlot =
                    KeyFactory.getInstance("X25519")
                            .generatePublic(new X509EncodedKeySpec(HEX.parseHex(publicKey)));
            var sealing = KEM.getInstance("DHKEM").newEncapsulator(forSlot).encapsulate();
            return new KeySlot(
                    kind,
                    account,
                    nameMark,
                    cost,
                    salt,
                    publicKey,
                    privateKey,
                    HEX.formatHex(sealing.encapsulation()),
                    HEX.formatHex(key.sealed(aes(sealing.key()), context())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The data key; empty if the password is wrong or the slot was changed. */
    Optional<DataKey> open(char[] password) {
        byte[] encoded = {};
        try {
            encoded = KeyWrap.open(passwordKey(password), HEX.parseHex(privateKey), context());
            PrivateKey own =
                    KeyFactory.getInstance("X25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            var sealing =
                    KEM.getInstance("DHKEM")
                            .newDecapsulator(own)
                            .decapsulate(HEX.parseHex(encapsulation));
            return Optional.of(DataKey.opened(aes(sealing), HEX.parseHex(dataKey), context()));
        } catch (GeneralSecurityException | IllegalArgumentException wrongOrChanged) {
            return Optional.empty();
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private SecretKey passwordKey(char[] password) {
        var bytes = Argon2.hash(password, HEX.parseHex(salt), cost);
        var key = new SecretKeySpec(bytes, "AES");
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    private static SecretKey aes(SecretKey agreed) {
        return new SecretKeySpec(agreed.getEncoded(), "AES");
    }

    /** What can't be exchanged between slots. */
    private byte[] context() {
        return String.join(
                        "|",
                        "quadset key slot",
                        kind.name(),
                        String.valueOf(account),
                        nameMark,
                        String.valueOf(cost.memoryKb()),
                        String.valueOf(cost.passes()),
                        salt,
                        publicKey)
                .getBytes(StandardCharsets.UTF_8);
    }
}
