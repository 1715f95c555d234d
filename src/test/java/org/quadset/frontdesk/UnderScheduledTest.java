package org.quadset.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentDetails;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.Availability;
import org.quadset.schedule.ClosedDays;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How far a patient's booked and attended visits fall behind the plan of care. */
class UnderScheduledTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final long PATIENT = 7;

    private static PlannedCare care(
            int perWeek, int weeks, int opened, int done, List<LocalDate> booked) {
        return new PlannedCare(
                PATIENT,
                1,
                1,
                MONDAY.plusDays(opened),
                perWeek == 0 ? OptionalInt.empty() : OptionalInt.of(perWeek),
                weeks == 0 ? OptionalInt.empty() : OptionalInt.of(weeks),
                done,
                booked,
                List.of(),
                List.of(),
                false,
                Optional.empty());
    }

    private static Appointment visit(long patient, int day, AppointmentStatus status) {
        var from = MONDAY.plusDays(day).atTime(9, 0).atZone(ZONE).toInstant();
        return new Appointment(
                day,
                1,
                patient,
                1,
                AppointmentKind.FOLLOW_UP,
                status,
                from,
                from.plusSeconds(45 * 60),
                ZONE,
                "",
                Optional.empty(),
                Optional.empty(),
                AppointmentDetails.PLAIN);
    }

    private static List<Integer> numbers(String typed) {
        return typed == null || typed.isBlank()
                ? List.of()
                : Arrays.stream(typed.split(" ")).map(Integer::valueOf).toList();
    }

    /** Days are counted from the Monday of this week; today is the Wednesday. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "two a week and one booked this week, 2, 6, -14, 4, 3, '', 1, 2",
        "two a week and both booked, 2, 6, -14, 4, 0 3 8 10, '', 0, 0",
        "more than planned this week gives no credit for the next, 2, 6, -14, 4, 0 1 3, '', 0, 2",
        "nothing planned, 0, 0, -14, 4, '', '', 0, 0",
        "a frequency without weeks, 2, 0, -14, 4, 3, '', 1, 2",
        "the clinic is closed all this week, 2, 6, -14, 4, '', 0 1 2 3 4, 0, 2",
        "the clinic is open on one day only, 3, 6, -14, 4, '', 0 1 2 3, 1, 3",
        "the plan's weeks are over, 2, 2, -14, 4, '', '', 0, 0",
        "the plan ends with this week, 2, 3, -14, 4, '', '', 2, 0",
        "the plan begins next week, 2, 6, 7, 0, '', '', 0, 2",
        "the plan begins on Friday, 2, 6, 4, 0, '', '', 1, 2",
        "one visit is left of the plan, 2, 6, -14, 11, '', '', 1, 0",
        "no visit is left of the plan, 2, 6, -14, 12, '', '', 0, 0"
    })
    void tellsHowManyVisitsAreMissing(
            String which,
            int perWeek,
            int weeks,
            int opened,
            int done,
            String booked,
            String closed,
            int thisWeek,
            int nextWeek) {
        var visits = new ArrayList<Appointment>();
        numbers(booked).forEach(day -> visits.add(visit(PATIENT, day, AppointmentStatus.BOOKED)));
        var days =
                numbers(closed).stream()
                        .map(
                                day ->
                                        new ClosedDays(
                                                1,
                                                1,
                                                MONDAY.plusDays(day),
                                                MONDAY.plusDays(day),
                                                "Holiday"))
                        .toList();

        var found =
                UnderScheduled.of(
                        care(perWeek, weeks, opened, done, List.of()),
                        visits,
                        new Availability(ZONE, List.of(), days, List.of()),
                        WEDNESDAY);

        assertThat(found.thisWeek()).isEqualTo(thisWeek);
        assertThat(found.nextWeek()).isEqualTo(nextWeek);
        assertThat(found.behind()).isEqualTo(thisWeek + nextWeek);
    }

    @Test
    void whoCameCountsAndWhoCancelledOrDidNotComeDoesNot() {
        var visits =
                List.of(
                        visit(PATIENT, 0, AppointmentStatus.DONE),
                        visit(PATIENT, 1, AppointmentStatus.NO_SHOW),
                        visit(PATIENT, 3, AppointmentStatus.CANCELLED),
                        visit(PATIENT + 1, 4, AppointmentStatus.BOOKED));

        var found =
                UnderScheduled.of(
                        care(2, 6, -14, 4, List.of()),
                        visits,
                        Availability.unwritten(ZONE),
                        WEDNESDAY);

        assertThat(found.thisWeek()).isEqualTo(1);
    }

    @Test
    void visitsBookedLaterThanNextWeekLeaveFewerToBook() {
        var later = List.of(MONDAY.plusDays(14), MONDAY.plusDays(16), MONDAY.plusDays(21));

        var found =
                UnderScheduled.of(
                        care(2, 6, -14, 8, later),
                        List.of(),
                        Availability.unwritten(ZONE),
                        WEDNESDAY);

        assertThat(found.behind()).isEqualTo(1);
    }
}
