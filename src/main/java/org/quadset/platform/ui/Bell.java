package org.quadset.platform.ui;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Two soft tones, made here rather than shipped as a file. */
public final class Bell {
    private static final float RATE = 22_050;
    private static final int[] TONES = {880, 1_175};
    private static final double TONE_SECONDS = 0.35;
    private static final double LOUDNESS = 0.35;

    private final Tasks tasks;
    private final Problems problems;
    private boolean ringing;

    public Bell(Tasks tasks, Problems problems) {
        this.tasks = tasks;
        this.problems = problems;
    }

    /**
     * Rings and returns at once. On a computer without a loudspeaker nothing sounds: what rings is
     * always shown too.
     */
    public void ring() {
        if (ringing) {
            return;
        }
        ringing = true;
        tasks.aloud(
                Bell::play,
                played -> ringing = false,
                problem -> {
                    ringing = false;
                    problems.show(problem);
                });
    }

    private static boolean play() {
        var format = new AudioFormat(RATE, 16, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            for (int tone : TONES) {
                var samples = samples(tone);
                line.write(samples, 0, samples.length);
            }
            line.drain();
            return true;
        } catch (LineUnavailableException | IllegalArgumentException silent) {
            return false;
        }
    }

    /** A tone that fades away, 16 bit, little-endian. */
    static byte[] samples(int hertz) {
        int count = (int) (RATE * TONE_SECONDS);
        var samples = new byte[count * 2];
        for (int i = 0; i < count; i++) {
            double fading = 1 - i / (double) count;
            int sample =
                    (int)
                            (Math.sin(2 * Math.PI * hertz * i / RATE)
                                    * fading
                                    * fading
                                    * LOUDNESS
                                    * Short.MAX_VALUE);
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        return samples;
    }
}
