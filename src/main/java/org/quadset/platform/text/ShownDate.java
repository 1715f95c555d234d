package org.quadset.platform.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How dates are written on the screen: as the date fields read them, month first. */
public final class ShownDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("MM/dd/uuuu");

    private ShownDate() {}

    /** "03/14/1992". */
    public static String of(LocalDate date) {
        return FORMAT.format(date);
    }
}
