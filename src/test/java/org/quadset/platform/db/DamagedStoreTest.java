package org.quadset.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * A file that cannot be opened is told and left byte for byte as it was, for somebody to rescue.
 */
class DamagedStoreTest {
    @TempDir Path path;

    @BeforeEach
    void fill() {
        ClinicFolder.make(path, "Dana", "Maya");
    }

    private Path file() {
        return path.resolve("quadset.mv.db");
    }

    private void refused(DataKey key, String... messageKeys) {
        var before = ClinicFolder.prints(path);
        try (var folder = DataFolder.claim(path)) {
            assertThatExceptionOfType(UserFacingException.class)
                    .isThrownBy(() -> Database.open(folder, key, ClinicFolder.CLOCK).close())
                    .satisfies(
                            problem -> {
                                assertThat(problem.messageKey()).isIn((Object[]) messageKeys);
                                assertThat(problem.arguments()).containsExactly(path);
                            });
        }
        assertThat(ClinicFolder.prints(path)).containsAllEntriesOf(before);
    }

    private DataKey rightKey() {
        try (var folder = DataFolder.claim(path)) {
            return DataKey.ofFolder(folder);
        }
    }

    @Test
    void tellsAWrongKeyAndLeavesTheFile() {
        var other = new byte[32];
        Arrays.fill(other, (byte) 7);
        refused(DataKey.of(other), "store.wrongKey");
        assertThat(ClinicFolder.namesIn(path)).containsExactly("Dana", "Maya");
    }

    @ParameterizedTest(name = "{0} bytes left")
    @ValueSource(ints = {0, 1, 100, 4096, 8192, 12288, 16384})
    void tellsAFileCutOffNearItsBeginning(int length) throws IOException {
        var key = rightKey();
        Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), length));
        refused(key, "store.damaged", "store.wrongKey", "store.cannotOpen");
    }

    @ParameterizedTest(name = "{0} per cent left")
    @ValueSource(ints = {25, 50, 75, 90, 99})
    void tellsAFileWhoseEndIsMissing(int percent) throws IOException {
        var key = rightKey();
        var bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, (int) (bytes.length * (long) percent / 100)));
        refused(key, "store.damaged");
    }

    /** After a kill there is no mark, and the file opens at what was committed. */
    @Test
    void opensAFileThatWasNeverClosed() throws IOException {
        Files.delete(path.resolve("quadset.closed"));
        assertThat(ClinicFolder.namesIn(path)).containsExactly("Dana", "Maya");
    }

    @Test
    void opensAnotherFileThatIsShorterThanTheOneBeforeIt() throws IOException {
        var earlier = Files.readAllBytes(file());
        ClinicFolder.use(
                path,
                database ->
                        database.inTransaction(
                                () -> {
                                    for (int i = 0; i < 300; i++) {
                                        ClinicFolder.add(database, "Later " + i);
                                    }
                                }));
        assertThat(Files.size(file())).isGreaterThan(earlier.length);
        Files.write(file(), earlier);
        assertThat(ClinicFolder.namesIn(path)).containsExactly("Dana", "Maya");
    }

    @Test
    void tellsAnOverwrittenBeginning() throws IOException {
        var key = rightKey();
        var bytes = Files.readAllBytes(file());
        var noise = new byte[12288];
        new Random(4).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, 0, noise.length);
        Files.write(file(), bytes);
        refused(key, "store.damaged", "store.wrongKey");
    }

    @Test
    void tellsAFileOfNoise() throws IOException {
        var key = rightKey();
        var noise = new byte[(int) Files.size(file())];
        new Random(4).nextBytes(noise);
        Files.write(file(), noise);
        refused(key, "store.damaged", "store.wrongKey");
    }

    @Test
    void tellsAFileThatIsNoDatabase() throws IOException {
        var key = rightKey();
        Files.writeString(file(), "Dear Dana, please find attached …\n".repeat(2000));
        refused(key, "store.damaged", "store.wrongKey");
    }

    @Test
    void tellsADatabaseThatIsOpenElsewhere() {
        try (var folder = DataFolder.claim(path);
                var open = Database.open(folder, DataKey.ofFolder(folder), ClinicFolder.CLOCK)) {
            assertThat(ClinicFolder.names(open)).hasSize(2);
            assertThatExceptionOfType(UserFacingException.class)
                    .isThrownBy(() -> ClinicFolder.namesIn(path))
                    .satisfies(
                            problem -> assertThat(problem.messageKey()).isEqualTo("store.inUse"));
        }
    }
}
