package org.quadset.schedule.ui;

import javafx.animation.AnimationTimer;

/** Scrolls on, up or down, while the hand is near the edge of what can be seen. */
final class EdgeScroll extends AnimationTimer {
    private static final double EDGE = 26;
    private static final double PIXELS_A_SECOND = 420;

    private final DayGrid grid;
    private final Runnable onScrolled;
    private double speed;
    private long before;

    /** {@code onScrolled} hears of each step: what lies under the hand is another time then. */
    EdgeScroll(DayGrid grid, Runnable onScrolled) {
        this.grid = grid;
        this.onScrolled = onScrolled;
    }

    /** Tells where the hand is, in the grid's own coordinates. */
    void handAt(double y) {
        var seen = grid.seen();
        speed =
                y < seen.getMinY() + EDGE
                        ? -PIXELS_A_SECOND
                        : y > seen.getMaxY() - EDGE ? PIXELS_A_SECOND : 0;
        if (speed == 0) {
            stop();
        } else {
            start();
        }
    }

    @Override
    public void start() {
        if (before == 0) {
            before = -1;
            super.start();
        }
    }

    @Override
    public void stop() {
        super.stop();
        before = 0;
    }

    @Override
    public void handle(long now) {
        // The first frame only tells when it began.
        if (before > 0 && grid.scrollBy(speed * (now - before) / 1e9)) {
            onScrolled.run();
        }
        before = now;
    }
}
