package org.quadset.schedule;

import org.quadset.platform.problems.UserFacingException;

import java.util.List;

/** Something stands in the way; nothing was booked or moved, and the message says what. */
public final class SlotTakenException extends UserFacingException {
    private static final long serialVersionUID = 1L;

    private final transient List<Conflict> conflicts;
    private final boolean overridable;

    SlotTakenException(List<Conflict> conflicts, boolean overridable, String first) {
        super("booking.refused", first);
        this.conflicts = List.copyOf(conflicts);
        this.overridable = overridable;
    }

    /** All that stands in the way, the hardest first. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** Whether the clinic lets it be booked all the same, with a reason. */
    public boolean isOverridable() {
        return overridable;
    }
}
