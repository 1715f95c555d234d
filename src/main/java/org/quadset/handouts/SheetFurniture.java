package org.quadset.handouts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The sheet's own words in one language: everything printed that is neither an exercise nor typed.
 * A language is a file {@code sheet_<tag>.properties} beside this class; a word that a file lacks
 * is taken from English.
 */
final class SheetFurniture {
    static final String ENGLISH = "en";

    private static final Map<String, SheetFurniture> READ = new HashMap<>();

    private final String language;
    private final Properties words;

    private SheetFurniture(String language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** The words of a language; English for one that has no file. */
    static synchronized SheetFurniture of(String language) {
        return READ.computeIfAbsent(language, SheetFurniture::read);
    }

    private static SheetFurniture read(String language) {
        var words = new Properties();
        var found = load(ENGLISH, words) && !language.equals(ENGLISH) && load(language, words);
        return new SheetFurniture(found ? language : ENGLISH, words);
    }

    private static boolean load(String language, Properties into) {
        if (!language.matches("[A-Za-z0-9-]+")) {
            return false;
        }
        try (var in =
                SheetFurniture.class.getResourceAsStream("sheet_" + language + ".properties")) {
            if (in == null) {
                return false;
            }
            into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return true;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The BCP 47 tag of the words. */
    String language() {
        return language;
    }

    /** Whether the language runs from right to left. */
    boolean rightToLeft() {
        return words.getProperty("direction").equals("rtl");
    }

    /** The language's name in itself. */
    String name() {
        return words.getProperty("language");
    }

    /** The key of a part of a group of words: of a date, a dose, the pain guide. */
    static String key(String group, String part) {
        return group + "." + part;
    }

    /**
     * A word or sentence; {0}, {1}, ... are replaced by the arguments.
     *
     * @throws IllegalArgumentException if not even English has it
     */
    String text(String key, Object... arguments) {
        var text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("The sheet has no words for " + key);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }

    /** Changes with every word: what a reviewer approves. */
    String digest() {
        var whole =
                words.stringPropertyNames().stream()
                        .sorted()
                        .map(key -> key + "=" + words.getProperty(key))
                        .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Monday's to Sunday's name, short: the heads of the boxes. */
    String shortDay(LocalDate day) {
        return one("weekdays.short", day.getDayOfWeek().getValue());
    }

    /** "Thursday 19 November 2026". */
    String longDate(LocalDate day) {
        return date(key("date", "long"), day);
    }

    /** "19 Nov 2026". */
    String shortDate(LocalDate day) {
        return date(key("date", "short"), day);
    }

    /** "Monday 23 November, 2:00 PM": twelve hours in English, else twenty-four. */
    String visit(LocalDateTime when) {
        var time =
                language.equals(ENGLISH)
                        ? String.format(
                                Locale.ROOT,
                                "%d:%02d %s",
                                (when.getHour() + 11) % 12 + 1,
                                when.getMinute(),
                                when.getHour() < 12 ? "AM" : "PM")
                        : String.format(Locale.ROOT, "%d:%02d", when.getHour(), when.getMinute());
        return date(key("date", "visit"), when.toLocalDate()).replace("{time}", time);
    }

    private String date(String key, LocalDate day) {
        return words.getProperty(key)
                .replace("{weekday}", one("weekdays.long", day.getDayOfWeek().getValue()))
                .replace("{day}", Integer.toString(day.getDayOfMonth()))
                .replace("{month}", one("months.long", day.getMonthValue()))
                .replace("{mon}", one("months.short", day.getMonthValue()))
                .replace("{year}", Integer.toString(day.getYear()));
    }

    private String one(String key, int number) {
        return List.of(words.getProperty(key).split(",")).get(number - 1);
    }
}
