package org.quadset.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

/** One program owns a clinic's folder, on a local disk, or is told why it can't. */
class DataFolderTest {
    @TempDir Path temporary;

    private static void refused(Path path, String messageKey) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> DataFolder.claim(path).close())
                .satisfies(problem -> assertThat(problem.messageKey()).isEqualTo(messageKey));
    }

    @Test
    void makesAFolderThatIsNew() {
        var path = temporary.resolve("deep/er/clinic");
        try (var folder = DataFolder.claim(path)) {
            assertThat(folder.path()).isEqualTo(path).isDirectory();
            assertThat(folder.databaseFile()).doesNotExist();
            assertThat(folder.backups().getParent()).isEqualTo(path);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsANewFolderToItsOwner() throws IOException {
        var path = temporary.resolve("clinic");
        DataFolder.claim(path).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesASecondClaimUntilTheFirstIsClosed() {
        var path = temporary.resolve("clinic");
        try (var first = DataFolder.claim(path)) {
            assertThat(first.path()).isEqualTo(path);
            refused(path, "store.inUse");
            refused(temporary.resolve("other/../clinic"), "store.inUse");
        }
        try (var second = DataFolder.claim(path)) {
            assertThat(second.path()).isEqualTo(path);
        }
    }

    @Test
    void letsASecondClaimTouchNothing() {
        var path = temporary.resolve("clinic");
        ClinicFolder.make(path, "Dana");
        try (var first = DataFolder.claim(path)) {
            var before = ClinicFolder.prints(first.path());
            refused(path, "store.inUse");
            assertThat(ClinicFolder.prints(path)).containsExactlyEntriesOf(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nfs",
                "nfs4",
                "NFS4",
                "cifs",
                "smb3",
                "smbfs",
                "afpfs",
                "webdav",
                "fuse.sshfs",
                "9p"
            })
    void refusesANetworkShareByItsType(String type) {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> DataFolder.refuseNetwork(temporary, type))
                .satisfies(
                        problem -> {
                            assertThat(problem.messageKey()).isEqualTo("store.network");
                            assertThat(problem.arguments()).containsExactly(temporary);
                        });
    }

    @Test
    void refusesANetworkShareByItsName() {
        // On this system a path with backslashes is one odd name; on Windows it is a share.
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> DataFolder.refuseNetwork(Path.of("\\\\server\\clinic"), "NTFS"))
                .satisfies(problem -> assertThat(problem.messageKey()).isEqualTo("store.network"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "btrfs", "xfs", "NTFS", "apfs", "tmpfs", "overlay", ""})
    void acceptsALocalDisk(String type) {
        assertThatCode(() -> DataFolder.refuseNetwork(temporary, type)).doesNotThrowAnyException();
    }

    @Test
    void tellsThatAFileStandsInTheWay() throws IOException {
        var file = Files.writeString(temporary.resolve("clinic"), "a letter");
        refused(file, "store.notWritable");
        refused(file.resolve("below"), "store.notWritable");
        assertThat(file).hasContent("a letter");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsThatAPlaceCannotBeWritten() {
        refused(Path.of("/proc/quadset"), "store.notWritable");
        refused(Path.of("/sys/quadset/clinic"), "store.notWritable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Praxis Müller",
                "O'Brien & Sons",
                "50% #1",
                "诊所",
                "a=b",
                "(clinic)",
                "~clinic"
            })
    void worksInAFolderOfAnyName(String name) {
        var path = temporary.resolve(name);
        ClinicFolder.make(path, "Dana");
        assertThat(ClinicFolder.namesIn(path)).containsExactly("Dana");
        assertThat(path.resolve("quadset.mv.db")).isRegularFile();
    }

    /**
     * H2 ends a file's name at a semicolon, so such a folder must work or be refused by its name.
     */
    @Test
    void worksInAFolderWithASemicolonOrRefusesItBeforeMakingIt() {
        var path = temporary.resolve("clinic;2");
        try {
            ClinicFolder.make(path, "Dana");
            assertThat(ClinicFolder.namesIn(path)).containsExactly("Dana");
        } catch (UserFacingException refusal) {
            assertThat(path).as(refusal.messageKey()).doesNotExist();
        }
    }
}
