package org.quadset.architecture.planted.threads.patients;

import java.util.Timer;

/** Breaks rule 5: the timer has a thread. */
final class TimerService {
    void stop() {
        new Timer().cancel();
    }
}
