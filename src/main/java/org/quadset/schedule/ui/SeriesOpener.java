package org.quadset.schedule.ui;

import org.quadset.schedule.BookedSlot;

/** Goes from a visit to the change of the series that it belongs to. */
@FunctionalInterface
public interface SeriesOpener {
    /** Opens it; the visit belongs to a series. */
    void open(BookedSlot slot);
}
