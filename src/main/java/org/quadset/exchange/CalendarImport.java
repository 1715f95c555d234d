package org.quadset.exchange;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ValuedProperty;
import biweekly.util.Frequency;

import org.quadset.platform.problems.UserFacingException;
import org.quadset.schedule.TimeSpan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * Reads somebody's other calendar as busy times. Times without a zone are on the clinic's clock.
 *
 * @param zone the clinic's
 * @param from the beginning of the time that is read
 * @param until its end; what comes back for ever is told up to here
 * @param ownUidEnd the end of the UIDs that this clinic's data gives
 * @param withSummaries whether titles are kept; they may name people
 */
record CalendarImport(
        ZoneId zone, Instant from, Instant until, String ownUidEnd, boolean withSummaries) {
    /** The largest file in bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** How many entries, and how many busy times, one file may make. */
    static final int MOST = 20_000;

    /** How many dates of its series are looked at, so that a hostile file takes seconds. */
    private static final int MOST_STEPS = 1_000_000;

    private static final Set<String> WHAT_COUNTS =
            Set.of(
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "RRULE",
                    "RDATE",
                    "EXDATE",
                    "EXRULE",
                    "RECURRENCE-ID",
                    "TZOFFSETTO",
                    "TZOFFSETFROM");

    /** The reader's number for a zone that neither the file nor the world's list explains. */
    private static final int UNKNOWN_ZONE = 38;

    private static final int LONGEST_UID = 400;

    /**
     * The busy times of a file.
     *
     * @throws UserFacingException if the file is too large, or is not whole or not right; it says
     *     which line
     */
    OutsideCalendar read(byte[] file) {
        if (file.length > LARGEST) {
            throw new UserFacingException("exchange.tooLarge", LARGEST / (1024 * 1024));
        }
        var calendars = parsed(CalendarText.of(file));
        var reading = new Reading();
        for (var calendar : calendars) {
            reading.add(calendar);
        }
        reading.found.sort(
                Comparator.comparing((OutsideCalendar.Busy one) -> one.time().from())
                        .thenComparing(OutsideCalendar.Busy::uid));
        return new OutsideCalendar(reading.found, reading.free, reading.cancelled, reading.own);
    }

    private List<ICalendar> parsed(String text) {
        var calendars = new ArrayList<ICalendar>();
        try (var reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
            for (var one = reader.readNext(); one != null; one = reader.readNext()) {
                reader.getWarnings().forEach(CalendarImport::refuseIfItCounts);
                calendars.add(one);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return calendars;
    }

    private static void refuseIfItCounts(ParseWarning warning) {
        var code = warning.getCode();
        if (code != null && code == UNKNOWN_ZONE) {
            throw new UserFacingException("exchange.unknownZone", quoted(warning.getMessage()));
        }
        var property = warning.getPropertyName();
        if (warning.getLineNumber() != null
                && (property == null || WHAT_COUNTS.contains(property.toUpperCase(Locale.ROOT)))) {
            throw new UserFacingException(
                    "exchange.badLine",
                    warning.getLineNumber(),
                    property == null ? "" : property.toUpperCase(Locale.ROOT));
        }
    }

    /** What stands between the first two quotation marks. */
    private static String quoted(String message) {
        var parts = message.split("\"", 3);
        return parts.length == 3 ? parts[1] : "";
    }

    /** One file being read. */
    private final class Reading {
        private final List<OutsideCalendar.Busy> found = new ArrayList<>();
        private int free;
        private int cancelled;
        private int own;
        private int entries;
        private int steps;
        private TimezoneInfo zones;

        void add(ICalendar calendar) {
            zones = calendar.getTimezoneInfo();
            entries += calendar.getEvents().size();
            if (entries > MOST) {
                throw new UserFacingException("exchange.tooMany", MOST);
            }
            if (calendar.getMethod() != null && calendar.getMethod().isCancel()) {
                cancelled += calendar.getEvents().size();
                return;
            }
            var moved = movedDates(calendar);
            for (var event : calendar.getEvents()) {
                add(event, moved);
            }
        }

        /** The dates of a repeated entry that an entry of their own speaks of, by UID. */
        private Map<String, Set<Instant>> movedDates(ICalendar calendar) {
            var moved = new HashMap<String, Set<Instant>>();
            for (var event : calendar.getEvents()) {
                var of = event.getRecurrenceId();
                if (of != null && of.getValue() != null) {
                    moved.computeIfAbsent(uid(event), key -> new HashSet<>()).add(instant(of));
                }
            }
            return moved;
        }

        private void add(VEvent event, Map<String, Set<Instant>> moved) {
            var uid = uid(event);
            if (uid.endsWith(ownUidEnd)) {
                own++;
                return;
            }
            if (event.getStatus() != null && event.getStatus().isCancelled()) {
                cancelled++;
                return;
            }
            if (event.getTransparency() != null && event.getTransparency().isTransparent()) {
                free++;
                return;
            }
            if (event.getDateStart() == null) {
                throw new UserFacingException("exchange.noStart", uid);
            }
            var left =
                    event.getRecurrenceId() == null
                            ? moved.getOrDefault(uid, Set.of())
                            : Set.<Instant>of();
            for (var start : starts(event)) {
                if (!left.contains(start)) {
                    keepIfAhead(uid, start, end(event, start), event);
                }
            }
            periods(event).forEach(one -> keepIfAhead(uid, one.from(), one.to(), event));
        }

        private void keepIfAhead(String uid, Instant start, Instant end, VEvent event) {
            if (end.isAfter(start) && end.isAfter(from) && start.isBefore(until)) {
                keep(uid, new TimeSpan(start, end), event);
            }
        }

        /** Further times with a length of their own. */
        private List<TimeSpan> periods(VEvent event) {
            var spans = new ArrayList<TimeSpan>();
            for (var dates : event.getRecurrenceDates()) {
                for (var period : dates.getPeriods()) {
                    var start = period.getStartDate().toInstant();
                    var end =
                            period.getEndDate() == null
                                    ? start.plusMillis(period.getDuration().toMillis())
                                    : period.getEndDate().toInstant();
                    if (end.isAfter(start)) {
                        spans.add(new TimeSpan(start, end));
                    }
                }
            }
            return spans;
        }

        private void keep(String uid, TimeSpan time, VEvent event) {
            if (found.size() >= MOST) {
                throw new UserFacingException("exchange.tooMany", MOST);
            }
            found.add(
                    new OutsideCalendar.Busy(
                            uid, time, withSummaries ? textOf(event.getSummary()).strip() : ""));
        }

        /** When the entry begins, each time it does so in the time that is read. */
        private List<Instant> starts(VEvent event) {
            var first = event.getDateStart();
            boolean repeats =
                    event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
            if (!repeats || event.getRecurrenceId() != null) {
                return List.of(instant(first));
            }
            refuseSeconds(event);
            var reach = end(event, instant(first));
            var length = Duration.between(instant(first), reach);
            var early = from.minus(length).minus(Duration.ofDays(2));
            if (!first.getValue().hasTime()) {
                return AllDayDates.of(event, dayOf(early), dayOf(until).plusDays(1), MOST).stream()
                        .map(this::startOf)
                        .toList();
            }
            return reach.isAfter(instant(first)) ? timed(event, early) : List.of();
        }

        /** A counted series is counted from its beginning, the others from shortly before. */
        private List<Instant> timed(VEvent event, Instant early) {
            var first = event.getDateStart();
            var clock = clockOf(first);
            var without = wholeDaysLeftOut(event);
            var starts = new LinkedHashSet<Instant>();
            if (event.getRecurrenceRule() == null && !isLeftOut(event, instant(first))) {
                starts.add(instant(first));
            }
            var dates = event.getDateIterator(clock);
            if (!isCounted(event)) {
                dates.advanceTo(Date.from(early));
            }
            while (dates.hasNext() && starts.size() <= MOST) {
                var start = dates.next().toInstant();
                if (!start.isBefore(until)) {
                    break;
                }
                if (++steps > MOST_STEPS) {
                    throw new UserFacingException("exchange.tooMany", MOST);
                }
                if (!start.isBefore(early)) {
                    starts.add(start);
                }
            }
            starts.removeIf(one -> without.contains(dayOn(clock, one)));
            return List.copyOf(starts);
        }

        /** The zones that a file brings know only their offset. */
        private static LocalDate dayOn(TimeZone clock, Instant at) {
            return at.plusMillis(clock.getOffset(at.toEpochMilli()))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
        }

        private static boolean isCounted(VEvent event) {
            var rule = event.getRecurrenceRule();
            return rule != null
                    && (rule.getValue().getCount() != null
                            || !rule.getValue().getBySetPos().isEmpty());
        }

        private static boolean isLeftOut(VEvent event, Instant start) {
            return event.getExceptionDates().stream()
                    .flatMap(dates -> dates.getValues().stream())
                    .anyMatch(one -> one.hasTime() && one.toInstant().equals(start));
        }

        /** Some calendars take a date out of a series by its day alone. */
        private static Set<LocalDate> wholeDaysLeftOut(VEvent event) {
            return event.getExceptionDates().stream()
                    .flatMap(dates -> dates.getValues().stream())
                    .filter(one -> !one.hasTime())
                    .map(AllDayDates::day)
                    .collect(Collectors.toSet());
        }

        private void refuseSeconds(VEvent event) {
            var rule = event.getRecurrenceRule();
            if (rule != null
                    && (rule.getValue().getFrequency() == Frequency.SECONDLY
                            || rule.getValue().getFrequency() == Frequency.MINUTELY)) {
                throw new UserFacingException("exchange.tooOften", uid(event));
            }
        }

        /** An entry of whole days lasts to midnight of the clinic's clock. */
        private Instant end(VEvent event, Instant start) {
            var first = event.getDateStart();
            var last = event.getDateEnd();
            if (!first.getValue().hasTime()) {
                long days = 1;
                if (last != null) {
                    days = day(first).until(day(last), ChronoUnit.DAYS);
                } else if (event.getDuration() != null) {
                    days =
                            event.getDuration().getValue().toMillis()
                                    / Duration.ofDays(1).toMillis();
                }
                return startOf(start.atZone(zone).toLocalDate().plusDays(Math.max(1, days)));
            }
            if (last != null) {
                return start.plus(Duration.between(instant(first), instant(last)));
            }
            return event.getDuration() == null
                    ? start
                    : start.plusMillis(event.getDuration().getValue().toMillis());
        }

        private Instant startOf(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }

        private LocalDate day(DateOrDateTimeProperty property) {
            return AllDayDates.day(property.getValue());
        }

        private Instant instant(DateOrDateTimeProperty property) {
            var value = property.getValue();
            if (!value.hasTime()) {
                return startOf(day(property));
            }
            var raw = value.getRawComponents();
            if (raw.isUtc() || zones.getTimezone(property) != null) {
                return value.toInstant();
            }
            return LocalDateTime.of(
                            raw.getYear(),
                            raw.getMonth(),
                            raw.getDate(),
                            raw.getHour(),
                            raw.getMinute(),
                            Math.min(59, raw.getSecond()))
                    .atZone(zone)
                    .toInstant();
        }

        /** The wall clock on which an entry comes back; a file may bring zones of its own. */
        private TimeZone clockOf(DateOrDateTimeProperty property) {
            if (property.getValue().getRawComponents().isUtc()) {
                return TimeZone.getTimeZone(ZoneOffset.UTC);
            }
            var named = zones.getTimezone(property);
            return named == null ? TimeZone.getTimeZone(zone) : named.getTimeZone();
        }

        private LocalDate dayOf(Instant at) {
            return at.atZone(zone).toLocalDate();
        }
    }

    private static String uid(VEvent event) {
        var uid = textOf(event.getUid()).strip();
        if (uid.isEmpty()) {
            return "no-uid";
        }
        return uid.length() <= LONGEST_UID ? uid : uid.substring(uid.length() - LONGEST_UID);
    }

    private static String textOf(ValuedProperty<String> property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }
}
