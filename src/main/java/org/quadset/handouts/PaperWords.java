package org.quadset.handouts;

import org.quadset.platform.text.ShownDate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How days and moments are written on the clinic's paper. */
final class PaperWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private PaperWords() {}

    /** "Thu 19 Nov 2026". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Thu 19 Nov 2026, 14:31" on the clinic's clock. */
    static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** "11/19/2026", or nothing. */
    static String date(Optional<LocalDate> day) {
        return day.map(ShownDate::of).orElse("");
    }
}
