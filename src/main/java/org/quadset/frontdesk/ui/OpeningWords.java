package org.quadset.frontdesk.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as the panel of openings shows them. */
final class OpeningWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private OpeningWords() {}

    /** "Mon 23 Nov". */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** "23 Nov". */
    static String shortDay(LocalDate date) {
        return SHORT.format(date);
    }

    /** "09:30". */
    static String time(LocalDateTime at) {
        return TIME.format(at);
    }

    /** "Mon 23 Nov, 09:30". */
    static String when(LocalDateTime at) {
        return DAY.format(at) + ", " + TIME.format(at);
    }
}
