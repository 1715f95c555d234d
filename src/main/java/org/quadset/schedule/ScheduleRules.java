package org.quadset.schedule;

import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the clinic decided about booking.
 *
 * @param overridable the rules that may be broken with a reason; a patient is never in two places
 * @param lateNoticeHours a cancellation later than this before the start counts as late, 0 to 168
 * @param waitingAmber minutes from which on waiting is told, 1 to 240
 * @param waitingRed minutes from which on waiting is too long, more than {@code waitingAmber}
 */
public record ScheduleRules(
        Set<Conflict.Kind> overridable, int lateNoticeHours, int waitingAmber, int waitingRed) {
    /** Hours, leave and holidays may be overridden; nobody is booked twice. */
    public static final ScheduleRules DEFAULTS =
            new ScheduleRules(
                    EnumSet.of(
                            Conflict.Kind.OUTSIDE_HOURS,
                            Conflict.Kind.AWAY,
                            Conflict.Kind.CLINIC_CLOSED,
                            Conflict.Kind.NO_RESOURCE),
                    24,
                    10,
                    15);

    public ScheduleRules {
        overridable = Set.copyOf(overridable);
    }

    /** Whether a booking with this reason may break the rule. */
    public boolean lets(Conflict.Kind kind, String reason) {
        return !reason.isBlank() && overridable.contains(kind);
    }

    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (overridable.contains(Conflict.Kind.PATIENT_BUSY)) {
            found.add(Violation.of("overridable", "scheduleRules.patientTwice"));
        }
        Violation.outside("lateNoticeHours", lateNoticeHours, 0, 168).ifPresent(found::add);
        Violation.outside("waitingAmber", waitingAmber, 1, 240).ifPresent(found::add);
        Violation.outside("waitingRed", waitingRed, waitingAmber + 1, 480).ifPresent(found::add);
        return found;
    }

    /** Reads the stored settings; what is missing or unreadable has its default. */
    public static ScheduleRules of(Map<String, String> stored) {
        var kinds = EnumSet.noneOf(Conflict.Kind.class);
        for (var kind : Conflict.Kind.values()) {
            if (Boolean.parseBoolean(
                    stored.getOrDefault(
                            "override." + kind,
                            String.valueOf(DEFAULTS.overridable.contains(kind))))) {
                kinds.add(kind);
            }
        }
        kinds.remove(Conflict.Kind.PATIENT_BUSY);
        return new ScheduleRules(
                kinds,
                number(stored, "lateNoticeHours", DEFAULTS.lateNoticeHours),
                number(stored, "waitingAmber", DEFAULTS.waitingAmber),
                number(stored, "waitingRed", DEFAULTS.waitingRed));
    }

    private static int number(Map<String, String> stored, String key, int fallback) {
        var text = stored.getOrDefault(key, "");
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : fallback;
    }

    /** The settings as they are stored. */
    public Map<String, String> asSettings() {
        var settings = new TreeMap<String, String>();
        for (var kind : Conflict.Kind.values()) {
            settings.put("override." + kind, String.valueOf(overridable.contains(kind)));
        }
        settings.put("lateNoticeHours", String.valueOf(lateNoticeHours));
        settings.put("waitingAmber", String.valueOf(waitingAmber));
        settings.put("waitingRed", String.valueOf(waitingRed));
        return settings;
    }
}
