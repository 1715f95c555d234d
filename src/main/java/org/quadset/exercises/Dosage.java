package org.quadset.exercises;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of an exercise. Hard limits and the time estimate are those of exercises.md.
 *
 * @param sets 1 to 10
 * @param reps 1 to 100; not counted when there is a duration
 * @param holdSeconds 0 to 600, for each repetition
 * @param restSeconds 0 to 600, between sets
 * @param timesPerDay 1 to 10
 * @param daysPerWeek 1 to 7
 * @param durationSeconds 60 to 7200 for exercises done by the clock; 0 for all others
 * @param load in words: "5 kg", "green band"; may be empty
 */
public record Dosage(
        int sets,
        int reps,
        int holdSeconds,
        int restSeconds,
        int timesPerDay,
        int daysPerWeek,
        int durationSeconds,
        String load) {
    private static final int MOVE_SECONDS = 3;

    public Dosage {
        load = load == null ? "" : load;
    }

    /** Whether the exercise is done by the clock. */
    public boolean timed() {
        return durationSeconds > 0;
    }

    /** All broken limits. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        check(found, "sets", sets, 1, 10);
        check(found, "reps", reps, 1, 100);
        check(found, "hold", holdSeconds, 0, 600);
        check(found, "rest", restSeconds, 0, 600);
        check(found, "timesPerDay", timesPerDay, 1, 10);
        check(found, "daysPerWeek", daysPerWeek, 1, 7);
        if (durationSeconds != 0) {
            check(found, "duration", durationSeconds, 60, 7200);
        }
        found.addAll(TypedText.violations("load", load, 120));
        return found;
    }

    private static void check(List<Violation> found, String field, int number, int from, int to) {
        if (number < from || number > to) {
            found.add(Violation.of(field, "dose." + field, from, to, number));
        }
    }

    /**
     * Estimated seconds of one session: sides is 2 when both sides are done one after the other; a
     * stretch has no move.
     */
    public int sessionSeconds(int sides, boolean stretch) {
        if (timed()) {
            return durationSeconds;
        }
        int move = stretch ? 0 : MOVE_SECONDS;
        return sets * reps * (holdSeconds + move) * sides + (sets - 1) * restSeconds * sides;
    }

    /** As therapists write it, and {@link DoseText} reads it: "3×12 hold 5s 5 kg", "10 min". */
    public String shortText() {
        var text = new StringBuilder();
        if (timed()) {
            text.append(durationSeconds / 60).append(" min");
            if (durationSeconds % 60 != 0) {
                text.append(' ').append(durationSeconds % 60).append(" s");
            }
        } else {
            text.append(sets).append('×').append(reps);
            if (holdSeconds > 0) {
                text.append(" hold ").append(holdSeconds).append('s');
            }
        }
        if (!load.isEmpty()) {
            text.append(' ').append(DoseText.readsLoad(load) ? "" : "@ ").append(load);
        }
        return text.toString();
    }

    /** How often: "2/day 5 days". */
    public String oftenText() {
        return timesPerDay + "/day " + daysPerWeek + " days";
    }

    /** The same with a rest between sets where there is one: "3×12 rest 30s 5 kg". */
    public String textWithRest() {
        if (timed() || restSeconds == 0) {
            return shortText();
        }
        var counted =
                new Dosage(sets, reps, holdSeconds, 0, timesPerDay, daysPerWeek, 0, "").shortText();
        return counted + " rest " + restSeconds + "s" + shortText().substring(counted.length());
    }
}
