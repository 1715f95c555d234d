package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hours on the clinic's wall clock, on the days when the clock itself changes too. */
class AvailabilityTest {
    private static final Bookable DANA = new Bookable.OfClinician(1);

    private static Availability clinic(String zone, List<BusyTime> busy, int... fromAndUntil) {
        var hours = new ArrayList<WeeklyHours>();
        for (var day : DayOfWeek.values()) {
            for (int i = 0; i < fromAndUntil.length; i += 2) {
                hours.add(
                        new WeeklyHours(
                                1,
                                1,
                                DANA,
                                day,
                                fromAndUntil[i],
                                fromAndUntil[i + 1],
                                LocalDate.of(2000, 1, 1),
                                Optional.empty()));
            }
        }
        return new Availability(ZoneId.of(zone), hours, List.of(), busy);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-07, 2026-03-07T13:00:00Z",
        "America/New_York, 2026-03-08, 2026-03-08T12:00:00Z",
        "America/New_York, 2026-11-01, 2026-11-01T13:00:00Z",
        "Europe/Berlin, 2026-03-28, 2026-03-28T07:00:00Z",
        "Europe/Berlin, 2026-03-29, 2026-03-29T06:00:00Z",
        "Europe/Berlin, 2026-10-25, 2026-10-25T07:00:00Z",
        "Australia/Sydney, 2026-04-04, 2026-04-03T21:00:00Z",
        "Australia/Sydney, 2026-04-05, 2026-04-04T22:00:00Z",
        "Australia/Sydney, 2026-10-04, 2026-10-03T21:00:00Z",
        "America/Sao_Paulo, 2018-11-03, 2018-11-03T11:00:00Z",
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T10:00:00Z",
        "America/Sao_Paulo, 2019-02-17, 2019-02-17T11:00:00Z",
    })
    void eightInTheMorningIsEightOnTheWallOnDaysWhenTheClockChanges(
            String zone, LocalDate day, Instant eight) {
        var open = clinic(zone, List.of(), 8 * 60, 12 * 60).openOn(DANA, day);
        assertThat(open).containsExactly(new TimeSpan(eight, eight.plus(Duration.ofHours(4))));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08, 23",
        "America/New_York, 2026-11-01, 25",
        "Europe/Berlin, 2026-03-29, 23",
        "Australia/Sydney, 2026-04-05, 25",
        "America/Sao_Paulo, 2018-11-04, 23",
    })
    void aWholeDayHasTheHoursThatItHas(String zone, LocalDate day, int hours) {
        assertThat(clinic(zone, List.of(), 0, 24 * 60).openOn(DANA, day))
                .singleElement()
                .satisfies(span -> assertThat(span.minutes()).isEqualTo(hours * 60L));
    }

    @Property(tries = 300)
    void openTimesAndRefusalsNeverDisagree(
            @ForAll @IntRange(min = 0, max = 1380) int busyFrom,
            @ForAll @IntRange(min = 15, max = 300) int busyMinutes,
            @ForAll @IntRange(min = 0, max = 1380) int from,
            @ForAll @IntRange(min = 5, max = 55) int minutes,
            @ForAll @IntRange(min = 0, max = 364) int day) {
        var zone = ZoneId.of("America/New_York");
        var date = LocalDate.of(2026, 1, 1).plusDays(day);
        var midnight = date.atStartOfDay(zone).toInstant();
        var away =
                new BusyTime(
                        1,
                        1,
                        DANA,
                        BusyKind.MEETING,
                        midnight.plusSeconds(busyFrom * 60L),
                        midnight.plusSeconds((busyFrom + busyMinutes) * 60L),
                        "",
                        "");
        var clinic = clinic("America/New_York", List.of(away), 8 * 60, 12 * 60, 13 * 60, 18 * 60);
        var begin = midnight.plusSeconds(from * 60L);
        var end = begin.plusSeconds(minutes * 60L);
        boolean open = clinic.openOn(DANA, date).stream().anyMatch(span -> span.covers(begin, end));
        assertThat(clinic.refusal(DANA, "Dana", begin, end).isEmpty()).isEqualTo(open);
    }
}
