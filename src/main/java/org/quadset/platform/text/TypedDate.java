package org.quadset.platform.text;

import org.quadset.platform.problems.Violation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as people type it: 1992-03-14, 3/14/1992, 14.3.92, 14 Mar 1992, March 14 1992, 19920314.
 * What cannot be read is told, never guessed or reverted.
 */
public sealed interface TypedDate {
    /** A date was read. */
    record Read(LocalDate day) implements TypedDate {}

    /** Nothing was typed. */
    record Empty() implements TypedDate {}

    /** What was typed is no date; the key and arguments say why. */
    record Unreadable(String messageKey, List<Object> arguments) implements TypedDate {}

    /** The date, if one was read. */
    default Optional<LocalDate> date() {
        return this instanceof Read(var day) ? Optional.of(day) : Optional.empty();
    }

    /** The violation of the named field, if what was typed is no date. */
    default Optional<Violation> violation(String field) {
        return this instanceof Unreadable(var key, var arguments)
                ? Optional.of(new Violation(field, key, arguments))
                : Optional.empty();
    }

    /**
     * Reads a date. A year of two digits is the latest one that is not after {@code latest}.
     *
     * @param order how to read 3/4/1992; dots always mean day first, a leading year of four digits
     *     always year first
     */
    static TypedDate read(String typed, DateOrder order, LocalDate latest) {
        var text = Parts.plainDigits(typed).strip();
        if (text.isEmpty()) {
            return new Empty();
        }
        return Parts.of(text, order, latest)
                .map(Parts::toDate)
                .orElseGet(() -> unreadable("date.unreadable", shorten(text)));
    }

    private static Unreadable unreadable(String key, Object... arguments) {
        return new Unreadable(key, List.of(arguments));
    }

    private static String shorten(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    /** Year, month and day as they were read, before it is known whether such a day exists. */
    record Parts(int year, int month, int day) {
        private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
        private static final Pattern ISO_INSTANT =
                Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}.*");
        private static final Pattern NUMBERS =
                Pattern.compile(
                        "(\\d{1,4})\\s*([./\\-\\s])\\s*(\\d{1,2})\\s*[./\\-\\s]\\s*(\\d{1,4})\\.?");
        private static final Pattern DAY_FIRST_NAME =
                Pattern.compile(
                        "(\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s\\-]*(\\p{L}{3,})\\.?,?[\\s\\-]*(\\d{2,4})");
        private static final Pattern MONTH_FIRST_NAME =
                Pattern.compile(
                        "(\\p{L}{3,})\\.?[\\s\\-]*(\\d{1,2})(?:st|nd|rd|th)?,?[\\s\\-]+(\\d{2,4})");

        static String plainDigits(String text) {
            var plain = new StringBuilder(text.length());
            text.codePoints()
                    .limit(200)
                    .forEach(
                            c -> {
                                if (Character.isDigit(c)) {
                                    plain.append(Character.digit(c, 10));
                                } else if (c != 0x200e && c != 0x200f) {
                                    plain.appendCodePoint(Character.isSpaceChar(c) ? ' ' : c);
                                }
                            });
            return plain.toString();
        }

        static Optional<Parts> of(String text, DateOrder order, LocalDate latest) {
            var compact = COMPACT.matcher(text);
            if (compact.matches()) {
                return Optional.of(
                        new Parts(
                                number(compact.group(1)),
                                number(compact.group(2)),
                                number(compact.group(3))));
            }
            var instant = ISO_INSTANT.matcher(text);
            var numbers = NUMBERS.matcher(instant.matches() ? instant.group(1) : text);
            if (numbers.matches()) {
                return ofNumbers(
                        numbers.group(1),
                        numbers.group(3),
                        numbers.group(4),
                        numbers.group(2),
                        order,
                        latest);
            }
            var dayFirst = DAY_FIRST_NAME.matcher(text);
            if (dayFirst.matches()) {
                return ofName(dayFirst.group(2), dayFirst.group(1), dayFirst.group(3), latest);
            }
            var monthFirst = MONTH_FIRST_NAME.matcher(text);
            if (monthFirst.matches()) {
                return ofName(
                        monthFirst.group(1), monthFirst.group(2), monthFirst.group(3), latest);
            }
            return Optional.empty();
        }

        private static Optional<Parts> ofNumbers(
                String first,
                String second,
                String third,
                String separator,
                DateOrder order,
                LocalDate latest) {
            if (first.length() == 4) {
                return third.length() > 2
                        ? Optional.empty()
                        : Optional.of(new Parts(number(first), number(second), number(third)));
            }
            if (first.length() > 2 || third.length() == 3 || third.length() == 1) {
                return Optional.empty();
            }
            int a = number(first);
            int b = number(second);
            int year = year(third, latest);
            return Optional.of(
                    separator.equals(".") || order == DateOrder.DAY_MONTH_YEAR
                            ? new Parts(year, b, a)
                            : new Parts(year, a, b));
        }

        private static Optional<Parts> ofName(
                String name, String day, String year, LocalDate latest) {
            if (year.length() == 3) {
                return Optional.empty();
            }
            return month(name)
                    .map(month -> new Parts(year(year, latest), month.getValue(), number(day)));
        }

        private static Optional<Month> month(String name) {
            var folded = Folding.fold(name);
            for (var locale :
                    List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"))) {
                for (var month : Month.values()) {
                    var full = Folding.fold(month.getDisplayName(TextStyle.FULL, locale));
                    var cut =
                            Folding.fold(month.getDisplayName(TextStyle.SHORT, locale))
                                    .replace(".", "");
                    if (folded.equals(full)
                            || folded.equals(cut)
                            || folded.length() == 3
                                    && full.startsWith(folded)
                                    && onlyMonthBeginningWith(folded, locale)) {
                        return Optional.of(month);
                    }
                }
            }
            return Optional.empty();
        }

        /** French "jui" could be June or July: a cut that fits two months is none. */
        private static boolean onlyMonthBeginningWith(String folded, Locale locale) {
            return Arrays.stream(Month.values())
                            .map(month -> month.getDisplayName(TextStyle.FULL, locale))
                            .filter(full -> Folding.fold(full).startsWith(folded))
                            .count()
                    == 1;
        }

        private static int year(String digits, LocalDate latest) {
            int year = number(digits);
            if (digits.length() > 2) {
                return year;
            }
            int century = latest.getYear() / 100 * 100;
            return century + year > latest.getYear() ? century - 100 + year : century + year;
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }

        TypedDate toDate() {
            if (month < 1 || month > 12) {
                return unreadable("date.noSuchMonth", month);
            }
            if (year < 1) {
                return unreadable("date.noSuchYear", year);
            }
            try {
                return new Read(LocalDate.of(year, month, day));
            } catch (DateTimeException noSuchDay) {
                return unreadable(
                        "date.noSuchDay",
                        Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        year,
                        YearMonth.of(year, month).lengthOfMonth());
            }
        }
    }
}
