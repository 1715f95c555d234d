package org.quadset.schedule.ui;

/** Goes from a group in the schedule to its roster. */
@FunctionalInterface
public interface SessionOpener {
    /** Opens the roster of the session with this id. */
    void open(long session);
}
