package org.quadset.running;

import org.quadset.platform.problems.Violation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a runner wrote about one session.
 *
 * @param day by the clinic's calendar; the next morning is the morning of the day after
 * @param step the number of the step that was done; the last one in the mileage phase
 * @param work minutes of running, or sprints
 * @param metres how far, where it was written down; over 0, four decimals
 * @param worst the worst pain during the session, 0 to 10
 * @param morning pain of the next morning less the usual morning pain, -10 to 10; empty while it
 *     was not told
 * @param settled whether the pain was as usual again within 24 hours
 * @param bonePain whether one spot on a bone hurt
 * @param elsewhere pain somewhere else, 0 to 10
 */
public record RunReport(
        LocalDate day,
        int step,
        int work,
        Optional<BigDecimal> metres,
        int worst,
        OptionalInt morning,
        boolean settled,
        boolean swelling,
        boolean limp,
        boolean bonePain,
        int elsewhere,
        Surface surface) {
    private static final int LONGEST_WORK = 600;
    private static final BigDecimal FARTHEST = new BigDecimal("200000");

    /** A session without distance, swelling, limp or other pain, on the road. */
    public static RunReport of(LocalDate day, int step, int work, int worst, int morning) {
        return new RunReport(
                day,
                step,
                work,
                Optional.empty(),
                worst,
                OptionalInt.of(morning),
                true,
                false,
                false,
                false,
                0,
                Surface.ROAD);
    }

    /** Whether the next morning has been told. */
    public boolean isReported() {
        return morning.isPresent();
    }

    /** How much worse the next morning was; better counts as 0, as does not told. */
    public int worseNextMorning() {
        return Math.max(0, morning.orElse(0));
    }

    /** Two runs of one day as one: what was run is added, what hurt is the worse of the two. */
    RunReport and(RunReport other) {
        return new RunReport(
                day,
                Math.max(step, other.step),
                work + other.work,
                metres.isEmpty() && other.metres.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                metres.orElse(BigDecimal.ZERO)
                                        .add(other.metres.orElse(BigDecimal.ZERO))),
                Math.max(worst, other.worst),
                isReported() && other.isReported()
                        ? OptionalInt.of(Math.max(morning.getAsInt(), other.morning.getAsInt()))
                        : OptionalInt.empty(),
                settled && other.settled,
                swelling || other.swelling,
                limp || other.limp,
                bonePain || other.bonePain,
                Math.max(elsewhere, other.elsewhere),
                other.surface);
    }

    /** All broken rules; fields are named as the components. */
    public List<Violation> violations(Ladder ladder, LocalDate start, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (day.isAfter(today)) {
            found.add(Violation.of("day", "running.dayInFuture"));
        }
        if (day.isBefore(start)) {
            found.add(Violation.of("day", "running.dayBeforeStart"));
        }
        Violation.outside("step", step, ladder.steps().getFirst().number(), ladder.last())
                .ifPresent(found::add);
        Violation.outside("work", work, 0, LONGEST_WORK).ifPresent(found::add);
        Violation.outside("worst", worst, 0, 10).ifPresent(found::add);
        if (morning.isPresent()) {
            Violation.outside("morning", morning.getAsInt(), -10, 10).ifPresent(found::add);
        }
        Violation.outside("elsewhere", elsewhere, 0, 10).ifPresent(found::add);
        metres.filter(one -> one.signum() <= 0 || one.compareTo(FARTHEST) > 0)
                .ifPresent(one -> found.add(Violation.of("metres", "running.distanceOdd")));
        return found;
    }
}
