package org.quadset.findings;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The words that stand for the values of a finding's fields. */
final class ValueWords {
    private static final String NUMBER = "[+-]?\\d{1,9}(?:[.,]\\d{1,6})?";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern WITH_UNIT =
            Pattern.compile("(" + NUMBER + ")(°|deg|n|kgf|kg|cm|m|s|sec|x|reps?|%|/min|spm|/4)");
    private static final Pattern FROM_TO =
            Pattern.compile("([+-]?\\d{1,3})(?:-|–|to|\\.\\.)([+-]?\\d{1,3})°?");
    private static final Pattern PAIN = Pattern.compile("p(\\d{1,2})(?:/10)?");
    private static final Pattern NAMED = Pattern.compile("(?s)(\\w+)=(.+)");

    private static final Map<FindingPart, Set<String>> UNITS =
            Map.ofEntries(
                    Map.entry(FindingPart.END, Set.of("°", "deg")),
                    Map.entry(FindingPart.DEGREES, Set.of("°", "deg")),
                    Map.entry(FindingPart.CIRCUMFERENCE, Set.of("cm")),
                    Map.entry(FindingPart.SECOND_TRY, Set.of("cm")),
                    Map.entry(FindingPart.THIRD_TRY, Set.of("cm")),
                    Map.entry(FindingPart.LEVER_ARM, Set.of("cm")),
                    Map.entry(FindingPart.HEEL_GAP, Set.of("cm")),
                    Map.entry(FindingPart.STEP_HEIGHT, Set.of("cm")),
                    Map.entry(FindingPart.REPETITIONS, Set.of("x", "rep", "reps")),
                    Map.entry(FindingPart.SECONDS, Set.of("s", "sec")),
                    Map.entry(FindingPart.WEIGHT_SHARE, Set.of("%")),
                    Map.entry(FindingPart.DISTANCE, Set.of("m")),
                    Map.entry(FindingPart.CADENCE, Set.of("/min", "spm")),
                    Map.entry(FindingPart.TENDERNESS, Set.of("/4")));

    /** What is written behind a number, where a plain one would be another part's. */
    private static final Map<FindingPart, String> WRITTEN =
            Map.of(
                    FindingPart.LEVER_ARM, "cm",
                    FindingPart.HEEL_GAP, "cm",
                    FindingPart.STEP_HEIGHT, "cm",
                    FindingPart.REPETITIONS, "x",
                    FindingPart.SECONDS, "s",
                    FindingPart.WEIGHT_SHARE, "%",
                    FindingPart.DISTANCE, "m",
                    FindingPart.CADENCE, "spm",
                    FindingPart.DEGREES, "°");

    private static final Set<FindingPart> WATCHED =
            Set.of(FindingPart.TRUNK, FindingPart.PELVIS, FindingPart.KNEE, FindingPart.BALANCE);

    private final List<FindingField> fields;
    private final Map<FindingPart, FindingField> byPart = new EnumMap<>(FindingPart.class);
    private final Map<String, String> found;

    /**
     * @param found where values are put, by their parts' keys
     */
    ValueWords(List<FindingField> fields, Map<String, String> found) {
        this.fields = fields;
        this.found = found;
        fields.forEach(field -> byPart.put(field.part(), field));
    }

    /** Takes the next words if they are a value that is not there yet. */
    boolean take(FindingTokens tokens) {
        return takeNamed(tokens)
                || takePain(tokens)
                || takeRange(tokens)
                || takeForce(tokens)
                || takeMeasured(tokens)
                || takeLimp(tokens)
                || takeWatched(tokens)
                || takeChoice(tokens)
                || takePlain(tokens);
    }

    private boolean put(FindingPart part, String value) {
        return byPart.containsKey(part) && found.putIfAbsent(part.key(), value) == null;
    }

    private boolean isOpen(FindingPart part) {
        return byPart.containsKey(part) && !found.containsKey(part.key());
    }

    private boolean takeNamed(FindingTokens tokens) {
        var named = NAMED.matcher(tokens.typed(0));
        if (!named.matches()) {
            return false;
        }
        var part = FindingPart.ofKey(named.group(1).toLowerCase(Locale.ROOT));
        var value = unquoted(named.group(2));
        if (part.isEmpty() || part.get() == FindingPart.NAME || !isOpen(part.get())) {
            return false;
        }
        put(part.get(), choiceKey(byPart.get(part.get()), value).orElse(value));
        tokens.take(1);
        return true;
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replace("\"\"", "\"")
                : value;
    }

    private static Optional<String> choiceKey(FindingField field, String word) {
        return field.choices().stream()
                .filter(choice -> choice.words().contains(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(FindingChoice::key);
    }

    private boolean takePain(FindingTokens tokens) {
        var near = PAIN.matcher(tokens.word(0));
        if (near.matches() && put(FindingPart.PAIN, near.group(1))) {
            tokens.take(1);
            return true;
        }
        var apart = PAIN.matcher("p" + tokens.word(1));
        if (Set.of("pain", "p", "nprs").contains(tokens.word(0))
                && apart.matches()
                && put(FindingPart.PAIN, apart.group(1))) {
            tokens.take(2);
            return true;
        }
        return false;
    }

    /** "0-125" and "0 to 125". */
    private boolean takeRange(FindingTokens tokens) {
        if (!isOpen(FindingPart.START) || !isOpen(FindingPart.END)) {
            return false;
        }
        boolean apart = tokens.word(1).equals("to");
        var text = apart ? tokens.word(0) + "to" + tokens.word(2) : tokens.word(0);
        var range = FROM_TO.matcher(text);
        if (!range.matches()) {
            return false;
        }
        put(FindingPart.START, range.group(1));
        put(FindingPart.END, range.group(2));
        tokens.take(apart ? 3 : 1);
        return true;
    }

    private boolean takeForce(FindingTokens tokens) {
        return takeUnit(
                tokens,
                unit -> choiceKey(unitField(), unit).isPresent(),
                (number, unit) -> {
                    boolean open = isOpen(FindingPart.FORCE) && isOpen(FindingPart.FORCE_UNIT);
                    if (open) {
                        put(FindingPart.FORCE, number);
                        put(FindingPart.FORCE_UNIT, choiceKey(unitField(), unit).orElseThrow());
                    }
                    return open;
                });
    }

    private static FindingField unitField() {
        return FindingField.choice(FindingPart.FORCE_UNIT, ForceUnit.values());
    }

    /** Takes a number with its unit, for the first open part that has it. */
    private boolean takeMeasured(FindingTokens tokens) {
        return takeUnit(
                tokens,
                unit -> UNITS.values().stream().anyMatch(units -> units.contains(unit)),
                (number, unit) ->
                        fields.stream()
                                .filter(
                                        field ->
                                                UNITS.getOrDefault(field.part(), Set.of())
                                                        .contains(unit))
                                .filter(field -> isOpen(field.part()))
                                .findFirst()
                                .map(field -> put(field.part(), number))
                                .orElse(false));
    }

    /** Says whether a number with a unit was put somewhere. */
    private interface Measured {
        boolean put(String number, String unit);
    }

    private static boolean takeUnit(
            FindingTokens tokens, Predicate<String> isUnit, Measured measured) {
        var near = WITH_UNIT.matcher(tokens.word(0));
        if (near.matches()
                && isUnit.test(near.group(2))
                && measured.put(near.group(1), near.group(2))) {
            tokens.take(1);
            return true;
        }
        if (PLAIN.matcher(tokens.word(0)).matches()
                && isUnit.test(tokens.word(1))
                && measured.put(tokens.word(0), tokens.word(1))) {
            tokens.take(2);
            return true;
        }
        return false;
    }

    private boolean takeLimp(FindingTokens tokens) {
        boolean no = tokens.word(0).equals("no") && tokens.word(1).equals("limp");
        if ((no || tokens.word(0).equals("limp"))
                && put(FindingPart.LIMP, (no ? YesOrNo.NO : YesOrNo.YES).key())) {
            tokens.take(no ? 2 : 1);
            return true;
        }
        return false;
    }

    /** "pelvis off". */
    private boolean takeWatched(FindingTokens tokens) {
        var part = FindingPart.ofKey(tokens.word(0)).filter(WATCHED::contains);
        if (part.isEmpty() || !isOpen(part.get())) {
            return false;
        }
        var how = choiceKey(byPart.get(part.get()), tokens.word(1));
        how.ifPresent(
                value -> {
                    put(part.get(), value);
                    tokens.take(2);
                });
        return how.isPresent();
    }

    private boolean takeChoice(FindingTokens tokens) {
        for (var field : fields) {
            boolean byItsName = WATCHED.contains(field.part()) || field.part() == FindingPart.LIMP;
            if (!byItsName && isOpen(field.part()) && field.part() != FindingPart.FORCE_UNIT) {
                var word = tokens.word(0);
                var key = choiceKey(field, field.part() == FindingPart.GRADE ? grade(word) : word);
                if (key.isPresent()) {
                    put(field.part(), key.get());
                    tokens.take(1);
                    return true;
                }
            }
        }
        return false;
    }

    private static String grade(String word) {
        return word.endsWith("/5") ? word.substring(0, word.length() - 2) : word;
    }

    /** A number without a unit, where only one part can be meant. */
    private boolean takePlain(FindingTokens tokens) {
        if (!PLAIN.matcher(tokens.word(0)).matches()) {
            return false;
        }
        for (var field : fields) {
            if (isPlain(field, byPart.keySet()) && put(field.part(), tokens.word(0))) {
                tokens.take(1);
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(FindingField field, Set<FindingPart> parts) {
        return switch (field.part()) {
            case END, CIRCUMFERENCE, SECOND_TRY, THIRD_TRY, TENDERNESS, REPETITIONS -> true;
            case SECONDS -> field.required();
            case DEGREES -> !parts.contains(FindingPart.HEEL_GAP);
            default -> false;
        };
    }

    /**
     * The shortest words for a field's value; empty if it has to be told by its part's name.
     *
     * @param all the values of all fields, since some are written together
     */
    static Optional<String> brief(FindingField field, String value, Map<String, String> all) {
        return switch (field.part()) {
            case START -> {
                var end = all.getOrDefault(FindingPart.END.key(), "");
                yield Optional.of(value + (end.startsWith("-") ? "to" : "-") + end);
            }
            case END -> Optional.of(all.containsKey(FindingPart.START.key()) ? "" : value);
            case PAIN -> Optional.of("p" + value);
            case FORCE ->
                    written(unitField(), all.getOrDefault(FindingPart.FORCE_UNIT.key(), ""))
                            .map(unit -> value + unit);
            case FORCE_UNIT ->
                    all.containsKey(FindingPart.FORCE.key()) ? Optional.of("") : Optional.empty();
            case CIRCUMFERENCE, SECOND_TRY, THIRD_TRY, TENDERNESS -> Optional.of(value);
            case LIMP -> Optional.of(value.equals(YesOrNo.YES.key()) ? "limp" : "no limp");
            case TRUNK, PELVIS, KNEE, BALANCE ->
                    written(field, value).map(word -> field.key() + " " + word);
            case POSITION, TOOL, NAME, NOTE, DEVIATIONS, UNREAD -> Optional.empty();
            default ->
                    field.choices().isEmpty()
                            ? Optional.of(value + WRITTEN.getOrDefault(field.part(), ""))
                            : written(field, value);
        };
    }

    private static Optional<String> written(FindingField field, String key) {
        return field.choices().stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .map(choice -> choice.words().getFirst());
    }
}
