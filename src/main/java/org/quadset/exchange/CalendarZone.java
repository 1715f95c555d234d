package org.quadset.exchange;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.RecurrenceDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

/**
 * The clinic's zone as a calendar file carries it: each change of the clock that its times can meet
 * stands there by its own date, so that no reader has to know the zone's rules.
 */
final class CalendarZone {
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final long MARGIN = 86_400;

    private CalendarZone() {}

    /** The zone with its clock changes from before the one moment until after the other. */
    static TimezoneAssignment between(ZoneId zone, Instant first, Instant last) {
        var component = new VTimezone(zone.getId());
        var rules = zone.getRules();
        var begin = first.minusSeconds(MARGIN);
        var end = last.plusSeconds(MARGIN);
        var before = rules.previousTransition(begin);
        if (before == null) {
            var offset = rules.getOffset(begin);
            add(component, EVER, offset, offset, rules.isDaylightSavings(begin));
        }
        var change = before == null ? rules.nextTransition(begin) : before;
        while (change != null && !change.getInstant().isAfter(end)) {
            add(
                    component,
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    rules.isDaylightSavings(change.getInstant()));
            change = rules.nextTransition(change.getInstant());
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), component);
    }

    private static void add(
            VTimezone zone, LocalDateTime at, ZoneOffset from, ZoneOffset to, boolean daylight) {
        if (daylight) {
            var part = new DaylightSavingsTime();
            fill(part, at, from, to);
            zone.addDaylightSavingsTime(part);
        } else {
            var part = new StandardTime();
            fill(part, at, from, to);
            zone.addStandardTime(part);
        }
    }

    private static void fill(Observance part, LocalDateTime at, ZoneOffset from, ZoneOffset to) {
        var onset =
                new DateTimeComponents(
                        at.getYear(),
                        at.getMonthValue(),
                        at.getDayOfMonth(),
                        at.getHour(),
                        at.getMinute(),
                        at.getSecond(),
                        false);
        part.setDateStart(onset);
        // Some readers count only the dates that are listed, not the first.
        var listed = new RecurrenceDates();
        listed.getDates().add(new ICalDate(onset, true));
        part.addRecurrenceDates(listed);
        part.setTimezoneOffsetFrom(new UtcOffset(from.getTotalSeconds() * 1000L));
        part.setTimezoneOffsetTo(new UtcOffset(to.getTotalSeconds() * 1000L));
    }
}
