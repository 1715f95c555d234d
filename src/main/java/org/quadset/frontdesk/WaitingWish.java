package org.quadset.frontdesk;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Somebody waits for a time that is not free yet.
 *
 * @param typeId the clinic's type of appointment
 * @param minutes 5 to 480
 * @param clinicianId with whom; empty if anybody will do
 * @param weekdays the days that suit; empty if any does
 * @param fromMinute minutes after midnight from which it may begin, 0 to 1435
 * @param untilMinute minutes after midnight by which it must be over, up to 1440
 * @param notBefore the first day that suits
 * @param notAfter the last day; empty until further notice
 * @param insteadOf a booked appointment that an earlier time would replace
 * @param ended when and how it ended; empty while it waits
 */
public record WaitingWish(
        long id,
        long version,
        long patientId,
        long typeId,
        int minutes,
        OptionalLong clinicianId,
        Set<DayOfWeek> weekdays,
        int fromMinute,
        int untilMinute,
        LocalDate notBefore,
        Optional<LocalDate> notAfter,
        WaitingPriority priority,
        String note,
        OptionalLong insteadOf,
        Instant waitingSince,
        Optional<Ended> ended) {
    /** The whole day. */
    public static final int MIDNIGHT = 24 * 60;

    /** When and how a wish ended. */
    public record Ended(Instant at, WishEnd how) {}

    public WaitingWish {
        weekdays = weekdays.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(weekdays));
    }

    /** A new wish that any time suits from the day on. */
    public static WaitingWish anyTime(
            long patient, long type, int minutes, LocalDate from, Instant since) {
        return new WaitingWish(
                0,
                0,
                patient,
                type,
                minutes,
                OptionalLong.empty(),
                Set.of(),
                0,
                MIDNIGHT,
                from,
                Optional.empty(),
                WaitingPriority.NORMAL,
                "",
                OptionalLong.empty(),
                since,
                Optional.empty());
    }

    /** Whether it is not stored yet. */
    public boolean isNew() {
        return id == 0;
    }

    /** Whether a time with this clinician suits; whether it is free is not asked. */
    public boolean suits(long clinician, LocalDateTime start) {
        var day = start.toLocalDate();
        int minute = start.getHour() * 60 + start.getMinute();
        return (clinicianId.isEmpty() || clinicianId.getAsLong() == clinician)
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
                && !day.isBefore(notBefore)
                && notAfter.map(last -> !day.isAfter(last)).orElse(true)
                && minute >= fromMinute
                && minute + minutes <= untilMinute;
    }

    /** The same wish with another clinician, or with anybody. */
    public WaitingWish with(OptionalLong clinician) {
        return new WaitingWish(
                id,
                version,
                patientId,
                typeId,
                minutes,
                clinician,
                weekdays,
                fromMinute,
                untilMinute,
                notBefore,
                notAfter,
                priority,
                note,
                insteadOf,
                waitingSince,
                ended);
    }

    /** The same wish for other days and hours. */
    public WaitingWish on(Set<DayOfWeek> days, int from, int until) {
        return new WaitingWish(
                id,
                version,
                patientId,
                typeId,
                minutes,
                clinicianId,
                days,
                from,
                until,
                notBefore,
                notAfter,
                priority,
                note,
                insteadOf,
                waitingSince,
                ended);
    }

    /** The same wish, more or less urgent, with what the desk noted. */
    public WaitingWish ranked(WaitingPriority newPriority, String newNote) {
        return new WaitingWish(
                id,
                version,
                patientId,
                typeId,
                minutes,
                clinicianId,
                weekdays,
                fromMinute,
                untilMinute,
                notBefore,
                notAfter,
                newPriority,
                newNote,
                insteadOf,
                waitingSince,
                ended);
    }

    /** The same wish as one for a time earlier than that of a booked appointment. */
    public WaitingWish replacing(OptionalLong appointment) {
        return new WaitingWish(
                id,
                version,
                patientId,
                typeId,
                minutes,
                clinicianId,
                weekdays,
                fromMinute,
                untilMinute,
                notBefore,
                notAfter,
                priority,
                note,
                appointment,
                waitingSince,
                ended);
    }

    /** The same wish between two days. */
    public WaitingWish between(LocalDate first, Optional<LocalDate> last) {
        return new WaitingWish(
                id,
                version,
                patientId,
                typeId,
                minutes,
                clinicianId,
                weekdays,
                fromMinute,
                untilMinute,
                first,
                last,
                priority,
                note,
                insteadOf,
                waitingSince,
                ended);
    }

    /** All broken rules. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (patientId == 0) {
            found.add(Violation.of("patient", "booking.patientNeeded"));
        }
        if (typeId == 0) {
            found.add(Violation.of("type", "booking.noSuchType"));
        }
        if (minutes < 5 || minutes > 480) {
            found.add(Violation.of("minutes", "booking.minutes", 5, 480, minutes));
        } else if (fromMinute < 0 || untilMinute > MIDNIGHT || fromMinute >= untilMinute) {
            found.add(Violation.of("hours", "waiting.hoursBackwards"));
        } else if (untilMinute - fromMinute < minutes) {
            found.add(Violation.of("hours", "waiting.hoursTooShort", minutes));
        }
        if (notAfter.isPresent() && notAfter.get().isBefore(notBefore)) {
            found.add(Violation.of("notAfter", "waiting.daysBackwards"));
        }
        found.addAll(TypedText.violations("note", note, 400));
        return found;
    }
}
