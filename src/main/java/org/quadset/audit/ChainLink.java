package org.quadset.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * How one entry hangs on the one before: SHA-256 over the former hash, every value of the entry
 * with its length, and the rows that changed with it.
 */
final class ChainLink {
    /** What the first entry hangs on. */
    static final String BEGINNING = "0".repeat(64);

    private ChainLink() {}

    /** The hash of an entry, hexadecimal. */
    static String hash(String former, AuditEntry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            text(out, former);
            out.writeLong(entry.position());
            out.writeLong(entry.id());
            moment(out, entry.at());
            text(out, entry.actor());
            text(out, entry.workstation());
            text(out, entry.action());
            number(out, entry.subject());
            number(out, entry.patient());
            text(out, entry.detail());
            out.writeInt(entry.changes().size());
            for (var change : entry.changes()) {
                text(out, change.table());
                text(out, change.key());
                text(out, change.kind());
                text(out, change.text());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The database keeps microseconds. */
    private static void moment(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano() / 1000);
    }

    private static void number(DataOutputStream out, OptionalLong number) throws IOException {
        out.writeBoolean(number.isPresent());
        out.writeLong(number.orElse(0));
    }
}
