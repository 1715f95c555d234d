package org.quadset.schedule.ui;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time as it is said: 9, 9:30, 930, 2p, 14.15. One to six without a or p is the afternoon. */
final class SpokenTime {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*([ap])?\\.?m?\\.?");
    private static final int MORNING_FROM = 7;

    private SpokenTime() {}

    /** Empty if it is no time. */
    static Optional<LocalTime> read(String typed) {
        var matcher = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        if ("a".equals(matcher.group(3)) && hour > 12
                || "p".equals(matcher.group(3)) && hour == 0) {
            return Optional.empty();
        }
        if ("p".equals(matcher.group(3)) && hour < 12) {
            hour += 12;
        } else if ("a".equals(matcher.group(3)) && hour == 12) {
            hour = 0;
        } else if (matcher.group(3) == null
                && hour > 0
                && hour < MORNING_FROM
                && !typed.strip().startsWith("0")) {
            hour += 12;
        }
        try {
            return Optional.of(LocalTime.of(hour, minute));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
