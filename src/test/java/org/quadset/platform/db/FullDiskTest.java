package org.quadset.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * When the disk is full: the save that fails says so, and every save that was said to be done is.
 */
class FullDiskTest {
    @TempDir Path path;

    @BeforeEach
    void mount() {
        FullDisk.mount();
    }

    @AfterEach
    void unmount() {
        FilePath.unregister(FilePath.get(FullDisk.SCHEME + ":"));
    }

    @ParameterizedTest(name = "{0} kB of room")
    @ValueSource(ints = {0, 4, 20, 64, 200, 1000})
    void tellsTheFailingSaveAndKeepsAllEarlierOnes(int kilobytes) throws IOException {
        ClinicFolder.make(path, "first");
        var acknowledged = new ArrayList<>(java.util.List.of("first"));
        try (var folder = DataFolder.claim(path)) {
            var key = DataKey.ofFolder(folder);
            var database = Database.open(folder, key, ClinicFolder.CLOCK, FullDisk.SCHEME + ":");
            FullDisk.roomFor(Files.size(folder.databaseFile()) + kilobytes * 1024L);
            var problem =
                    catchThrowableOfType(
                            UserFacingException.class,
                            () -> {
                                for (int i = 0; i < 5000; i++) {
                                    var name = i + "x".repeat(3000);
                                    database.inTransaction(() -> ClinicFolder.add(database, name));
                                    acknowledged.add(name);
                                }
                            });
            assertThat(problem).as("15 MB do not fit").isNotNull();
            assertThat(problem.messageKey()).isEqualTo("store.writeFailed");

            var next =
                    catchThrowableOfType(
                            UserFacingException.class,
                            () -> database.inTransaction(() -> ClinicFolder.add(database, "next")));
            assertThat(next).as("nothing is saved in silence afterwards").isNotNull();
            assertThat(next.messageKey()).isEqualTo("store.writeFailed");
            close(database);
        }
        var stored = ClinicFolder.namesIn(path);
        assertThat(stored).containsSubsequence(acknowledged);
        assertThat(stored).doesNotContain("next");
        // The save that failed may have reached the disk before the disk said no, but nothing else.
        assertThat(stored.size()).isBetween(acknowledged.size(), acknowledged.size() + 1);
    }

    /** Closing may fail as well while the disk is full; that is no reason to lose anything. */
    private static void close(Database database) {
        try {
            database.close();
        } catch (UserFacingException stillFull) {
            assertThat(stillFull.messageKey()).isEqualTo("store.writeFailed");
        }
    }
}
