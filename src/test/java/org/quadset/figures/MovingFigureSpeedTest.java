package org.quadset.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What one frame of a moving drawing costs; the aim is 60 frames a second with room to spare. */
class MovingFigureSpeedTest {
    private static final int FRAMES = 1200;

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(one -> Math.max(0, one.getCollectionTime()))
                .sum();
    }

    @Test
    void aFrameOfAMovingDrawingTakesAFractionOfASixtiethOfASecond() {
        var scene = new Scene(new FigureLibrary().of("lum-bird-dog").orElseThrow(), Scene.SCREEN);
        for (int i = 0; i < FRAMES; i++) {
            scene.between(i / (double) FRAMES);
        }
        double[] milliseconds = new double[FRAMES];
        long paused = collections();
        for (int i = 0; i < FRAMES; i++) {
            long from = System.nanoTime();
            var shapes = scene.between(.5 + .5 * Math.sin(i / 40.0));
            milliseconds[i] = (System.nanoTime() - from) / 1e6;
            assertThat(shapes).isNotEmpty();
        }
        long garbage = collections() - paused;
        Arrays.sort(milliseconds);
        double middle = milliseconds[FRAMES / 2];
        double slow = milliseconds[FRAMES * 99 / 100];
        System.out.printf(
                "a frame: median %.2f ms, 99th of 100 %.2f ms, collecting in 20 s of frames %d ms%n",
                middle, slow, garbage);
        assertThat(middle).isLessThan(8);
        assertThat(garbage).isLessThan(500);
    }
}
