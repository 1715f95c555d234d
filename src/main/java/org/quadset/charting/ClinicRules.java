package org.quadset.charting;

import org.quadset.episodes.DeadlineRules;
import org.quadset.modalities.SafetyPolicy;
import org.quadset.modalities.VitalLimits;
import org.quadset.platform.problems.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a clinic decides about charting.
 *
 * @param likenessPercent from which share of repeated words on a therapist is told before signing
 * @param threshold Medicare's therapy threshold of this calendar year, in cents; empty where it is
 *     not known
 * @param lockedUntil the last day that nobody can begin a note of any more; it never goes back
 */
public record ClinicRules(
        DeadlineRules deadlines,
        SafetyPolicy policy,
        VitalLimits vitals,
        int likenessPercent,
        Optional<LocalDate> lockedUntil,
        OptionalLong threshold) {
    /** Share of repeated words from which on the therapist is told, unless the clinic sets it. */
    public static final int USUAL_LIKENESS_PERCENT = 60;

    private static final int LEAST_LIKENESS = 20;

    /** All broken rules. @param today the lock date may not lie behind it */
    public List<Violation> violations(LocalDate today) {
        var found = new ArrayList<Violation>(deadlines.violations());
        found.addAll(vitals.violations());
        Violation.outside("likenessPercent", likenessPercent, LEAST_LIKENESS, 100)
                .ifPresent(found::add);
        if (lockedUntil.filter(day -> !day.isBefore(today)).isPresent()) {
            found.add(Violation.of("lockedUntil", "rules.lockInThePast"));
        }
        if (threshold.isPresent() && threshold.getAsLong() <= 0) {
            found.add(Violation.of("threshold", "spending.threshold"));
        }
        return found;
    }
}
