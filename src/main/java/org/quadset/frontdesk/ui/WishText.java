package org.quadset.frontdesk.ui;

import org.quadset.frontdesk.HoleService;
import org.quadset.frontdesk.WaitingWish;
import org.quadset.platform.i18n.Messages;
import org.quadset.schedule.TypedTimes;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What somebody waits for, read and written in few words. */
final class WishText {
    private WishText() {}

    /** Two ends of a day, in minutes after midnight. */
    record Hours(int from, int until) {
        static final Hours ANY = new Hours(0, WaitingWish.MIDNIGHT);
    }

    /** With whom, on which days, at which hours: "Dana Ruiz, Tue Thu, after 15:00". */
    static String shortly(HoleService.Waiting one) {
        var who = one.clinician().isEmpty() ? Messages.text("waiting.anybody") : one.clinician();
        var wish = one.wish();
        var days =
                wish.weekdays().isEmpty()
                        ? ""
                        : ", "
                                + wish.weekdays().stream()
                                        .sorted()
                                        .map(WishText::day)
                                        .collect(Collectors.joining(" "));
        var hours = hours(wish.fromMinute(), wish.untilMinute());
        return who + days + ", " + (hours.isEmpty() ? Messages.text("waiting.anyTime") : hours);
    }

    /** "Tue". */
    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** As it may be typed again: "8:00-12:00", "after 15:00", "before 11:00"; empty if any. */
    static String hours(int from, int until) {
        if (from == 0 && until == WaitingWish.MIDNIGHT) {
            return "";
        }
        if (until == WaitingWish.MIDNIGHT) {
            return Messages.text("waiting.after", TypedTimes.shown(from));
        }
        return from == 0
                ? Messages.text("waiting.before", TypedTimes.shown(until))
                : TypedTimes.shown(from) + "-" + TypedTimes.shown(until);
    }

    /** Reads "after 15", "8-12", "before 11:30", "mornings"; nothing typed means any time. */
    static Optional<Hours> read(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*[-–]\\s*", "-");
        if (text.isEmpty() || text.equals("any")) {
            return Optional.of(Hours.ANY);
        }
        var words = text.split("\\s+");
        if (words.length == 2) {
            var at = minute(words[1]);
            return switch (words[0]) {
                case "after", "from" ->
                        at.isPresent()
                                ? Optional.of(new Hours(at.getAsInt(), WaitingWish.MIDNIGHT))
                                : Optional.empty();
                case "before", "until", "till", "by" ->
                        at.isPresent()
                                ? Optional.of(new Hours(0, at.getAsInt()))
                                : Optional.empty();
                default -> Optional.empty();
            };
        }
        return switch (text) {
            case "morning", "mornings" -> Optional.of(new Hours(0, 12 * 60));
            case "afternoon", "afternoons" -> Optional.of(new Hours(12 * 60, WaitingWish.MIDNIGHT));
            default -> TypedTimes.span(text).map(span -> new Hours(span.from(), span.until()));
        };
    }

    private static OptionalInt minute(String word) {
        var time = TypedTimes.time(word);
        return time.isPresent() ? time : TypedTimes.hour(word);
    }
}
