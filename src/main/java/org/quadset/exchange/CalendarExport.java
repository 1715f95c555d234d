package org.quadset.exchange;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Status;

import org.quadset.clinic.Clinic;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/**
 * Writes appointments as a calendar file (RFC 5545). The same appointment always has the same UID,
 * and a later state of it a higher SEQUENCE, so that a calendar which reads a newer file moves or
 * strikes out what it has.
 *
 * @param installation a random name of this clinic's data, so that no two clinics share a UID
 * @param now when the file is written
 */
record CalendarExport(Clinic clinic, ZoneId zone, String installation, Instant now) {
    /** The standard asks for 75 bytes; a folded line begins with a blank. */
    private static final int LINE = 74;

    /** So many letters of any script fit into the longest line. */
    private static final int LINE_OF_ANY_SCRIPT = 24;

    /** The end of every UID that this clinic's data gives. */
    static String uidEnd(String installation) {
        return "@" + installation;
    }

    /** The file's bytes. */
    byte[] file(List<CalendarEntry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Quadset//Quadset//EN");
        calendar.setMethod(Method.publish());
        var info = new TimezoneInfo();
        calendar.setTimezoneInfo(info);
        if (!entries.isEmpty()) {
            var where = CalendarZone.between(zone, first(entries), last(entries));
            entries.forEach(one -> calendar.addEvent(event(one, info, where)));
        }
        return written(calendar, isPlain(entries));
    }

    private static Instant first(List<CalendarEntry> entries) {
        return entries.stream()
                .map(one -> one.appointment().startsAt())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant last(List<CalendarEntry> entries) {
        return entries.stream()
                .map(one -> one.appointment().endsAt())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private VEvent event(CalendarEntry entry, TimezoneInfo info, TimezoneAssignment where) {
        var appointment = entry.appointment();
        var event = new VEvent();
        event.setUid("appointment-" + appointment.id() + uidEnd(installation));
        event.setDateTimeStamp(Date.from(now));
        event.setLastModified(Date.from(now));
        event.setSequence((int) Math.min(Integer.MAX_VALUE, appointment.version()));
        var start = new DateStart(Date.from(appointment.startsAt()), true);
        var end = new DateEnd(Date.from(appointment.endsAt()), true);
        place(start, appointment.startsAt(), info, where);
        place(end, appointment.endsAt(), info, where);
        event.setDateStart(start);
        event.setDateEnd(end);
        event.setSummary(shown(entry.summary()));
        event.setLocation(shown(clinic.name()));
        if (!entry.description().isBlank()) {
            event.setDescription(shown(entry.description()));
        }
        event.setStatus(takesPlace(entry) ? Status.confirmed() : Status.cancelled());
        return event;
    }

    private static boolean takesPlace(CalendarEntry entry) {
        return !entry.struckOut() && entry.appointment().status().takesTime();
    }

    /**
     * A wall-clock time that comes twice always means the first one in these files; the second one
     * is written in UTC.
     */
    private void place(
            DateOrDateTimeProperty property,
            Instant at,
            TimezoneInfo info,
            TimezoneAssignment where) {
        var wall = at.atZone(zone);
        boolean second = !wall.withEarlierOffsetAtOverlap().toInstant().equals(at);
        info.setTimezone(property, second ? null : where);
    }

    /** Without the control characters that the standard forbids in texts. */
    private static String shown(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    private boolean isPlain(List<CalendarEntry> entries) {
        return plain(clinic.name())
                && entries.stream().allMatch(one -> plain(one.summary() + one.description()));
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(one -> one < 128);
    }

    private static byte[] written(ICalendar calendar, boolean plain) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter()
                    .getFoldedLineWriter()
                    .setLineLength(plain ? LINE : LINE_OF_ANY_SCRIPT);
            writer.write(calendar);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
