package org.quadset.running;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was run in a week, and how it felt.
 *
 * @param start the first day of the week, counted from the plan's first day
 * @param work minutes of running, or sprints
 * @param metres how far; empty while a session's distance is not told
 * @param worst the worst pain; empty without a session
 * @param light the worst session; empty without one
 */
public record WeeklyRuns(
        LocalDate start,
        int work,
        Optional<BigDecimal> metres,
        OptionalInt worst,
        Optional<TrafficLight> light) {
    /** The weeks of a plan up to today, the oldest first. */
    public static List<WeeklyRuns> of(RunningPlan plan, LocalDate today) {
        var weeks = new ArrayList<WeeklyRuns>();
        for (var day = plan.plan().startedOn(); !day.isAfter(today); day = day.plusDays(7)) {
            var from = day;
            weeks.add(
                    week(
                            from,
                            plan.plan().painModel(),
                            plan.sessions().stream()
                                    .map(RunningPlan.StoredRun::report)
                                    .filter(
                                            one ->
                                                    !one.day().isBefore(from)
                                                            && one.day().isBefore(from.plusDays(7)))
                                    .toList()));
        }
        return weeks;
    }

    private static WeeklyRuns week(LocalDate start, PainModel model, List<RunReport> reports) {
        var metres = reports.stream().flatMap(one -> one.metres().stream()).toList();
        return new WeeklyRuns(
                start,
                reports.stream().mapToInt(RunReport::work).sum(),
                metres.size() == reports.size()
                        ? Optional.of(metres.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        : Optional.empty(),
                reports.stream().mapToInt(RunReport::worst).max(),
                reports.stream()
                        .map(one -> Judgement.of(one, model).light())
                        .reduce(TrafficLight::worse));
    }
}
