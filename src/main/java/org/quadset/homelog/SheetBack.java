package org.quadset.homelog;

import java.util.Optional;

/**
 * A printed sheet and what came back of it.
 *
 * @param log empty while no paper came back
 */
public record SheetBack(PrintedSheet sheet, Optional<ReturnedLog> log) {
    /** The log to go on with: what was entered, or a blank one. */
    public ReturnedLog toEnter() {
        return log.orElseGet(() -> ReturnedLog.blank(sheet));
    }
}
