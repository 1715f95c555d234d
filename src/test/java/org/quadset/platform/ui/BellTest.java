package org.quadset.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

import java.time.Clock;

/** The bell of the timers. */
class BellTest {
    @Test
    void makesAToneThatFadesToSilenceAndNeverClips() {
        var samples = Bell.samples(880);
        int loudest = 0;
        for (int i = 0; i < samples.length; i += 2) {
            loudest = Math.max(loudest, Math.abs(at(samples, i)));
        }
        assertThat(loudest).isBetween(Short.MAX_VALUE / 5, Short.MAX_VALUE / 2);
        assertThat(Math.abs(at(samples, samples.length - 2))).isLessThan(10);
    }

    private static int at(byte[] samples, int index) {
        return (short) (samples[index] & 0xff | samples[index + 1] << 8);
    }

    @Test
    void staysSilentWithoutALoudspeaker() {
        var problems = new Problems(Clock.systemUTC());
        assertThatCode(() -> new Bell(Tasks.inline(), problems).ring()).doesNotThrowAnyException();
    }
}
