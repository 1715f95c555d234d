package org.quadset.schedule;

import java.util.List;

/**
 * What one act did to a group and to the places in it.
 *
 * @param before as it was; a group that the act planned is cancelled here
 * @param after as the act left it
 * @param places the places that went with it
 */
public record GroupChange(GroupSession before, GroupSession after, List<AppointmentChange> places) {
    public GroupChange {
        places = List.copyOf(places);
    }

    /** A group that was planned, with nobody in it yet. */
    public static GroupChange planned(GroupSession session) {
        return new GroupChange(session.asCancelled(), session, List.of());
    }
}
