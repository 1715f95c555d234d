package org.quadset;

import org.quadset.app.verbs.QuadsetCommand;

/** The program: opens its window, or runs one of its verbs. */
public final class Quadset {
    private Quadset() {}

    /**
     * Exits 0 when done, 1 when a verb could not do its work, 2 on wrong use; stays while a window
     * is open.
     */
    public static void main(String[] arguments) {
        int code = QuadsetCommand.run(arguments);
        if (code != QuadsetCommand.WINDOW_OPEN) {
            System.exit(code);
        }
    }
}
