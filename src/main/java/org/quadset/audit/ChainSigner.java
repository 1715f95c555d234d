package org.quadset.audit;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.quadset.platform.db.DataKey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Signs places of the audit's chain with Ed25519 (RFC 8032). The key is made from the clinic's data
 * key: whoever has not signed in can't make a signature, and whoever has the public key can check
 * one.
 */
public final class ChainSigner {
    private final Ed25519PrivateKeyParameters key;

    public ChainSigner(DataKey dataKey) {
        var seed = dataKey.derived("audit signature");
        key = new Ed25519PrivateKeyParameters(seed);
        Arrays.fill(seed, (byte) 0);
    }

    /** A signature over a place and its hash, hexadecimal. */
    String sign(long position, String hash) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        update(signer, position, hash);
        return HexFormat.of().formatHex(signer.generateSignature());
    }

    /** Whether a signature is of this clinic's key and of this place. */
    boolean isSigned(long position, String hash, String signature) {
        try {
            var signer = new Ed25519Signer();
            signer.init(false, key.generatePublicKey());
            update(signer, position, hash);
            return signer.verifySignature(HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException notHexadecimal) {
            return false;
        }
    }

    /** What others check signatures with; 64 hexadecimal digits. */
    public String publicKey() {
        return HexFormat.of().formatHex(key.generatePublicKey().getEncoded());
    }

    private static void update(Ed25519Signer signer, long position, String hash) {
        var text = ("quadset audit " + position + " " + hash).getBytes(StandardCharsets.UTF_8);
        signer.update(text, 0, text.length);
    }
}
