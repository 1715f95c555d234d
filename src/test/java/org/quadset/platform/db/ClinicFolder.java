package org.quadset.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A clinic's folder on a real disk, opened and closed the way the program does it. */
public final class ClinicFolder {
    public static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private ClinicFolder() {}

    /** Opens the folder's database, lets the work use it, and closes everything again. */
    public static void use(Path path, Consumer<Database> work) {
        try (var folder = DataFolder.claim(path);
                var database = Database.open(folder, DataKey.ofFolder(folder), CLOCK)) {
            work.accept(database);
        }
    }

    /** A folder with a database that holds the named clinicians. */
    static void make(Path path, String... names) {
        use(
                path,
                database ->
                        database.inTransaction(
                                () -> List.of(names).forEach(n -> add(database, n))));
    }

    /** Adds a row that is easy to count and to read back. */
    static void add(Database database, String name) {
        database.dsl()
                .execute(
                        "insert into audit_event (happened_at, actor, action_key, detail) values"
                                + " (timestamp with time zone '2026-11-22 15:00:00Z', 'test', 'test', ?)",
                        name);
    }

    static List<String> names(Database database) {
        return database.reading(
                () ->
                        database.dsl()
                                .fetch(
                                        "select detail from audit_event where action_key = 'test'"
                                                + " order by id")
                                .getValues(0, String.class));
    }

    static List<String> namesIn(Path path) {
        var found = new ArrayList<String>();
        use(path, database -> found.addAll(names(database)));
        return found;
    }

    /** Every file of the folder with its length and digest, to see whether any byte changed. */
    static Map<Path, String> prints(Path folder) {
        var all = new TreeMap<Path, String>();
        bytes(folder).forEach((file, bytes) -> all.put(file, bytes.length + " " + digest(bytes)));
        return all;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Every file of the folder with its bytes, except the lock, which only opening touches. */
    static Map<Path, byte[]> bytes(Path folder) {
        var all = new TreeMap<Path, byte[]>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals("quadset.lock")) {
                    all.put(folder.relativize(file), Files.readAllBytes(file));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return all;
    }
}
