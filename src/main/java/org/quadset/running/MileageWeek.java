package org.quadset.running;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A week of the mileage phase: what was planned and what became of it. Distances are tenths of the
 * plan's unit.
 *
 * @param number 0 for the distance the phase begins with
 * @param volume planned for the week
 * @param cap what no single run may pass
 * @param runs planned runs, the longest first; together the volume
 * @param ceiling how many per cent the week might have risen
 * @param light the worst session; empty while there is none
 * @param done what was run; empty while no distance was told
 * @param longestDone the longest run; empty while no distance was told
 * @param reported whether the next morning of every session was told
 */
public record MileageWeek(
        int number,
        LocalDate start,
        WeekRule rule,
        int volume,
        int cap,
        List<Integer> runs,
        int ceiling,
        RunChange change,
        Optional<TrafficLight> light,
        OptionalInt done,
        OptionalInt longestDone,
        boolean reported) {
    public MileageWeek {
        runs = List.copyOf(runs);
    }

    /** The week that the phase begins with. */
    static MileageWeek base(LocalDate start, int volume, int longest, int runs) {
        return new MileageWeek(
                0,
                start,
                WeekRule.BASE,
                volume,
                longest,
                MileageRules.split(volume, longest, runs, true),
                0,
                RunChange.DISTANCE,
                Optional.of(TrafficLight.GREEN),
                OptionalInt.empty(),
                OptionalInt.empty(),
                true);
    }

    /** The change against the week before in per cent, to one decimal: 9.1. */
    public BigDecimal changeAgainst(MileageWeek before) {
        if (before.volume() == 0) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(100L * (volume - before.volume()))
                .divide(BigDecimal.valueOf(before.volume()), 1, RoundingMode.HALF_UP);
    }

    /** What the next week may build on: never more than was planned, nor than was run. */
    int carried() {
        return Math.min(volume, done.orElse(volume));
    }

    int longest() {
        return longestDone.orElse(runs.isEmpty() ? cap : runs.getFirst());
    }

    boolean wasRun() {
        return light.isPresent();
    }

    boolean isGreen() {
        return reported && light.filter(one -> one == TrafficLight.GREEN).isPresent();
    }

    MileageWeek with(
            Optional<TrafficLight> newLight,
            OptionalInt newDone,
            OptionalInt newLongest,
            boolean allReported) {
        return new MileageWeek(
                number,
                start,
                rule,
                volume,
                cap,
                runs,
                ceiling,
                change,
                newLight,
                newDone,
                newLongest,
                allReported);
    }
}
