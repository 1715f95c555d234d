package org.quadset.findings;

import org.quadset.exercises.Side;
import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;

/** Findings as a therapist types them into a cell. */
final class Typed {
    private Typed() {}

    static ObjectiveFinding finding(FindingKind kind, String key, Side side, String text) {
        return new ObjectiveFinding(kind, key, side, FindingText.read(kind, key, text));
    }

    static ObjectiveFinding rom(JointMotion motion, Side side, String text) {
        return finding(FindingKind.RANGE_OF_MOTION, RangeOfMotion.keyOf(motion, false), side, text);
    }

    static ObjectiveFinding strength(JointMotion motion, Side side, String text) {
        return finding(FindingKind.MUSCLE_STRENGTH, motion.key(), side, text);
    }

    static ObjectiveFinding test(KnownTest test, Side side, String text) {
        return finding(FindingKind.SPECIAL_TEST, test.key(), side, text);
    }

    static Finding read(ObjectiveFinding typed) {
        var reading = typed.read();
        return reading.finding().orElseThrow(() -> new AssertionError(reading.toString()));
    }

    /** How the second stands against the first. */
    static FindingChange change(ObjectiveFinding before, ObjectiveFinding now) {
        return now.read().since(before).orElseThrow();
    }

    /** The keys of all that is missing or wrong. */
    static List<String> told(ObjectiveFinding typed) {
        var keys = new ArrayList<String>();
        typed.read().missing().forEach(one -> keys.add(key(one)));
        typed.read().wrong().forEach(one -> keys.add(key(one)));
        return keys;
    }

    private static String key(Violation violation) {
        return violation.field() + " " + violation.messageKey();
    }
}
