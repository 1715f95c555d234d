package org.quadset.charting;

import org.quadset.platform.problems.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Pain on the scale from 0 to 10: now, and the least and the worst of the last 24 hours; those not
 * asked are empty.
 */
public record PainScores(OptionalInt now, OptionalInt best, OptionalInt worst) {
    /** Not asked yet. */
    public static final PainScores NOT_ASKED =
            new PainScores(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** All broken rules: each from 0 to 10. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        check(found, "painNow", now);
        check(found, "painBest", best);
        check(found, "painWorst", worst);
        return found;
    }

    /** A best score over the worst one: kept in a draft, but no complete visit has it. */
    public List<Violation> contradictions() {
        return best.isPresent() && worst.isPresent() && best.getAsInt() > worst.getAsInt()
                ? List.of(Violation.of("painBest", "pain.bestOverWorst"))
                : List.of();
    }

    private static void check(List<Violation> found, String field, OptionalInt score) {
        if (score.isPresent() && (score.getAsInt() < 0 || score.getAsInt() > 10)) {
            found.add(Violation.of(field, "pain.range", score.getAsInt()));
        }
    }
}
