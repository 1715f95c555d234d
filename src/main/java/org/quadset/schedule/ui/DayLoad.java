package org.quadset.schedule.ui;

import org.quadset.schedule.Bookable;
import org.quadset.schedule.ClosedDays;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.schedule.TimeSpan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How full a day is.
 *
 * @param visits those that take time
 * @param share of the clinicians' open hours, 0 to 1; 0 where no hours are written down
 * @param closed the name of the holiday
 */
record DayLoad(LocalDate date, int visits, double share, Optional<String> closed) {
    private static final long WHOLE_DAY = 24 * 60;

    /** One for each day of the span. */
    static List<DayLoad> of(ScheduleSpan span) {
        Map<LocalDate, Integer> visits = new HashMap<>();
        Map<LocalDate, Long> minutes = new HashMap<>();
        for (var slot : span.slots()) {
            var one = slot.appointment();
            if (one.status().takesTime()) {
                var date = one.start().toLocalDate();
                visits.merge(date, 1, Integer::sum);
                if (one.details().session().isEmpty()) {
                    minutes.merge(date, (long) one.minutes(), Long::sum);
                }
            }
        }
        for (var session : span.facts().sessions()) {
            if (!session.cancelled()) {
                minutes.merge(
                        session.start().toLocalDate(),
                        new TimeSpan(session.startsAt(), session.endsAt()).minutes(),
                        Long::sum);
            }
        }
        var loads = new ArrayList<DayLoad>();
        for (int i = 0; i < span.days(); i++) {
            var date = span.from().plusDays(i);
            long open = openMinutes(span, date);
            loads.add(
                    new DayLoad(
                            date,
                            visits.getOrDefault(date, 0),
                            open == 0
                                    ? 0
                                    : Math.min(1, minutes.getOrDefault(date, 0L) / (double) open),
                            span.facts().availability().closedOn(date).map(ClosedDays::name)));
        }
        return loads;
    }

    private static long openMinutes(ScheduleSpan span, LocalDate date) {
        return span.facts().clinicians().stream()
                .mapToLong(
                        one ->
                                span
                                        .facts()
                                        .availability()
                                        .openOn(new Bookable.OfClinician(one.id()), date)
                                        .stream()
                                        .mapToLong(TimeSpan::minutes)
                                        .filter(length -> length < WHOLE_DAY - 60)
                                        .sum())
                .sum();
    }
}
