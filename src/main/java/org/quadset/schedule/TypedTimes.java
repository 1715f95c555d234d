package org.quadset.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads times, days and counts as they are typed in haste; minutes are those after midnight. */
public final class TypedTimes {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?(a|p|am|pm)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final List<String> NUMBERS =
            List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    /** Hours before this one are meant for the afternoon where nothing else is said. */
    private static final int FIRST_MORNING_HOUR = 7;

    private TypedTimes() {}

    /** Both ends. */
    public record Span(int from, int until) {}

    /** "mo", "tue", "thursdays"; two letters are enough. */
    static Optional<DayOfWeek> weekday(String word) {
        var single = word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
        if (single.length() < 2) {
            return Optional.empty();
        }
        for (var day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(single)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** "3p", "15:00", "9:30a"; a number alone is no time. */
    public static OptionalInt time(String word) {
        var read = TIME.matcher(word);
        if (!read.matches() || (read.group(2) == null && read.group(3) == null)) {
            return OptionalInt.empty();
        }
        return minuteOf(read.group(1), read.group(2), read.group(3));
    }

    /** An hour alone, as after "after": "3" is three in the afternoon, "8" is eight. */
    public static OptionalInt hour(String word) {
        var read = TIME.matcher(word);
        if (!read.matches() || read.group(2) != null || read.group(3) != null) {
            return OptionalInt.empty();
        }
        int hour = Integer.parseInt(word);
        return minuteOf(hour < FIRST_MORNING_HOUR ? String.valueOf(hour + 12) : word, null, null);
    }

    private static OptionalInt minuteOf(String hours, String minutes, String half) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return OptionalInt.empty();
            }
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        int all = hour * 60 + minute;
        return minute > 59 || all > 24 * 60 ? OptionalInt.empty() : OptionalInt.of(all);
    }

    /** "8-12", "1-5p", "8:30-12"; an end that would lie before its begin is in the afternoon. */
    public static Optional<Span> span(String word) {
        var ends = word.split("[-–]", -1);
        if (ends.length != 2) {
            return Optional.empty();
        }
        var from = either(ends[0]);
        var until = either(ends[1]);
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        int first = from.getAsInt();
        int last = until.getAsInt();
        if (last <= first && last + 12 * 60 <= 24 * 60) {
            last += 12 * 60;
        }
        return last > first ? Optional.of(new Span(first, last)) : Optional.empty();
    }

    private static OptionalInt either(String word) {
        var time = time(word);
        return time.isPresent() ? time : hour(word);
    }

    /** "2026-12-01" or "12/1": the next such day. */
    static Optional<LocalDate> date(String word, LocalDate today) {
        var iso = ISO.matcher(word);
        var monthDay = MONTH_DAY.matcher(word);
        try {
            if (iso.matches()) {
                return Optional.of(
                        LocalDate.of(
                                number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
            }
            if (monthDay.matches()) {
                var day =
                        LocalDate.of(
                                today.getYear(),
                                number(monthDay.group(1)),
                                number(monthDay.group(2)));
                return Optional.of(day.isBefore(today) ? day.plusYears(1) : day);
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** "3" or "three". */
    static OptionalInt count(String word) {
        if (word.matches("\\d{1,3}")) {
            return OptionalInt.of(number(word));
        }
        int at = NUMBERS.indexOf(word);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** The count in a word such as "3w". @param unit a pattern for what follows the digits */
    static OptionalInt counted(String word, String unit) {
        var read = Pattern.compile("(\\d{1,3})(?:" + unit + ")").matcher(word);
        return read.matches() ? OptionalInt.of(number(read.group(1))) : OptionalInt.empty();
    }

    /** Whether the word says that minutes were counted. */
    static boolean isMinutes(String word) {
        return word.matches("m|min|mins|minutes?");
    }

    /** "15:00". */
    public static String shown(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
