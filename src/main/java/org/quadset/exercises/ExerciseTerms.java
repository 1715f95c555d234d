package org.quadset.exercises;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The words that the library sorts exercises by; those of exercises.md, in its order. */
public final class ExerciseTerms {
    public static final List<String> REGIONS =
            List.of(
                    "knee",
                    "hip",
                    "thigh",
                    "ankle",
                    "foot",
                    "balance",
                    "plyometric",
                    "whole body",
                    "lumbar",
                    "thoracic",
                    "cervical",
                    "shoulder",
                    "elbow",
                    "wrist and hand");

    public static final List<String> GOALS =
            List.of(
                    "strength",
                    "mobility",
                    "stretch",
                    "motor control",
                    "balance",
                    "plyometric",
                    "cardio");

    public static final List<String> POSITIONS =
            List.of(
                    "supine",
                    "side-lying",
                    "prone",
                    "sitting",
                    "quadruped",
                    "kneeling",
                    "standing",
                    "walking",
                    "running");

    public static final List<String> SIDES =
            List.of(
                    "unilateral",
                    "bilateral",
                    "unilateral or bilateral",
                    "bilateral or unilateral");

    /** No equipment at all. */
    public static final String NO_EQUIPMENT = "none";

    private static final Map<String, Pattern> EQUIPMENT = equipmentWords();

    private ExerciseTerms() {}

    private static Map<String, Pattern> equipmentWords() {
        var words = new LinkedHashMap<String, Pattern>();
        words.put("band", word("bands?|tubing"));
        words.put("weight", word("weights?|dumbbells?|kettlebells?|barbell"));
        words.put("chair or bench", word("chairs?|bench|table|stool|bed"));
        words.put("wall or rail", word("walls?|counter|rail|doorway|door|anchor"));
        words.put("step or box", word("steps?|box"));
        words.put("ball", word("balls?"));
        words.put("towel or strap", word("towels?|straps?|rolls?|bolster|cloth|pillow"));
        words.put("mat or pad", word("mat|pad|cushion"));
        words.put("slider", word("sliders?|socks?"));
        words.put("stick", word("sticks?"));
        words.put("pool", word("pool"));
        words.put("machine", word("machine|bike|elliptical|treadmill"));
        return words;
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b");
    }

    /** The kinds of equipment to filter by. */
    public static List<String> equipmentKinds() {
        var kinds = new ArrayList<String>();
        kinds.add(NO_EQUIPMENT);
        kinds.addAll(EQUIPMENT.keySet());
        return kinds;
    }

    /** The kinds that an equipment text names; none for something that is of no kind. */
    public static List<String> equipmentKinds(String equipment) {
        var text = equipment.toLowerCase(java.util.Locale.ROOT);
        if (text.isBlank() || text.startsWith(NO_EQUIPMENT)) {
            return List.of(NO_EQUIPMENT);
        }
        return EQUIPMENT.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
