package org.quadset.frontdesk.ui;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was done at the desk and can be taken back, the last act first. FX thread only. */
final class DeskUndo {
    private static final int REMEMBERED = 50;

    private final Deque<Runnable> acts = new ArrayDeque<>();

    /** Remembers how an act is taken back; the work runs where SQL may. */
    void remember(Runnable takeBack) {
        acts.push(takeBack);
        if (acts.size() > REMEMBERED) {
            acts.removeLast();
        }
    }

    /** The last act's way back, which is forgotten now; does nothing if there is none. */
    Runnable takeLast() {
        return acts.isEmpty() ? () -> {} : acts.pop();
    }

    /** Whether anything can be taken back. */
    boolean isEmpty() {
        return acts.isEmpty();
    }
}
