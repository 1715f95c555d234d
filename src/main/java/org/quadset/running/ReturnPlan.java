package org.quadset.running;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A patient's plan of a return to running.
 *
 * @param id 0 for a new one
 * @param startStep the step it begins with
 * @param usualMorning the usual morning pain, 0 to 10, that the next morning is compared with
 * @param runsPerWeek 1 to 4
 * @param gateMet what was found to hold before the start
 * @param gateReason why it begins although not all of the gate holds; empty if it does
 * @param swellingGone the day on which the swelling of the last red session was gone
 * @param mileage what the weekly distances begin with, once they do
 * @param open whether it goes on
 * @param startedBy who began it
 */
public record ReturnPlan(
        long id,
        long version,
        long patientId,
        LadderKind kind,
        PainModel painModel,
        DistanceUnit unit,
        LocalDate startedOn,
        int startStep,
        int usualMorning,
        int runsPerWeek,
        Set<GateCheck> gateMet,
        String gateReason,
        Optional<LocalDate> swellingGone,
        Optional<MileageStart> mileage,
        boolean open,
        String startedBy) {
    private static final int LONGEST_REASON = 400;

    public ReturnPlan {
        gateMet = gateMet.isEmpty() ? Set.of() : Set.copyOf(gateMet);
    }

    /** A plan as its ladder proposes it. */
    public static ReturnPlan proposed(long patient, LadderKind kind, LocalDate today) {
        var ladder = Ladders.of(kind);
        return new ReturnPlan(
                0,
                0,
                patient,
                kind,
                ladder.painModel(),
                DistanceUnit.MILES,
                today,
                ladder.begins(),
                0,
                3,
                Set.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                true,
                "");
    }

    public boolean isNew() {
        return id == 0;
    }

    public Ladder ladder() {
        return Ladders.of(kind);
    }

    /** What of the gate was not found to hold, in the gate's order. */
    public List<GateCheck> gateOpen() {
        return ladder().gate().stream().filter(one -> !gateMet.contains(one)).toList();
    }

    /**
     * All broken rules. The gate may be passed without all of it holding only with a reason; step 0
     * is walking and has no gate.
     */
    public List<Violation> violations(LocalDate today) {
        var found = new ArrayList<Violation>();
        if (ladder().find(startStep).isEmpty()) {
            found.add(Violation.of("startStep", "running.noSuchStep", startStep));
        }
        if (startedOn.isAfter(today)) {
            found.add(Violation.of("startedOn", "running.dayInFuture"));
        }
        Violation.outside("usualMorning", usualMorning, 0, 10).ifPresent(found::add);
        Violation.outside("runsPerWeek", runsPerWeek, 1, 4).ifPresent(found::add);
        if (gateReason.isBlank()
                && (startStep > ladder().begins() || startStep >= 1 && !gateOpen().isEmpty())) {
            found.add(Violation.of("gateReason", "running.gateReasonNeeded"));
        }
        found.addAll(TypedText.violations("gateReason", gateReason, LONGEST_REASON));
        return found;
    }

    /** The same plan with weekly distances from a day on. */
    public ReturnPlan with(MileageStart start) {
        return changed(unit, swellingGone, Optional.of(start), open);
    }

    /** The same plan after the swelling has gone. */
    public ReturnPlan withSwellingGone(LocalDate day) {
        return changed(unit, Optional.of(day), mileage, open);
    }

    /** The same plan shown in another unit. */
    public ReturnPlan with(DistanceUnit newUnit) {
        return changed(newUnit, swellingGone, mileage, open);
    }

    /** The same plan, ended. */
    public ReturnPlan ended() {
        return changed(unit, swellingGone, mileage, false);
    }

    private ReturnPlan changed(
            DistanceUnit newUnit,
            Optional<LocalDate> gone,
            Optional<MileageStart> start,
            boolean goesOn) {
        return new ReturnPlan(
                id,
                version,
                patientId,
                kind,
                painModel,
                newUnit,
                startedOn,
                startStep,
                usualMorning,
                runsPerWeek,
                gateMet.isEmpty() ? Set.of() : EnumSet.copyOf(gateMet),
                gateReason,
                gone,
                start,
                goesOn,
                startedBy);
    }
}
