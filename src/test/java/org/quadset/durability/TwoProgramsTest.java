package org.quadset.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.platform.problems.UserFacingException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Two programs on one clinic: the second is told so and touches nothing. */
class TwoProgramsTest {
    @TempDir Path temporary;

    private static Map<String, String> prints(Path folder)
            throws IOException, NoSuchAlgorithmException {
        var prints = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                prints.put(
                        folder.relativize(file).toString(),
                        HexFormat.of().formatHex(digest) + " " + Files.getLastModifiedTime(file));
            }
        }
        return prints;
    }

    @Test
    void tellsTheSecondProgramThatTheClinicIsOpenAndLetsItTouchNothing() throws Exception {
        var folder = temporary.resolve("clinic");
        Wiring.open(folder, Clock.systemDefaultZone()).close();
        try (var first = new OtherProgram(folder, "hold", 0)) {
            first.untilReady();
            var before = prints(folder);
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(UserFacingException.class)
                        .isThrownBy(() -> Wiring.open(folder, Clock.systemDefaultZone()).close())
                        .satisfies(
                                problem -> {
                                    assertThat(problem.messageKey()).isEqualTo("store.inUse");
                                    assertThat(problem.arguments()).containsExactly(folder);
                                });
            }
            assertThat(prints(folder)).isEqualTo(before);
        }
        try (var clinic = Wiring.open(folder, Clock.systemDefaultZone())) {
            assertThat(clinic.clinics().clinicians())
                    .extracting(one -> one.fullName())
                    .containsExactly("Dana Ruiz");
        }
    }

    @Test
    void refusesTheSecondWindowOfTheSameProgramToo() {
        var folder = temporary.resolve("clinic");
        try (var first = Wiring.open(folder, Clock.systemDefaultZone())) {
            assertThatExceptionOfType(UserFacingException.class)
                    .isThrownBy(() -> Wiring.open(folder, Clock.systemDefaultZone()).close())
                    .satisfies(
                            problem -> assertThat(problem.messageKey()).isEqualTo("store.inUse"));
            assertThat(first.clinics().clinicians()).isEmpty();
        }
    }
}
