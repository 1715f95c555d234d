package org.quadset.platform.ui;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Runs something once typing has paused; each call starts the pause anew. FX thread only. */
public final class Delay {
    private final PauseTransition pause;

    /** After so many milliseconds without another call. */
    public Delay(int milliseconds, Runnable act) {
        pause = new PauseTransition(Duration.millis(milliseconds));
        pause.setOnFinished(event -> act.run());
    }

    public void restart() {
        pause.playFromStart();
    }

    public void cancel() {
        pause.stop();
    }
}
