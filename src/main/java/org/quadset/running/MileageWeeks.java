package org.quadset.running;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Lays the sessions of the mileage phase into weeks and plans each week from those before it. */
final class MileageWeeks {
    private final MileageStart start;
    private final DistanceUnit unit;
    private final int runsPerWeek;
    private final PainModel model;
    private final List<WeekChoice> choices;
    private final List<LocalDate> reds;

    MileageWeeks(
            MileageStart start,
            DistanceUnit unit,
            int runsPerWeek,
            PainModel model,
            List<WeekChoice> choices,
            List<LocalDate> reds) {
        this.start = start;
        this.unit = unit;
        this.runsPerWeek = runsPerWeek;
        this.model = model;
        this.choices = choices;
        this.reds = reds;
    }

    /**
     * The base and every week up to the one to be run next: the one that holds tomorrow, or the one
     * after it once some of it was run.
     */
    List<MileageWeek> until(LocalDate today, List<RunReport> sessions) {
        var weeks = new ArrayList<MileageWeek>();
        weeks.add(
                MileageWeek.base(
                        start.from().minusDays(7),
                        unit.tenthsWithin(start.weekly()),
                        unit.tenthsWithin(start.longest()),
                        runsPerWeek));
        for (var day = start.from();
                !day.isAfter(today.plusDays(1)) || weeks.getLast().wasRun();
                day = day.plusDays(7)) {
            weeks.add(filled(planned(weeks, day, sessions, today), sessions));
        }
        return weeks;
    }

    private MileageWeek planned(
            List<MileageWeek> past, LocalDate day, List<RunReport> sessions, LocalDate today) {
        boolean redLately =
                reds.stream()
                        .anyMatch(
                                red ->
                                        red.isBefore(day)
                                                && !red.isBefore(
                                                        day.minusDays(
                                                                MileageRules.RED_REMEMBERED_DAYS)));
        return MileageRules.next(
                past, choice(past, day), unit, redLately, gap(day, sessions, today));
    }

    /** A choice that the weeks before do not allow (yet, or any more) counts as the usual one. */
    private WeekChoice choice(List<MileageWeek> past, LocalDate day) {
        return choices.stream()
                .filter(one -> one.week().equals(day))
                .filter(one -> MileageRules.allowed(past).contains(one.change()))
                .findFirst()
                .orElseGet(() -> WeekChoice.usual(day));
    }

    /** From the last run before the week to its first one, or to today while there is none. */
    private long gap(LocalDate week, List<RunReport> sessions, LocalDate today) {
        var days = sessions.stream().map(RunReport::day).toList();
        var last =
                days.stream()
                        .filter(one -> one.isBefore(week))
                        .reduce((first, second) -> second)
                        .orElse(start.from().minusDays(1));
        var next =
                days.stream()
                        .filter(one -> !one.isBefore(week))
                        .findFirst()
                        .orElse(today.isAfter(week) ? today : week);
        return ChronoUnit.DAYS.between(last, next);
    }

    private MileageWeek filled(MileageWeek week, List<RunReport> sessions) {
        var own =
                sessions.stream()
                        .filter(
                                one ->
                                        !one.day().isBefore(week.start())
                                                && one.day().isBefore(week.start().plusDays(7)))
                        .toList();
        var light =
                own.stream()
                        .map(one -> Judgement.of(one, model).light())
                        .reduce(TrafficLight::worse);
        var metres = own.stream().flatMap(one -> one.metres().stream()).toList();
        boolean told = !own.isEmpty() && metres.size() == own.size();
        return week.with(
                light,
                told
                        ? OptionalInt.of(metres.stream().mapToInt(unit::tenthsWithin).sum())
                        : OptionalInt.empty(),
                told
                        ? OptionalInt.of(
                                metres.stream().mapToInt(unit::tenthsWithin).max().orElse(0))
                        : OptionalInt.empty(),
                own.stream().allMatch(RunReport::isReported));
    }
}
