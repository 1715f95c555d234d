package org.quadset.frontdesk;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A wish as the audit tells it: ids and times, never a name or a note. */
final class WishWords {
    private WishWords() {}

    /** All of it. */
    static String all(WaitingWish wish) {
        return String.join(", ", parts(wish));
    }

    /** What differs, from what to what; "no change" if nothing does. */
    static String difference(WaitingWish before, WaitingWish after) {
        var old = parts(before);
        var now = parts(after);
        var told = new ArrayList<String>();
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).equals(now.get(i))) {
                told.add(old.get(i) + " -> " + now.get(i));
            }
        }
        return told.isEmpty() ? "no change" : String.join("; ", told);
    }

    private static List<String> parts(WaitingWish wish) {
        return List.of(
                "patient " + wish.patientId(),
                "type " + wish.typeId(),
                wish.minutes() + " min",
                wish.clinicianId().isPresent()
                        ? "clinician " + wish.clinicianId().getAsLong()
                        : "any clinician",
                wish.weekdays().isEmpty()
                        ? "any day"
                        : wish.weekdays().stream()
                                .sorted()
                                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                                .collect(Collectors.joining(" ")),
                "minutes " + wish.fromMinute() + " to " + wish.untilMinute(),
                "from " + wish.notBefore(),
                wish.notAfter().map(day -> "until " + day).orElse("no last day"),
                wish.priority().name(),
                "note of " + wish.note().length() + " characters",
                wish.insteadOf().isPresent()
                        ? "instead of " + wish.insteadOf().getAsLong()
                        : "instead of none");
    }
}
