package org.quadset.figures;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads pose statements: {@code hip.w flex 45 abd 10; knee 90; foot.w at 20 -9 0}. Joints without a
 * side mean both; places of both are mirrored.
 */
final class PoseStatements {
    /** No place is farther away in cm, no angle larger in degrees. */
    static final int LARGEST = 1000;

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d*\\.?\\d+");
    private static final Map<String, Vec3> DIRECTIONS =
            Map.of(
                    "up", new Vec3(0, 0, 1),
                    "down", new Vec3(0, 0, -1),
                    "fwd", new Vec3(1, 0, 0),
                    "back", new Vec3(-1, 0, 0),
                    "left", new Vec3(0, 1, 0),
                    "right", new Vec3(0, -1, 0));

    private final int line;
    private final String whole;
    private final int begin;
    private int columnNow;
    private String[] words;
    private int next;

    /**
     * @param begin the column, from 0, at which {@code statements} begins in its line
     */
    PoseStatements(String statements, int line, int begin) {
        this.whole = statements;
        this.line = line;
        this.begin = begin;
    }

    static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    /** Puts everything said into the pose. */
    void into(Pose pose) {
        int at = 0;
        for (var statement : whole.split(";", -1)) {
            var stripped = statement.strip();
            columnNow = begin + at + statement.indexOf(stripped) + 1;
            at += statement.length() + 1;
            if (!stripped.isEmpty()) {
                words = stripped.split("\\s+");
                next = 1;
                one(pose);
            }
        }
    }

    private PoseProblem problem(String what) {
        return new PoseProblem(line, columnNow, what);
    }

    private void one(Pose pose) {
        if (words[0].equals("free")) {
            while (next < words.length) {
                if (!pose.free(words[next++])) {
                    throw problem("no joint is called \"" + words[next - 1] + "\"");
                }
            }
            return;
        }
        var joint =
                words[0].contains(".") ? words[0].substring(0, words[0].indexOf('.')) : words[0];
        var targets =
                PoseKeys.PAIRED.contains(joint) && !words[0].contains(".")
                        ? List.of(joint + ".w", joint + ".o")
                        : List.of(words[0]);
        if (!PoseKeys.isJoint(targets.getFirst())) {
            throw problem("no joint is called \"" + words[0] + "\"");
        }
        if (words.length > 1 && isNumber(words[1]) && PoseKeys.LONE_ANGLE.containsKey(joint)) {
            put(pose, targets, PoseKeys.LONE_ANGLE.get(joint), number());
        }
        while (next < words.length) {
            angle(pose, targets);
        }
    }

    private void angle(Pose pose, List<String> targets) {
        var word = words[next++];
        switch (word) {
            case "touch" -> {
                int segment = PoseKeys.TARGET_SEGMENTS.indexOf(word("a segment"));
                if (segment < 0) {
                    throw problem("no segment is called \"" + words[next - 1] + "\"");
                }
                put(pose, targets, "rel", segment);
                place(pose, targets, "");
            }
            case "at" -> place(pose, targets, "");
            case "ball", "ank" -> {
                // "ball x y z" is a place on the ball; "ball 1" is the stored number itself.
                put(pose, targets, word, 1);
                if (next + 1 < words.length && isNumber(words[next + 1])) {
                    place(pose, targets, "");
                } else {
                    put(pose, targets, word, number());
                }
            }
            case "pole", "palm", "fingers" -> {
                place(pose, targets, word + ".");
            }
            default -> put(pose, targets, word, number());
        }
    }

    private void place(Pose pose, List<String> targets, String prefix) {
        var place =
                next < words.length && !isNumber(words[next])
                        ? direction(words[next++])
                        : new Vec3(number(), number(), number());
        for (var target : targets) {
            double mirror = targets.size() == 2 && target.endsWith(".o") ? -1 : 1;
            put(pose, target + "." + prefix + "x", place.x());
            put(pose, target + "." + prefix + "y", place.y() * mirror);
            put(pose, target + "." + prefix + "z", place.z());
        }
    }

    private Vec3 direction(String word) {
        var direction = DIRECTIONS.get(word);
        if (direction == null) {
            throw problem("\"" + word + "\" is no direction");
        }
        return direction;
    }

    private String word(String what) {
        if (next >= words.length) {
            throw problem(what + " is missing after \"" + words[words.length - 1] + "\"");
        }
        return words[next++];
    }

    private double number() {
        var word = word("a number");
        if (!isNumber(word)) {
            throw problem("\"" + word + "\" is no number");
        }
        double number = Double.parseDouble(word);
        if (Math.abs(number) > LARGEST) {
            throw problem("\"" + word + "\" is beyond " + LARGEST);
        }
        return number;
    }

    private void put(Pose pose, List<String> targets, String angle, double number) {
        for (var target : targets) {
            put(pose, target + "." + angle, number);
        }
    }

    private void put(Pose pose, String name, double number) {
        int place = PoseKeys.place(name);
        if (place < 0) {
            throw problem("no joint moves by \"" + name.replace('.', ' ') + "\"");
        }
        pose.set(place, number);
    }
}
