package org.quadset.episodes;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is planned, and for how long it is certified.
 *
 * @param visitsPerWeek 1 to 14
 * @param weeks 1 to 104
 * @param treatment the kinds of treatment, in words
 * @param certifiedFrom the first certified day; empty until it is certified
 * @param certifiedUntil the last certified day
 */
public record PlanOfCare(
        OptionalInt visitsPerWeek,
        OptionalInt weeks,
        String treatment,
        Optional<LocalDate> certifiedFrom,
        Optional<LocalDate> certifiedUntil) {
    /** Nothing planned yet. */
    public static final PlanOfCare NONE =
            new PlanOfCare(
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    "",
                    Optional.empty(),
                    Optional.empty());

    List<Violation> violations() {
        var found = new ArrayList<>(TypedText.violations("treatment", treatment, 4000));
        if (visitsPerWeek.isPresent() && outside(visitsPerWeek.getAsInt(), 14)) {
            found.add(Violation.of("visitsPerWeek", "plan.perWeekRange", visitsPerWeek.getAsInt()));
        }
        if (weeks.isPresent() && outside(weeks.getAsInt(), 104)) {
            found.add(Violation.of("weeks", "plan.weeksRange", weeks.getAsInt()));
        }
        if (certifiedFrom.isPresent()
                && certifiedUntil.isPresent()
                && certifiedFrom.get().isAfter(certifiedUntil.get())) {
            found.add(Violation.of("certifiedUntil", "plan.certifiedBackwards"));
        }
        if (certifiedUntil.isPresent() && certifiedFrom.isEmpty()) {
            found.add(Violation.of("certifiedFrom", "plan.certifiedFromMissing"));
        }
        return found;
    }

    private static boolean outside(int number, int most) {
        return number < 1 || number > most;
    }

    /** How many visits are planned; empty until frequency and duration are. */
    public OptionalInt plannedVisits() {
        return visitsPerWeek.isPresent() && weeks.isPresent()
                ? OptionalInt.of(visitsPerWeek.getAsInt() * weeks.getAsInt())
                : OptionalInt.empty();
    }
}
