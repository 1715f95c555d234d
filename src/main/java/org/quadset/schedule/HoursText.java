package org.quadset.schedule;

import org.quadset.platform.problems.Violation;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of hours as people type it: "mo-fr 8-12 13-17, sa 9-12". Hours without days are Monday to
 * Friday's; a bare 1 to 5 is in the afternoon.
 *
 * @param hours what was understood, by day and time; empty if nothing was
 * @param problem what was not understood, for the field {@code hours}
 */
public record HoursText(List<DayHours> hours, Optional<Violation> problem) {
    private static final String DAYS =
            "mon?(?:day)?s?|tue?s?(?:day)?s?|wed?(?:nesday)?s?|thu?r?s?(?:day)?s?"
                    + "|fri?(?:day)?s?|sat?(?:urday)?s?|sun?(?:day)?s?|weekdays|weekends?|daily|m|w|f";
    private static final String NUMBER =
            "(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2})|(?<joined>\\d{2}))?(?!\\d)"
                    + "\\s*(?<half>[ap](?:\\.?m\\.?)?(?![a-z]))?";
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(?<day>"
                            + DAYS
                            + ")(?![a-z])\\.?|(?<dash>-|to\\b|until\\b)|(?<noon>noon)|"
                            + NUMBER
                            + "|(?<pause>[,;/&+]|and\\b|from\\b))\\s*");

    public HoursText {
        hours = List.copyOf(hours);
    }

    /** A time as it was typed: whether its half of the day is sure. */
    private record Time(int minute, boolean sure) {}

    /** Reads forgivingly; what can't be read is told, and then nothing was understood. */
    public static HoursText read(String typed) {
        var text = typed.toLowerCase(Locale.ROOT).replaceAll("[\u2010-\u2015\u2212]", "-").strip();
        if (text.isEmpty()) {
            return refused(Violation.of("hours", "hours.needed"));
        }
        try {
            return checked(new Reader().all(text));
        } catch (UnreadableException problem) {
            return refused(Violation.of("hours", "hours.unreadable", problem.part));
        }
    }

    private static HoursText refused(Violation problem) {
        return new HoursText(List.of(), Optional.of(problem));
    }

    private static HoursText checked(List<DayHours> read) {
        var sorted = new ArrayList<>(read.stream().distinct().toList());
        sorted.sort(Comparator.comparing(DayHours::day).thenComparing(DayHours::fromMinute));
        for (int i = 0; i < sorted.size(); i++) {
            var one = sorted.get(i);
            if (one.fromMinute() >= one.untilMinute() || one.untilMinute() > 24 * 60) {
                return refused(Violation.of("hours", "hours.backwards"));
            }
            if (i > 0
                    && sorted.get(i - 1).day() == one.day()
                    && sorted.get(i - 1).untilMinute() > one.fromMinute()) {
                return refused(Violation.of("hours", "hours.overlap", name(one.day())));
            }
        }
        return sorted.isEmpty()
                ? refused(Violation.of("hours", "hours.needed"))
                : new HoursText(sorted, Optional.empty());
    }

    private static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String part;

        UnreadableException(String part) {
            super(part);
            this.part = part;
        }
    }

    /** Goes through the words from left to right. */
    private static final class Reader {
        private final List<DayHours> found = new ArrayList<>();
        private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        private Optional<DayOfWeek> lastDay = Optional.empty();
        private Optional<Time> begin = Optional.empty();
        private boolean dash;
        private boolean timesSeen;

        List<DayHours> all(String text) throws UnreadableException {
            var token = TOKEN.matcher(text);
            int at = 0;
            while (at < text.length()) {
                if (!token.find(at) || token.start() != at || token.end() == at) {
                    throw new UnreadableException(text.substring(at));
                }
                take(token, text.substring(at));
                at = token.end();
            }
            if (begin.isPresent() || dash || (!days.isEmpty() && !timesSeen)) {
                throw new UnreadableException(text);
            }
            return found;
        }

        private void take(Matcher token, String rest) throws UnreadableException {
            if (token.group("day") != null) {
                takeDays(token.group("day"), rest);
            } else if (token.group("dash") != null) {
                if (dash || (begin.isEmpty() && lastDay.isEmpty())) {
                    throw new UnreadableException(rest);
                }
                dash = true;
            } else if (token.group("pause") != null) {
                if (begin.isPresent() || dash) {
                    throw new UnreadableException(rest);
                }
                lastDay = Optional.empty();
            } else {
                takeTime(time(token, rest), rest);
            }
        }

        private void takeDays(String word, String rest) throws UnreadableException {
            if (begin.isPresent()) {
                throw new UnreadableException(rest);
            }
            if (timesSeen) {
                days.clear();
                timesSeen = false;
            }
            switch (word) {
                case "weekdays" -> days.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
                case "weekend", "weekends" ->
                        days.addAll(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
                case "daily" -> days.addAll(EnumSet.allOf(DayOfWeek.class));
                default -> {
                    var day = day(word);
                    if (dash) {
                        for (var one = lastDay.orElse(day); one != day; one = one.plus(1)) {
                            days.add(one);
                        }
                    }
                    days.add(day);
                    lastDay = Optional.of(day);
                }
            }
            dash = false;
        }

        private void takeTime(Time time, String rest) throws UnreadableException {
            if (begin.isEmpty()) {
                if (dash) {
                    throw new UnreadableException(rest);
                }
                begin = Optional.of(time);
                lastDay = Optional.empty();
                return;
            }
            if (!dash) {
                throw new UnreadableException(rest);
            }
            if (days.isEmpty()) {
                days.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            }
            int from = afternoon(begin.get());
            int until = time.minute();
            if (until <= from && !time.sure() && until <= 12 * 60) {
                until += 12 * 60;
            }
            for (var day : days) {
                found.add(new DayHours(day, from, until));
            }
            begin = Optional.empty();
            dash = false;
            timesSeen = true;
        }

        private static int afternoon(Time time) {
            return !time.sure() && time.minute() >= 60 && time.minute() < 6 * 60
                    ? time.minute() + 12 * 60
                    : time.minute();
        }

        private static Time time(Matcher token, String rest) throws UnreadableException {
            if (token.group("noon") != null) {
                return new Time(12 * 60, true);
            }
            int hour = Integer.parseInt(token.group("hour"));
            var minutes =
                    Optional.ofNullable(token.group("minute"))
                            .or(() -> Optional.ofNullable(token.group("joined")))
                            .orElse("0");
            int minute = Integer.parseInt(minutes);
            var half = Optional.ofNullable(token.group("half")).orElse("");
            if (minute > 59 || hour > 24 || (hour == 24 && minute > 0)) {
                throw new UnreadableException(rest);
            }
            if (!half.isEmpty()) {
                if (hour < 1 || hour > 12) {
                    throw new UnreadableException(rest);
                }
                hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
            }
            boolean sure = !half.isEmpty() || token.group("hour").startsWith("0") || hour > 12;
            return new Time(hour * 60 + minute, sure);
        }

        private static DayOfWeek day(String word) {
            for (var day : DayOfWeek.values()) {
                if (day.name()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(word.substring(0, Math.min(2, word.length())))) {
                    return day;
                }
            }
            throw new IllegalStateException(word);
        }
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.US);
    }

    /** The hours as they are read back: "Mon–Fri 08:00–12:00 13:00–17:00, Sat 09:00–12:00". */
    public static String of(List<DayHours> hours) {
        var parts = new ArrayList<String>();
        var days = DayOfWeek.values();
        int at = 0;
        while (at < days.length) {
            var spans = spans(hours, days[at]);
            int last = at;
            while (last + 1 < days.length && spans(hours, days[last + 1]).equals(spans)) {
                last++;
            }
            if (!spans.isEmpty()) {
                parts.add(
                        name(days[at]) + (last == at ? "" : "–" + name(days[last])) + " " + spans);
            }
            at = last + 1;
        }
        return String.join(", ", parts);
    }

    /** The day's spans: "08:00–12:00 13:00–17:00"; empty if it has none. */
    public static String spans(List<DayHours> hours, DayOfWeek day) {
        return String.join(
                " ",
                hours.stream()
                        .filter(one -> one.day() == day)
                        .sorted(Comparator.comparing(DayHours::fromMinute))
                        .map(one -> time(one.fromMinute()) + "–" + time(one.untilMinute()))
                        .toList());
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
