package org.quadset.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.db.DataFolder;
import org.quadset.platform.db.DataKey;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Passwords and the recovery key open the data key; nothing else does. */
class KeyFileTest {
    private static final Argon2.Cost CHEAP = Argon2.Cost.SMALL;

    @TempDir Path temporary;
    private final DataKey key = DataKey.random();
    private final RecoveryKey recovery = RecoveryKey.random();
    private KeyFile file;

    @BeforeEach
    void twoAccounts() {
        file =
                KeyFile.empty()
                        .withAccount(1, "Dana", "first password".toCharArray(), CHEAP, key)
                        .withAccount(2, "omar", "second password".toCharArray(), CHEAP, key)
                        .withRecovery(recovery, key);
    }

    @Test
    void opensForEachAccountItsOwnPasswordAndSaysWhoseItIs() {
        assertThat(opened("dana ", "first password").account()).isEqualTo(1);
        assertThat(opened("OMAR", "second password").account()).isEqualTo(2);
        assertThat(opened("dana", "first password").key().isSame(key)).isTrue();
    }

    @Test
    void opensForNobodyElse() {
        assertThat(file.unlock("dana", "second password".toCharArray())).isEmpty();
        assertThat(file.unlock("mia", "first password".toCharArray())).isEmpty();
        assertThat(file.unlock("dana", new char[0])).isEmpty();
    }

    @Test
    void opensWithTheRecoveryKeyAsItIsTypedFromPaper() {
        var typed = String.join(" ", recovery.groups()).toLowerCase().replace('0', 'o');

        assertThat(file.unlock(RecoveryKey.typed(typed).orElseThrow()).orElseThrow().isSame(key))
                .isTrue();
        assertThat(file.unlock(RecoveryKey.random())).isEmpty();
    }

    @Test
    void forgetsTheOldPasswordAndTheOldRecoveryKeyWhenThereAreNewOnes() {
        var fresh = RecoveryKey.random();
        var changed =
                file.withAccount(1, "dana", "third password".toCharArray(), CHEAP, key)
                        .withRecovery(fresh, key);

        assertThat(changed.unlock("dana", "first password".toCharArray())).isEmpty();
        assertThat(changed.unlock("dana", "third password".toCharArray())).isPresent();
        assertThat(changed.unlock(recovery)).isEmpty();
        assertThat(changed.unlock(fresh)).isPresent();
    }

    @Test
    void opensNothingForARemovedAccountWhileTheOthersGoOn() {
        var left = file.withoutAccount(1, key);

        assertThat(left.unlock("dana", "first password".toCharArray())).isEmpty();
        assertThat(left.hasAccount(1)).isFalse();
        assertThat(left.unlock("omar", "second password".toCharArray())).isPresent();
    }

    @Test
    void givesEverybodyANewDataKeyWithoutKnowingAnyPassword() {
        var next = DataKey.random();

        var rotated = file.holding(next);

        assertThat(
                        rotated.unlock("dana", "first password".toCharArray())
                                .orElseThrow()
                                .key()
                                .isSame(next))
                .isTrue();
        assertThat(rotated.unlock(recovery).orElseThrow().isSame(next)).isTrue();
    }

    @Test
    void comesBackFromDiskAsItWasAndShowsNoName() throws IOException {
        try (var folder = DataFolder.claim(temporary.resolve("clinic"))) {
            file.write(folder);

            var read = KeyFile.read(folder);

            assertThat(KeyFile.isIn(folder)).isTrue();
            assertThat(read.unlock("dana", "first password".toCharArray())).isPresent();
            assertThat(Files.readString(folder.path().resolve(KeyFile.NAME)).toLowerCase())
                    .doesNotContain("dana", "omar");
            if (temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertThat(Files.getPosixFilePermissions(folder.path().resolve(KeyFile.NAME)))
                        .hasSize(2);
            }
        }
    }

    @Test
    void refusesEveryDamagedFileOrTellsAtSignInThatItWasChanged() throws IOException {
        var random = new Random(11);
        try (var folder = DataFolder.claim(temporary.resolve("clinic"))) {
            file.write(folder);
            var path = folder.path().resolve(KeyFile.NAME);
            var whole = Files.readAllBytes(path);
            for (int round = 0; round < 300; round++) {
                var damaged = whole.clone();
                if (round % 3 == 0) {
                    damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length - 2));
                } else {
                    damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
                }
                Files.write(path, damaged);
                assertThat(opensUnchanged(folder, new String(whole)))
                        .as("round %d", round)
                        .isFalse();
                assertThat(Files.readAllBytes(path)).isEqualTo(damaged);
            }
        }
    }

    /** Whether a file with other values passes for whole with a right password. */
    private static boolean opensUnchanged(DataFolder folder, String whole) throws IOException {
        try {
            var read = KeyFile.read(folder);
            // White space between values is no value.
            return read.unlock("dana", "first password".toCharArray()).isPresent()
                    && !bare(Files.readString(folder.path().resolve(KeyFile.NAME)))
                            .equals(bare(whole));
        } catch (UserFacingException told) {
            assertThat(Messages.text(told)).isNotBlank();
            return false;
        }
    }

    private static String bare(String json) {
        return json.replaceAll("\\s", "");
    }

    @Test
    void refusesHostileNumbersBeforeTheyCostAnything() throws IOException {
        try (var folder = DataFolder.claim(temporary.resolve("clinic"))) {
            file.write(folder);
            var path = folder.path().resolve(KeyFile.NAME);
            var text = Files.readString(path);
            for (var hostile :
                    new String[] {
                        text.replace("\"memoryKb\" : 64", "\"memoryKb\" : 2000000000"),
                        text.replace("\"passes\" : 1", "\"passes\" : 100000"),
                        text.replace("\"account\" : 2", "\"account\" : -2"),
                        text.replace("\"account\" : 2", "\"account\" : 1"),
                        text.replace("RECOVERY", "OTHER"),
                        "[".repeat(100_000),
                        "{\"format\":\"quadset-keys-1\",\"slots\":[]}",
                        "",
                        "null"
                    }) {
                Files.writeString(path, hostile);
                assertThatThrownBy(() -> KeyFile.read(folder))
                        .isInstanceOf(UserFacingException.class)
                        .hasMessageContaining("keys.damaged");
            }
        }
    }

    @Test
    void tellsThatASlotWasTakenOutBySomebodyWithoutTheKey() throws IOException {
        try (var folder = DataFolder.claim(temporary.resolve("clinic"))) {
            file.withoutAccount(2, key).write(folder);
            var seal = Files.readString(folder.path().resolve(KeyFile.NAME));
            file.write(folder);
            var path = folder.path().resolve(KeyFile.NAME);
            var wholeSeal =
                    Files.readString(path).replaceAll("(?s).*\"seal\" : \"(\\w+)\".*", "$1");
            Files.writeString(
                    path,
                    seal.replaceAll("\"seal\" : \"\\w+\"", "\"seal\" : \"" + wholeSeal + "\""));

            assertThatThrownBy(
                            () ->
                                    KeyFile.read(folder)
                                            .unlock("dana", "first password".toCharArray()))
                    .isInstanceOf(UserFacingException.class)
                    .hasMessageContaining("keys.changed");
        }
    }

    private KeyFile.Unlocked opened(String name, String password) {
        return file.unlock(name, password.toCharArray()).orElseThrow();
    }
}
