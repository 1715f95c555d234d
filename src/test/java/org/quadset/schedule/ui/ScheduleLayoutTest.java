package org.quadset.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.Bookable;
import org.quadset.schedule.ClosedDays;
import org.quadset.schedule.WeeklyHours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Which column a visit stands in, how far down, and beside which others; without a toolkit. */
class ScheduleLayoutTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    /** In 2017 the clocks of Sao Paulo went from midnight straight to one. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "America/New_York, 2026-03-08",
        "America/New_York, 2026-11-01",
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "Australia/Sydney, 2026-10-04",
        "Australia/Sydney, 2026-04-05",
        "America/Sao_Paulo, 2017-10-15",
        "America/Sao_Paulo, 2018-02-18"
    })
    void nineIsWhereNineAlwaysIsOnADayWhenTheClockChanges(ZoneId zone, LocalDate changed) {
        assertThat(changed.atTime(12, 0).atZone(zone).getOffset())
                .isNotEqualTo(changed.minusDays(1).atTime(12, 0).atZone(zone).getOffset());
        var fixture = new SpanFixture(zone, changed.minusDays(1), 3, 1);
        for (int day = 0; day < 3; day++) {
            fixture.book(1, changed.plusDays(day - 1L).atTime(9, 0), 45);
            fixture.book(1, changed.plusDays(day - 1L).atTime(23, 0), 45);
        }
        var span = fixture.span();
        var scale = HourScale.of(span, 15);
        for (int day = 0; day < 3; day++) {
            var date = changed.plusDays(day - 1L);
            var mine = span.of(date, 1);
            assertThat(mine)
                    .extracting(slot -> slot.appointment().start())
                    .containsExactly(date.atTime(9, 0), date.atTime(23, 0));
            assertThat(mine)
                    .extracting(slot -> scale.y(slot.appointment().start().toLocalTime()))
                    .containsExactly(scale.y(9 * 60), scale.y(23 * 60));
        }
        assertThat(scale.height()).isGreaterThanOrEqualTo(scale.y(24 * 60));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15, 20, 30, 60})
    void aHeightIsReadBackAsTheTimeThatLiesThere(int step) {
        var scale = new HourScale(8 * 60, 18 * 60, step);
        for (int minute = 8 * 60; minute < 18 * 60; minute += step) {
            assertThat(scale.time(scale.y(minute)))
                    .isEqualTo(LocalTime.ofSecondOfDay(minute * 60L));
        }
    }

    @Test
    void finerStepsDrawLargerHours() {
        var heights =
                HourScale.STEPS.stream()
                        .map(step -> new HourScale(480, 1080, step).hour())
                        .toList();
        assertThat(heights).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void theDayIsDrawnAsFarAsVisitsReach() {
        var fixture = new SpanFixture(NEW_YORK, MONDAY, 1, 1);
        fixture.book(1, MONDAY.atTime(6, 50), 45);
        fixture.book(1, MONDAY.atTime(18, 30), 45);
        var scale = HourScale.of(fixture.span(), 15);
        assertThat(scale.from()).isEqualTo(6 * 60);
        assertThat(scale.to()).isEqualTo(20 * 60);
    }

    @Test
    void visitsThatShareTimeStandBesideEachOtherAndOthersTakeTheWholeWidth() {
        var fixture = new SpanFixture(NEW_YORK, MONDAY, 1, 1);
        var first = fixture.book(1, MONDAY.atTime(9, 0), 60);
        var second = fixture.book(1, MONDAY.atTime(9, 30), 60);
        var third = fixture.book(1, MONDAY.atTime(10, 0), 30);
        var alone = fixture.book(1, MONDAY.atTime(10, 30), 30);
        var gone = fixture.book(1, MONDAY.atTime(9, 0), 60, AppointmentStatus.CANCELLED);
        var lanes = SlotLanes.of(fixture.span().slots());
        assertThat(lanes.get(first.appointment().id())).isEqualTo(new SlotLanes.Lane(0, 2));
        assertThat(lanes.get(second.appointment().id())).isEqualTo(new SlotLanes.Lane(1, 2));
        assertThat(lanes.get(third.appointment().id())).isEqualTo(new SlotLanes.Lane(0, 2));
        assertThat(lanes.get(alone.appointment().id())).isEqualTo(new SlotLanes.Lane(0, 1));
        assertThat(lanes).doesNotContainKey(gone.appointment().id());
    }

    @Test
    void theWeekOfOneHasADayInEachColumnAndShowsTheWeekendOnlyWhereItIsBooked() {
        var fixture = new SpanFixture(NEW_YORK, MONDAY, 7, 2);
        fixture.book(2, MONDAY.plusDays(1).atTime(9, 0), 45);
        assertThat(ScheduleColumn.of(ScheduleViewKind.WEEK, fixture.span(), 2))
                .extracting(column -> column.slots().size())
                .containsExactly(0, 1, 0, 0, 0);
        fixture.book(2, MONDAY.plusDays(5).atTime(9, 0), 45);
        assertThat(ScheduleColumn.of(ScheduleViewKind.WEEK, fixture.span(), 2))
                .extracting(ScheduleColumn::title)
                .containsExactly("Mon 30", "Tue 1", "Wed 2", "Thu 3", "Fri 4", "Sat 5");
    }

    @Test
    void theWeekOfAllHasAColumnForEachDayAndClinician() {
        var fixture = new SpanFixture(NEW_YORK, MONDAY, 7, 3).full(1);
        var columns = ScheduleColumn.of(ScheduleViewKind.WEEK_OF_ALL, fixture.span(), 1);
        assertThat(columns).hasSize(21).allSatisfy(one -> assertThat(one.slots()).hasSize(1));
        assertThat(columns.get(4).date()).isEqualTo(MONDAY.plusDays(1));
        assertThat(columns.get(4).whose()).isEqualTo(new Bookable.OfClinician(2));
        assertThat(ScheduleColumn.ofOneDay(columns)).isEqualTo(3);
    }

    @Test
    void theMonthTellsVisitsShareOfTheHoursAndClosedDays() {
        var fixture = new SpanFixture(NEW_YORK, MONDAY, 2, 1);
        fixture.hours.add(
                new WeeklyHours(
                        1,
                        1,
                        new Bookable.OfClinician(1),
                        DayOfWeek.MONDAY,
                        9 * 60,
                        12 * 60,
                        MONDAY.minusYears(1),
                        Optional.empty()));
        fixture.closed.add(
                new ClosedDays(1, 1, MONDAY.plusDays(1), MONDAY.plusDays(1), "Stocktaking"));
        fixture.book(1, MONDAY.atTime(9, 0), 45);
        fixture.book(1, MONDAY.atTime(10, 0), 45);
        fixture.book(1, MONDAY.atTime(11, 0), 45, AppointmentStatus.CANCELLED);
        assertThat(DayLoad.of(fixture.span()))
                .containsExactly(
                        new DayLoad(MONDAY, 2, 0.5, Optional.empty()),
                        new DayLoad(MONDAY.plusDays(1), 0, 0, Optional.of("Stocktaking")));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-11-19, 2026-11-19, 2026-11-20",
        "WEEK, 2026-11-19, 2026-11-16, 2026-11-26",
        "WEEK_OF_ALL, 2026-11-16, 2026-11-16, 2026-11-23",
        "MONTH, 2026-01-31, 2025-12-29, 2026-02-01",
        "AGENDA, 2026-11-19, 2026-11-19, 2026-12-03"
    })
    void aViewBeginsAtItsFirstDayAndStepsByItself(
            ScheduleViewKind kind, LocalDate asked, LocalDate first, LocalDate next) {
        assertThat(kind.first(asked)).isEqualTo(first);
        assertThat(kind.step(asked, 1)).isEqualTo(next);
    }
}
