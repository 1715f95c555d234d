package org.quadset.platform.ui;

import java.util.Optional;

/**
 * Something that the program tells without being asked.
 *
 * @param undo takes back what was done, where that is possible
 */
public record Notice(Kind kind, String text, Optional<Runnable> undo) {
    /** How a notice looks. */
    public enum Kind {
        DONE,
        REFUSED,
        FAILED
    }
}
