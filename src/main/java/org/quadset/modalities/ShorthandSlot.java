package org.quadset.modalities;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One part of a shorthand: how it is found in the text, what it puts into the fields, and how the
 * fields are written back.
 *
 * @param fields the fields that it fills
 * @param take puts what was found into the fields
 * @param write the text of the fields; empty where one is missing
 */
record ShorthandSlot(
        List<String> fields,
        Pattern pattern,
        BiConsumer<MatchResult, Map<String, String>> take,
        Function<Map<String, String>, Optional<String>> write) {
    /** A number as people type it; the texts are kept as typed. */
    static final String NUMBER = "(\\d{1,5}(?:[.,]\\d{1,3})?)";

    private static final String BEFORE = "(?<![\\p{L}\\p{N}.,/%-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}/%]|[.,]\\d)";

    /** Finds a whole word or number, whatever its case. */
    static Pattern pattern(String inner) {
        return Pattern.compile(
                BEFORE + "(?:" + inner + ")" + AFTER,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A number with its unit behind it: "5min". The first unit is the one written. */
    static ShorthandSlot number(String field, String... units) {
        var any = anyOf(List.of(units));
        return new ShorthandSlot(
                List.of(field),
                pattern(NUMBER + " ?(?:" + any + ")"),
                (match, fields) -> fields.put(field, match.group(1)),
                fields -> written(fields, field).map(text -> text + units[0]));
    }

    /** A number with a word before it, and perhaps a unit: "depth 20mm". */
    static ShorthandSlot named(String field, String word, String unit) {
        return new ShorthandSlot(
                List.of(field),
                pattern(word + " ?" + NUMBER + "(?: ?" + unit + ")?"),
                (match, fields) -> fields.put(field, match.group(1)),
                fields -> written(fields, field).map(text -> word + " " + text + unit));
    }

    /** Two numbers that belong together: "10/30". */
    static ShorthandSlot pair(
            String first, String second, String inner, Function<String[], String> write) {
        return new ShorthandSlot(
                List.of(first, second),
                pattern(inner),
                (match, fields) -> {
                    fields.put(first, match.group(1));
                    fields.put(second, match.group(2));
                },
                fields ->
                        written(fields, first)
                                .flatMap(
                                        one ->
                                                written(fields, second)
                                                        .map(
                                                                two ->
                                                                        write.apply(
                                                                                new String[] {
                                                                                    one, two
                                                                                }))));
    }

    /**
     * Words that stand for a field's choices, given as choice and words in turn: the words of a
     * choice are parted by {@code |}, and the first is the one written.
     */
    static ShorthandSlot choice(String field, String... choicesAndWords) {
        Map<String, String> choices = new LinkedHashMap<>();
        Map<String, String> firstWords = new LinkedHashMap<>();
        for (int i = 0; i < choicesAndWords.length; i += 2) {
            var words = choicesAndWords[i + 1].split("\\|");
            firstWords.put(choicesAndWords[i], words[0]);
            for (var word : words) {
                choices.put(word.toLowerCase(Locale.ROOT), choicesAndWords[i]);
            }
        }
        return new ShorthandSlot(
                List.of(field),
                pattern("(" + anyOf(choices.keySet()) + ")"),
                (match, fields) ->
                        fields.put(field, choices.get(match.group(1).toLowerCase(Locale.ROOT))),
                fields -> written(fields, field).map(firstWords::get));
    }

    private static Optional<String> written(Map<String, String> fields, String field) {
        return Optional.ofNullable(fields.get(field)).filter(text -> !text.isBlank());
    }

    /** The text of this slot if it can be read back to the same fields; empty otherwise. */
    Optional<String> text(Map<String, String> fields) {
        return write.apply(fields)
                .filter(
                        text -> {
                            var matcher = pattern.matcher(text);
                            if (!matcher.matches()) {
                                return false;
                            }
                            Map<String, String> back = new LinkedHashMap<>();
                            take.accept(matcher.toMatchResult(), back);
                            return this.fields.stream()
                                    .allMatch(
                                            field ->
                                                    fields.getOrDefault(field, "")
                                                            .equals(back.get(field)));
                        });
    }

    /** Words for a pattern, the longer ones first so that they are not cut short. */
    private static String anyOf(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
