package org.quadset.exchange;

import org.quadset.platform.problems.UserFacingException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at the lines of a calendar file that the library would read too kindly: it takes 30
 * February for 2 March, an empty zone for UTC, and counts the seconds of a zone that changes each
 * second.
 */
final class CalendarLines {
    private static final Set<String> DATED =
            Set.of("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE", "RRULE", "EXRULE");
    private static final Set<String> RULES = Set.of("RRULE", "EXRULE");
    private static final Set<String> OFFSETS = Set.of("TZOFFSETFROM", "TZOFFSETTO");

    private static final Pattern DATE =
            Pattern.compile(
                    "(?<!\\d)(\\d{4})-?(\\d{2})-?(\\d{2})(?:T(\\d{2}):?(\\d{2}):?(\\d{2})?)?");
    private static final Pattern UNTIL = Pattern.compile("(?:^|;)UNTIL=([^;]*)");
    private static final Pattern NO_NUMBER =
            Pattern.compile("(?:^|;)(?:COUNT|INTERVAL)=(?:-|0+(?:;|$))");
    private static final Pattern ZONE_RULE = Pattern.compile("(?:^|;)FREQ=(?:YEARLY|MONTHLY)");
    private static final Pattern WITHIN_A_DAY = Pattern.compile("BY(?:HOUR|MINUTE|SECOND)=");
    private static final Pattern OFFSET =
            Pattern.compile("[+-](?:0\\d|1\\d|2[0-3]):?[0-5]\\d(?::?[0-5]\\d)?");
    private static final Pattern FUTURE = Pattern.compile("RANGE=\"?THISANDFUTURE");
    private static final int LEAP_SECOND = 60;

    private boolean inZone;
    private boolean zoneHasRules;

    private CalendarLines() {}

    /**
     * Goes through a whole text.
     *
     * @throws UserFacingException if a line says what cannot be; it tells which
     */
    static void check(String text) {
        var lines = new CalendarLines();
        var line = new StringBuilder();
        int begun = 1;
        int number = 0;
        for (var part : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (part.startsWith(" ") || part.startsWith("\t")) {
                line.append(part, 1, part.length());
            } else {
                lines.line(line.toString(), begun);
                line.setLength(0);
                line.append(part);
                begun = number;
            }
        }
        lines.line(line.toString(), begun);
    }

    private void line(String line, int number) {
        int colon = valueAt(line);
        if (colon < 0) {
            return;
        }
        var head = line.substring(0, colon).strip().toUpperCase(Locale.ROOT);
        var name = head.split(";", 2)[0];
        switch (name) {
            case "BEGIN", "END" -> part(name, upper(line, colon), number);
            default -> {
                if (!fits(name, head, line, colon)) {
                    throw bad(number, name);
                }
            }
        }
    }

    private boolean fits(String name, String head, String line, int colon) {
        if (OFFSETS.contains(name)) {
            return OFFSET.matcher(upper(line, colon)).matches();
        }
        if (!DATED.contains(name)) {
            return true;
        }
        var value = upper(line, colon);
        return RULES.contains(name)
                ? ruleFits(value)
                : datesExist(value) && !FUTURE.matcher(head).find();
    }

    private boolean ruleFits(String rule) {
        var last = UNTIL.matcher(rule);
        return (!last.find() || datesExist(last.group(1)))
                && !NO_NUMBER.matcher(rule).find()
                && (!inZone
                        || ZONE_RULE.matcher(rule).find() && !WITHIN_A_DAY.matcher(rule).find());
    }

    private void part(String name, String what, int number) {
        if (what.equals("VTIMEZONE")) {
            inZone = name.equals("BEGIN");
            if (!inZone && !zoneHasRules) {
                throw bad(number, what);
            }
            zoneHasRules = false;
        } else if (what.equals("STANDARD") || what.equals("DAYLIGHT")) {
            zoneHasRules = true;
        }
    }

    private static boolean datesExist(String value) {
        var dates = DATE.matcher(value);
        while (dates.find()) {
            try {
                LocalDate.of(
                        number(dates.group(1)), number(dates.group(2)), number(dates.group(3)));
                if (dates.group(4) != null) {
                    int second = dates.group(6) == null ? 0 : number(dates.group(6));
                    LocalTime.of(
                            number(dates.group(4)),
                            number(dates.group(5)),
                            second == LEAP_SECOND ? second - 1 : second);
                }
            } catch (DateTimeException problem) {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String upper(String line, int colon) {
        return line.substring(colon + 1).strip().toUpperCase(Locale.ROOT);
    }

    /** The first colon outside quotation marks; less than 0 if there is none. */
    private static int valueAt(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char one = line.charAt(i);
            if (one == '"') {
                quoted = !quoted;
            } else if (one == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static UserFacingException bad(int line, String name) {
        return new UserFacingException("exchange.badLine", line, name);
    }
}
