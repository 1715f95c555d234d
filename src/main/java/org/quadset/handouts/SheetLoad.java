package org.quadset.handouts;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A load in the language of the sheet. Loads are typed in English and may say anything: the words
 * that the sheet knows (bands, body weight, effort, units) are translated, all else stays as typed.
 */
final class SheetLoad {
    private static final Pattern BAND =
            known(
                    "\\b(light|medium|heavy|yellow|red|green|blue|black|silver|gold|gr[ae]y)\\s+band\\b");
    private static final Pattern NONE = known("\\bno\\s+(?:load|weight)\\b");
    private static final Pattern BODY_WEIGHT = known("\\b(?:body\\s?-?weight|bw)\\b");
    private static final Pattern EFFORT =
            known("\\brpe\\s*(\\d{1,2})\\b(?!\\s*(?:[-\u2013./]|to\\b)\\s*\\d)");

    /** Inches only at the end of what is said: in "5 in each hand" they are none. */
    private static final Pattern UNIT =
            known("(\\d+(?:[.,]\\d+)?)\\s*(?:(kg|lb|cm)s?\\b|(in)\\b(?=\\s*(?:$|[,;+)])))");

    private SheetLoad() {}

    private static Pattern known(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** The load as the sheet says it; English exactly as typed. */
    static String in(SheetFurniture words, String load) {
        if (words.language().equals(SheetFurniture.ENGLISH)) {
            return load;
        }
        var said = said(BAND, load, found -> words.text(SheetFurniture.key("band", band(found))));
        said = said(NONE, said, found -> words.text("load.none"));
        said = said(BODY_WEIGHT, said, found -> words.text("load.bodyWeight"));
        said = said(EFFORT, said, found -> words.text("load.effort", found.group(1)));
        return said(
                UNIT,
                said,
                found -> words.text(SheetFurniture.key("unit", unit(found)), found.group(1)));
    }

    private static String band(MatchResult found) {
        var name = found.group(1).toLowerCase(Locale.ROOT);
        return name.equals("gray") ? "grey" : name;
    }

    private static String unit(MatchResult found) {
        var name = found.group(2) == null ? found.group(3) : found.group(2);
        return name.toLowerCase(Locale.ROOT);
    }

    private static String said(Pattern known, String text, Function<MatchResult, String> words) {
        return known.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        likeTyped(found.group(), words.apply(found))));
    }

    /** With a capital letter only where one was typed. */
    private static String likeTyped(String typed, String words) {
        return Character.isLowerCase(typed.charAt(0))
                ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
                : words;
    }
}
