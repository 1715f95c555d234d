package org.quadset.findings;

import org.quadset.exercises.Side;
import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a quickly typed line: "knee flex r 125 l 135", "quad 4+ r", "lachman r -", "girth 10 r 42.5
 * l 44", "test hawkins l +", "palp joint line r 2". A motion without a word before it is active.
 * Nothing is guessed: what is doubtful or left over is told.
 */
public final class FindingShorthand {
    private static final FindingVocabulary NAMES = new FindingVocabulary();

    private static final Map<String, List<Side>> SIDES =
            Map.of(
                    "r", List.of(Side.RIGHT),
                    "rt", List.of(Side.RIGHT),
                    "right", List.of(Side.RIGHT),
                    "l", List.of(Side.LEFT),
                    "lt", List.of(Side.LEFT),
                    "left", List.of(Side.LEFT),
                    "b", List.of(Side.RIGHT, Side.LEFT),
                    "both", List.of(Side.RIGHT, Side.LEFT),
                    "bilat", List.of(Side.RIGHT, Side.LEFT));

    private static final Set<String> ACTIVE = Set.of("arom", "active", "rom");
    private static final Set<String> PASSIVE = Set.of("prom", "passive");
    private static final Set<String> STRENGTH = Set.of("mmt", "strength", "str");
    private static final Set<String> OWN_TEST = Set.of("test");
    private static final Set<String> PALPATION = Set.of("palp", "palpation", "tender");

    private static final Pattern SIDE_BEFORE = Pattern.compile("(?i)([rl])([-+]?\\d.*|[-+?])");
    private static final Pattern SIDE_BEHIND =
            Pattern.compile("(?i)(\\d+(?:[.,]\\d+)?[-+]?)([rl])");
    private static final Pattern CLEAR_GRADE =
            Pattern.compile("(?i)[0-5][+-]|[0-5][+-]?/5|\\d+(?:[.,]\\d+)?(?:n|kgf|kg)|n|kgf|kg");
    private static final Pattern DEGREES =
            Pattern.compile(
                    "(?i)[+-]?\\d+(?:[.,]\\d+)?(?:°|deg)?|[+-]?\\d+(?:-|–|to|\\.\\.)[+-]?\\d+°?");
    private static final Pattern SMALL = Pattern.compile("[0-5]");

    private FindingShorthand() {}

    /** What the line says; an empty line has no subject and the problem that nothing was typed. */
    public static ShorthandReading read(String line) {
        var words = apart(FindingTokens.split(line));
        var first = new ArrayList<String>();
        while (!words.isEmpty() && (isSide(words.getFirst()) || isMode(words.getFirst()))) {
            first.add(words.removeFirst());
        }
        if (words.isEmpty()) {
            return ShorthandReading.problem("finding.nothingNamed");
        }
        var own = lower(words.getFirst());
        if (OWN_TEST.contains(own) || PALPATION.contains(own)) {
            return namedByClinic(first, words, OWN_TEST.contains(own));
        }
        var match = NAMES.match(words);
        if (match.isEmpty()) {
            return ShorthandReading.problem("finding.nameUnknown", words.getFirst());
        }
        first.addAll(words.subList(match.get().words(), words.size()));
        var meaning = match.get().meaning();
        return meaning.motion().isPresent()
                ? ofMotion(meaning.motion().get(), first)
                : values(meaning.subject().orElseThrow(), first);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static boolean isSide(String word) {
        return SIDES.containsKey(lower(word));
    }

    private static boolean isMode(String word) {
        var mode = lower(word);
        return ACTIVE.contains(mode) || PASSIVE.contains(mode) || STRENGTH.contains(mode);
    }

    /** Parts "r125" and "4+r" into side and value. */
    private static List<String> apart(List<String> words) {
        var parted = new ArrayList<String>();
        for (var word : words) {
            var before = SIDE_BEFORE.matcher(word);
            var behind = SIDE_BEHIND.matcher(word);
            if (before.matches()) {
                parted.addAll(List.of(before.group(1), before.group(2)));
            } else if (behind.matches()) {
                parted.addAll(List.of(behind.group(1), behind.group(2)));
            } else {
                parted.add(word);
            }
        }
        return parted;
    }

    private static ShorthandReading namedByClinic(
            List<String> first, List<String> words, boolean test) {
        int end = 1;
        while (end < words.size() && !isSide(words.get(end)) && !isValue(words.get(end))) {
            end++;
        }
        var name = String.join(" ", words.subList(1, end));
        if (name.isEmpty()) {
            return ShorthandReading.problem("finding.nothingNamed");
        }
        var rest = new ArrayList<>(first);
        rest.addAll(words.subList(end, words.size()));
        return values(test ? FindingSubject.ownTest(name) : FindingSubject.palpated(name), rest);
    }

    private static boolean isValue(String word) {
        return word.contains("=")
                || List.of(TestResult.values()).stream()
                        .anyMatch(result -> result.words().contains(lower(word)))
                || DEGREES.matcher(word).matches();
    }

    private static ShorthandReading ofMotion(JointMotion motion, List<String> words) {
        var rest = new ArrayList<>(words);
        var modes =
                rest.stream()
                        .filter(FindingShorthand::isMode)
                        .map(FindingShorthand::lower)
                        .toList();
        rest.removeIf(FindingShorthand::isMode);
        if (modes.size() > 1) {
            return ShorthandReading.problem(
                    "finding.leftOver", String.join(" ", modes.subList(1, modes.size())));
        }
        if (!modes.isEmpty()) {
            return values(
                    STRENGTH.contains(modes.getFirst())
                            ? FindingSubject.strength(motion)
                            : FindingSubject.of(motion, PASSIVE.contains(modes.getFirst())),
                    rest);
        }
        boolean graded = rest.stream().anyMatch(word -> CLEAR_GRADE.matcher(word).matches());
        boolean measured = isMeasured(rest);
        if (graded) {
            return values(FindingSubject.strength(motion), rest);
        }
        return measured
                ? values(FindingSubject.of(motion, false), rest)
                : ShorthandReading.problem("finding.degreesOrGrade", motion.label());
    }

    /** Whether a number can only be degrees: over 5, below 0, from–to, or with its unit. */
    private static boolean isMeasured(List<String> words) {
        boolean ofPain = false;
        for (var word : words) {
            if (!ofPain
                    && (DEGREES.matcher(word).matches() && !SMALL.matcher(word).matches()
                            || Set.of("°", "deg").contains(lower(word)))) {
                return true;
            }
            ofPain = Set.of("pain", "p", "nprs").contains(lower(word));
        }
        return false;
    }

    private static ShorthandReading values(FindingSubject subject, List<String> words) {
        var problems = new ArrayList<Violation>();
        var findings = new ArrayList<ObjectiveFinding>();
        var groups = groups(words);
        if (subject.sided() && groups.containsKey(List.of())) {
            tell(problems, "finding.whichSide", subject.label());
            return new ShorthandReading(Optional.of(subject), List.of(), problems);
        }
        for (var group : groups.entrySet()) {
            var sides = group.getKey();
            if (!subject.sided() && !sides.isEmpty()) {
                tell(problems, "finding.noSides", subject.label());
                continue;
            }
            var fields = new LinkedHashMap<String, String>();
            var unread = FindingText.read(subject.kind(), subject.key(), group.getValue(), fields);
            if (!unread.isEmpty()) {
                tell(problems, "finding.leftOver", String.join(" ", unread));
            } else if (fields.isEmpty()) {
                tell(problems, "finding.noValue", subject.label());
            }
            if (subject.isNamedByClinic()) {
                fields.put(FindingPart.NAME.key(), subject.label());
            }
            for (var side : sides.isEmpty() ? List.of(Side.MIDLINE) : sides) {
                if (findings.stream().anyMatch(other -> other.side() == side)) {
                    tell(problems, "finding.sideTwice", side.label());
                }
                findings.add(new ObjectiveFinding(subject.kind(), subject.key(), side, fields));
            }
        }
        return new ShorthandReading(
                Optional.of(subject), problems.isEmpty() ? findings : List.of(), problems);
    }

    private static void tell(List<Violation> problems, String messageKey, Object argument) {
        problems.add(new Violation("shorthand", messageKey, List.of(argument)));
    }

    /**
     * The words by side. Where the first word is a side, each side stands before its values,
     * otherwise behind them. Words without a side stand under the empty list.
     */
    private static Map<List<Side>, List<String>> groups(List<String> words) {
        var groups = new LinkedHashMap<List<Side>, List<String>>();
        boolean before = !words.isEmpty() && isSide(words.getFirst());
        var open = new ArrayList<String>();
        List<Side> side = List.of();
        for (var word : words) {
            if (!isSide(word)) {
                open.add(word);
            } else if (before) {
                put(groups, side, open);
                side = SIDES.get(lower(word));
                groups.computeIfAbsent(side, none -> new ArrayList<>());
            } else {
                side = SIDES.get(lower(word));
                put(groups, side, open);
            }
        }
        put(groups, side, open);
        return groups;
    }

    private static void put(
            Map<List<Side>, List<String>> groups, List<Side> side, List<String> words) {
        if (!words.isEmpty()) {
            groups.computeIfAbsent(side, none -> new ArrayList<>()).addAll(words);
            words.clear();
        }
    }
}
