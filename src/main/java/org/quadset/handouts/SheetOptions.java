package org.quadset.handouts;

import java.util.List;

/**
 * How a sheet is printed.
 *
 * @param languages one tag, or two that stand side by side
 * @param logDays 7 or 14
 */
public record SheetOptions(
        SheetLayout layout, SheetTextSize size, List<String> languages, int logDays) {
    /** The languages that the program has a sheet for, by their tags. */
    public static final List<String> LANGUAGES = List.of("en", "es");

    /** A page of letters as most people read them, in English, with a week's boxes. */
    public static final SheetOptions USUAL =
            new SheetOptions(SheetLayout.NORMAL, SheetTextSize.NORMAL, List.of("en"), 7);

    public SheetOptions {
        languages = List.copyOf(languages);
        if (languages.isEmpty() || languages.size() > 2) {
            throw new IllegalArgumentException("A sheet has one language or two");
        }
        if (logDays != 7 && logDays != 14) {
            throw new IllegalArgumentException("A log has 7 days or 14, not " + logDays);
        }
    }

    /** A language's name in itself, as people look for it in a list. */
    public static String nameOf(String language) {
        return SheetFurniture.of(language).name();
    }

    /** Whether two languages stand side by side. */
    public boolean twoLanguages() {
        return languages.size() == 2;
    }

    /** The same with another layout. */
    public SheetOptions with(SheetLayout other) {
        return new SheetOptions(other, size, languages, logDays);
    }

    /** The same in another size. */
    public SheetOptions with(SheetTextSize other) {
        return new SheetOptions(layout, other, languages, logDays);
    }

    /** The same in other languages. */
    public SheetOptions in(String... others) {
        return new SheetOptions(layout, size, List.of(others), logDays);
    }

    /** The same with a log of so many days. */
    public SheetOptions withLogDays(int days) {
        return new SheetOptions(layout, size, languages, days);
    }

    /** How wide one of a figure's two panels is printed, in millimetres. */
    double panelWidth() {
        return layout != SheetLayout.NORMAL ? 82 : size.large() ? 75 : 50;
    }

    /** Whether the picture stands above the words instead of beside them. */
    boolean stacked() {
        return layout != SheetLayout.NORMAL || size.large() || twoLanguages();
    }
}
