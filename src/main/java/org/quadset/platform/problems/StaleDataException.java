package org.quadset.platform.problems;

/**
 * Somebody else saved the same row first; nothing was written and what was typed stays on the
 * screen.
 */
public final class StaleDataException extends UserFacingException {
    private static final long serialVersionUID = 1L;

    public StaleDataException() {
        super("problem.stale");
    }
}
