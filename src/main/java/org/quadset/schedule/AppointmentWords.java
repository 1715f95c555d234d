package org.quadset.schedule;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An appointment as the audit tells it: ids and times, never a patient's name. */
final class AppointmentWords {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private AppointmentWords() {}

    /** All of it. */
    static String all(Appointment one) {
        return String.join(", ", parts(one).stream().filter(part -> !part.isEmpty()).toList());
    }

    /** What differs, from what to what; "no change" if nothing does. */
    static String difference(Appointment before, Appointment after) {
        var old = parts(before);
        var now = parts(after);
        var told = new ArrayList<String>();
        for (int i = 0; i < old.size(); i++) {
            if (!Objects.equals(old.get(i), now.get(i))) {
                told.add(orNone(old.get(i)) + " -> " + orNone(now.get(i)));
            }
        }
        return told.isEmpty() ? "no change" : String.join("; ", told);
    }

    private static String orNone(String part) {
        return part.isEmpty() ? "none" : part;
    }

    private static List<String> parts(Appointment one) {
        var details = one.details();
        return List.of(
                WHEN.format(one.start()) + " " + one.minutes() + " min",
                "clinician " + one.clinicianId(),
                "type " + details.typeId(),
                one.status().name(),
                one.cancelReason().map(Enum::name).orElse(""),
                details.lateNotice() ? "late notice" : "",
                details.resources().isEmpty() ? "" : "resources " + details.resources(),
                details.series().isPresent() ? "series " + details.series().getAsLong() : "",
                details.session().isPresent() ? "session " + details.session().getAsLong() : "",
                details.overrideReason().isEmpty()
                        ? ""
                        : "although refused: " + details.overrideReason(),
                details.copayCents().isPresent()
                        ? "co-payment " + details.copayCents().getAsInt() + " cents"
                        : "",
                one.note().isEmpty() ? "" : "note \"" + one.note() + "\"");
    }
}
