package org.quadset.platform.db;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Seals a few bytes with AES-256-GCM; a random nonce comes first. */
public final class KeyWrap {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private KeyWrap() {}

    /**
     * Seals a secret.
     *
     * @param context what the secret is; it must be opened as the same
     */
    public static byte[] seal(SecretKey with, byte[] secret, byte[] context)
            throws GeneralSecurityException {
        var nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, with, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        var sealed = cipher.doFinal(secret);
        var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /**
     * Opens what was sealed.
     *
     * @throws GeneralSecurityException if the key or the context is another, or a byte was changed
     */
    public static byte[] open(SecretKey with, byte[] sealed, byte[] context)
            throws GeneralSecurityException {
        if (sealed.length <= NONCE) {
            throw new GeneralSecurityException("too short");
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, with, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
        cipher.updateAAD(context);
        return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    }
}
