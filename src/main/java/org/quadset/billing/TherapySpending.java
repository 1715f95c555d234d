package org.quadset.billing;

import org.quadset.platform.problems.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a payer's portal says of a patient's allowed charges for physical and speech therapy in the
 * calendar year, across all clinics (billing.md section 7).
 *
 * @param cents the allowed amount, not only what was paid
 * @param asOf the day the portal was asked; its year is the year meant
 */
public record TherapySpending(long cents, LocalDate asOf) {
    /** The thresholds that the document names, in cents by calendar year. */
    public static final Map<Integer, Long> KNOWN =
            Map.of(2023, 223_000L, 2024, 233_000L, 2025, 241_000L, 2026, 248_000L);

    private static final long MOST = 100_000_00L;

    /** All broken rules. */
    public List<Violation> violations(LocalDate today) {
        var found = new ArrayList<Violation>();
        if (cents < 0 || cents > MOST) {
            found.add(Violation.of("amount", "number.range", 0, MOST / 100));
        }
        if (asOf.isAfter(today)) {
            found.add(Violation.of("asOf", "spending.future"));
        }
        return found;
    }

    /**
     * Where a visit stands.
     *
     * @param spending the newest of the visit's calendar year, if there is one
     * @param thresholds in cents by calendar year, the clinic's own over the known ones
     */
    public static ThresholdStanding standing(
            Optional<TherapySpending> spending, LocalDate day, Map<Integer, Long> thresholds) {
        var threshold = thresholds.get(day.getYear());
        if (threshold == null) {
            return ThresholdStanding.UNKNOWN_YEAR;
        }
        return spending.filter(one -> one.asOf().getYear() == day.getYear())
                .map(
                        one ->
                                one.cents() >= threshold
                                        ? ThresholdStanding.OVER
                                        : ThresholdStanding.UNDER)
                .orElse(ThresholdStanding.NOT_ASKED);
    }
}
