package org.quadset.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The key of a clinic's files: made once, kept to its owner, never replaced in silence. */
class DataKeyTest {
    @TempDir Path path;

    private Path keyFile() {
        return path.resolve(DataKey.FILE_NAME);
    }

    private void refused(String messageKey) {
        var before = ClinicFolder.prints(path);
        try (var folder = DataFolder.claim(path)) {
            assertThatExceptionOfType(UserFacingException.class)
                    .isThrownBy(() -> DataKey.ofFolder(folder))
                    .satisfies(problem -> assertThat(problem.messageKey()).isEqualTo(messageKey));
        }
        assertThat(ClinicFolder.prints(path)).containsExactlyEntriesOf(before);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isReadableByItsOwnerOnly() throws IOException {
        ClinicFolder.make(path);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void isMadeOnceAndThenReadBack() throws IOException {
        try (var folder = DataFolder.claim(path)) {
            var made = DataKey.ofFolder(folder).asFilePassword();
            var written = Files.readString(keyFile());
            assertThat(written).matches("[0-9a-f]{64}\n");
            assertThat(DataKey.ofFolder(folder).asFilePassword()).isEqualTo(made);
            assertThat(Files.readString(keyFile())).isEqualTo(written);
        }
    }

    @Test
    void differsFromClinicToClinic(@TempDir Path other) throws IOException {
        ClinicFolder.make(path);
        ClinicFolder.make(other);
        assertThat(Files.readString(keyFile()))
                .isNotEqualTo(Files.readString(other.resolve(DataKey.FILE_NAME)));
    }

    @Test
    void isToldWhenMissingBesideADatabaseAndNothingIsTouched() throws IOException {
        ClinicFolder.make(path, "Dana");
        Files.delete(keyFile());
        refused("store.keyMissing");
        assertThat(keyFile()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a key", "00ff", "zz"})
    void isToldWhenDamagedAndLeftAsItIs(String content) throws IOException {
        ClinicFolder.make(path, "Dana");
        Files.writeString(keyFile(), content);
        refused("store.keyUnreadable");
    }

    @Test
    void isToldWhenItIsNotText() throws IOException {
        ClinicFolder.make(path, "Dana");
        Files.write(keyFile(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0x80});
        refused("store.keyUnreadable");
    }

    @Test
    void opensWithBlanksAroundIt() throws IOException {
        ClinicFolder.make(path, "Dana");
        Files.writeString(keyFile(), "  " + Files.readString(keyFile()).toUpperCase() + "\r\n");
        assertThat(ClinicFolder.namesIn(path)).containsExactly("Dana");
    }

    @Test
    void hasThirtyTwoBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> DataKey.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> DataKey.of(new byte[33]));
    }

    @Test
    void neverShowsItselfAndKeepsACopyOfItsOwn() {
        var secret = new byte[32];
        var key = DataKey.of(secret);
        var password = key.asFilePassword();
        secret[0] = 1;
        assertThat(key.asFilePassword()).isEqualTo(password);
        assertThat(key.toString()).doesNotContain("00");
    }
}
