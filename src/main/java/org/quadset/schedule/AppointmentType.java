package org.quadset.schedule;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.List;

/**
 * What the clinic books: its usual length, who gives it, what it needs.
 *
 * @param kind the note it leads to
 * @param letters one to three letters on the slot
 * @param minutes the usual length, 5 to 480
 * @param bufferMinutes kept free behind it for the clinician and the rooms, 0 to 60
 * @param capacity how many patients; above 1 it is a group with a roster
 * @param needs what it cannot be given without
 * @param position its place in lists, from 1
 */
public record AppointmentType(
        long id,
        long version,
        AppointmentKind kind,
        String name,
        String letters,
        SlotColour colour,
        int minutes,
        int bufferMinutes,
        GivenBy givenBy,
        int capacity,
        List<ResourceNeed> needs,
        int position,
        boolean active) {
    public AppointmentType {
        needs = List.copyOf(needs);
    }

    /** Whether several patients share the time. */
    public boolean isGroup() {
        return capacity > 1;
    }

    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (name.isBlank()) {
            found.add(Violation.of("name", "text.needed"));
        }
        if (letters.isBlank()) {
            found.add(Violation.of("letters", "text.needed"));
        }
        found.addAll(TypedText.violations("name", name, 80));
        found.addAll(TypedText.violations("letters", letters, 3));
        Violation.outside("minutes", minutes, 5, 480).ifPresent(found::add);
        Violation.outside("bufferMinutes", bufferMinutes, 0, 60).ifPresent(found::add);
        Violation.outside("capacity", capacity, 1, 99).ifPresent(found::add);
        return found;
    }
}
