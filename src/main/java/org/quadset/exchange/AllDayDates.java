package org.quadset.exchange;

import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceDates;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TimeZone;

/**
 * The days on which an entry of whole days comes back. They are counted in UTC, where every day has
 * 24 hours, because the library keeps days as midnights of the computer's own zone.
 */
final class AllDayDates {
    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    private AllDayDates() {}

    /** The days from the one until before the other; never more than {@code most}. */
    static List<LocalDate> of(VEvent event, LocalDate from, LocalDate until, int most) {
        var same = new VEvent();
        same.setDateStart(new DateStart(midnight(event.getDateStart().getValue()), true));
        if (event.getRecurrenceRule() != null) {
            same.setRecurrenceRule(rule(event.getRecurrenceRule().getValue()));
        }
        for (var dates : event.getExceptionDates()) {
            var moved = new ExceptionDates();
            dates.getValues().forEach(one -> moved.getValues().add(midnight(one)));
            same.addExceptionDates(moved);
        }
        for (var dates : event.getRecurrenceDates()) {
            var moved = new RecurrenceDates();
            dates.getDates().forEach(one -> moved.getDates().add(midnight(one)));
            same.addRecurrenceDates(moved);
        }
        var found = new LinkedHashSet<LocalDate>();
        var first = day(event.getDateStart().getValue());
        if (event.getRecurrenceRule() == null && !isLeftOut(event, first)) {
            found.add(first);
        }
        var iterator = same.getDateIterator(UTC);
        iterator.advanceTo(midnight(from));
        while (iterator.hasNext() && found.size() <= most) {
            var day = iterator.next().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            if (!day.isBefore(until)) {
                break;
            }
            found.add(day);
        }
        return List.copyOf(found);
    }

    private static boolean isLeftOut(VEvent event, LocalDate day) {
        return event.getExceptionDates().stream()
                .flatMap(dates -> dates.getValues().stream())
                .anyMatch(one -> day(one).equals(day));
    }

    private static Recurrence rule(Recurrence rule) {
        return rule.getUntil() == null
                ? rule
                : new Recurrence.Builder(rule).until(midnight(rule.getUntil())).build();
    }

    /** The day that is written in a date, whatever zone the computer is in. */
    static LocalDate day(ICalDate date) {
        var raw = date.getRawComponents();
        return raw == null
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    private static ICalDate midnight(ICalDate date) {
        return midnight(day(date));
    }

    private static ICalDate midnight(LocalDate day) {
        return new ICalDate(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()), true);
    }
}
