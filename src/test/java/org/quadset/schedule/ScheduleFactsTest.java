package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.clinic.Clinician;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The one set of rules that the window asks before a drop and the service inside a transaction. */
class ScheduleFactsTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final long DANA = 1;
    private static final long LENA = 2;
    private static final long FOLLOW_UP = 1;
    private static final long EVALUATION = 2;
    private static final long POOL = 3;

    private final List<Appointment> appointments = new ArrayList<>();
    private final List<GroupSession> sessions = new ArrayList<>();
    private final List<WeeklyHours> hours = new ArrayList<>();
    private final List<ClosedDays> closed = new ArrayList<>();
    private final List<BusyTime> busy = new ArrayList<>();
    private final List<ClinicResource> resources = new ArrayList<>();

    private static AppointmentType type(
            long id, AppointmentKind kind, int buffer, GivenBy givenBy, ResourceNeed... needs) {
        return new AppointmentType(
                id,
                1,
                kind,
                kind.name(),
                kind.letters(),
                SlotColour.FOLLOW_UP,
                45,
                buffer,
                givenBy,
                1,
                List.of(needs),
                1,
                true);
    }

    private ScheduleFacts facts() {
        return new ScheduleFacts(
                ZONE,
                List.of(
                        new Clinician(DANA, 1, "Dana Ruiz", "PT", "DR", 1, true),
                        new Clinician(LENA, 1, "Lena Park", "PTA", "LP", 2, true)),
                List.of(
                        type(FOLLOW_UP, AppointmentKind.FOLLOW_UP, 0, GivenBy.ANYONE),
                        type(EVALUATION, AppointmentKind.EVALUATION, 15, GivenBy.THERAPIST),
                        type(
                                POOL,
                                AppointmentKind.RUNNING,
                                0,
                                GivenBy.ANYONE,
                                new ResourceNeed(ResourceKind.LANE, ""))),
                resources,
                appointments,
                sessions,
                new Availability(ZONE, hours, closed, busy),
                ScheduleRules.DEFAULTS);
    }

    private Appointment booked(long id, long patient, long clinician, long type, String at) {
        var from = MONDAY.atTime(java.time.LocalTime.parse(at)).atZone(ZONE).toInstant();
        return new Appointment(
                id,
                1,
                patient,
                clinician,
                AppointmentKind.FOLLOW_UP,
                AppointmentStatus.BOOKED,
                from,
                from.plusSeconds(45 * 60),
                ZONE,
                "",
                Optional.empty(),
                Optional.empty(),
                new AppointmentDetails(
                        type,
                        List.of(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        "",
                        false,
                        Optional.empty(),
                        java.util.OptionalInt.empty()));
    }

    private static Booking wanted(long patient, long clinician, long type, String at) {
        return wanted(patient, clinician, type, MONDAY.atTime(java.time.LocalTime.parse(at)));
    }

    private static Booking wanted(long patient, long clinician, long type, LocalDateTime at) {
        return new Booking(
                patient,
                clinician,
                type,
                AppointmentKind.FOLLOW_UP,
                at,
                45,
                "",
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "");
    }

    private List<Conflict.Kind> kinds(Booking booking) {
        return facts().place(booking, 0).conflicts().stream().map(Conflict::kind).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, false",
        "08:15, false",
        "08:16, true",
        "09:00, true",
        "09:44, true",
        "09:45, false",
    })
    void aClinicianHasOnePatientAtATimeAndTimesThatTouchAreFree(String at, boolean refused) {
        appointments.add(booked(10, 100, DANA, FOLLOW_UP, "09:00"));
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, at)))
                .isEqualTo(refused ? List.of(Conflict.Kind.CLINICIAN_BUSY) : List.of());
    }

    @Test
    void aPatientIsInOnePlaceAtATimeWhoeverTreats() {
        appointments.add(booked(10, 100, DANA, FOLLOW_UP, "09:00"));
        assertThat(kinds(wanted(100, LENA, FOLLOW_UP, "09:30")))
                .containsExactly(Conflict.Kind.PATIENT_BUSY);
        assertThat(kinds(wanted(100, DANA, FOLLOW_UP, "09:30")))
                .containsExactly(Conflict.Kind.PATIENT_BUSY, Conflict.Kind.CLINICIAN_BUSY);
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED", "NO_SHOW"})
    void whatWasCancelledOrMissedLeavesItsTimeFree(AppointmentStatus status) {
        appointments.add(
                booked(10, 100, DANA, FOLLOW_UP, "09:00")
                        .in(status, Optional.empty(), Optional.empty()));
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, "09:00"))).isEmpty();
    }

    @Test
    void theAppointmentThatIsMovedDoesNotStandInItsOwnWay() {
        appointments.add(booked(10, 100, DANA, FOLLOW_UP, "09:00"));
        var moved = wanted(100, DANA, FOLLOW_UP, "09:15");
        assertThat(facts().place(moved, 10).conflicts()).isEmpty();
        assertThat(facts().place(moved, 0).conflicts()).isNotEmpty();
    }

    @Test
    void theTimeThatATypeKeepsFreeBehindItCountsFromBothSides() {
        appointments.add(booked(10, 100, DANA, EVALUATION, "09:00"));
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, "09:45")))
                .containsExactly(Conflict.Kind.CLINICIAN_BUSY);
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, "10:00"))).isEmpty();
        assertThat(kinds(wanted(200, DANA, EVALUATION, "08:15")))
                .containsExactly(Conflict.Kind.CLINICIAN_BUSY);
        assertThat(kinds(wanted(200, DANA, EVALUATION, "08:00"))).isEmpty();
    }

    @Test
    void anAssistantMayNotGiveAnEvaluation() {
        assertThat(kinds(wanted(200, LENA, EVALUATION, "09:00")))
                .containsExactly(Conflict.Kind.NOT_GIVEN_BY);
        assertThat(kinds(wanted(200, DANA, EVALUATION, "09:00"))).isEmpty();
    }

    @Test
    void hoursThatAreWrittenDownBindAndWhereNoneAreTheDayIsOpen() {
        hours.add(hoursOf(DANA, DayOfWeek.MONDAY, 8, 12));
        hours.add(hoursOf(DANA, DayOfWeek.MONDAY, 12, 17));
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, "11:30"))).isEmpty();
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, "16:30")))
                .containsExactly(Conflict.Kind.OUTSIDE_HOURS);
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, MONDAY.plusDays(1).atTime(9, 0))))
                .containsExactly(Conflict.Kind.OUTSIDE_HOURS);
        assertThat(kinds(wanted(200, LENA, FOLLOW_UP, "16:30"))).isEmpty();
    }

    @Test
    void whoseHoursEndedCanNoLongerBeBookedAndWhoseHoursBeginLaterStillCan() {
        hours.add(lasting(DANA, MONDAY.minusYears(1), Optional.of(MONDAY.minusDays(1))));
        hours.add(lasting(LENA, MONDAY.plusDays(1), Optional.empty()));
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, "09:00")))
                .containsExactly(Conflict.Kind.OUTSIDE_HOURS);
        assertThat(kinds(wanted(200, LENA, FOLLOW_UP, "16:30"))).isEmpty();
    }

    private static WeeklyHours lasting(long clinician, LocalDate from, Optional<LocalDate> until) {
        return new WeeklyHours(
                1, 1, new Bookable.OfClinician(clinician), DayOfWeek.MONDAY, 480, 720, from, until);
    }

    private static WeeklyHours hoursOf(long clinician, DayOfWeek day, int from, int until) {
        return new WeeklyHours(
                1,
                1,
                new Bookable.OfClinician(clinician),
                day,
                from * 60,
                until * 60,
                MONDAY.minusYears(1),
                Optional.empty());
    }

    @Test
    void aClosedDayIsNamedAndExtraHoursOpenIt() {
        closed.add(new ClosedDays(1, 1, MONDAY, MONDAY, "Thanksgiving"));
        var refused = facts().place(wanted(200, DANA, FOLLOW_UP, "09:00"), 0).conflicts();
        assertThat(refused)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.kind()).isEqualTo(Conflict.Kind.CLINIC_CLOSED);
                            assertThat(one.text("", ZONE)).contains("Thanksgiving");
                        });
        busy.add(busyTime(DANA, BusyKind.EXTRA_HOURS, "08:00", "12:00"));
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, "09:00"))).isEmpty();
        assertThat(kinds(wanted(200, LENA, FOLLOW_UP, "09:00")))
                .containsExactly(Conflict.Kind.CLINIC_CLOSED);
    }

    @Test
    void leaveAndMeetingsCloseTheirTimeForOneClinicianOnly() {
        busy.add(busyTime(DANA, BusyKind.MEETING, "09:00", "10:00"));
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, "09:45")))
                .containsExactly(Conflict.Kind.AWAY);
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, "10:00"))).isEmpty();
        assertThat(kinds(wanted(200, LENA, FOLLOW_UP, "09:00"))).isEmpty();
    }

    private static BusyTime busyTime(long clinician, BusyKind kind, String from, String to) {
        return new BusyTime(
                1,
                1,
                new Bookable.OfClinician(clinician),
                kind,
                MONDAY.atTime(java.time.LocalTime.parse(from)).atZone(ZONE).toInstant(),
                MONDAY.atTime(java.time.LocalTime.parse(to)).atZone(ZONE).toInstant(),
                "",
                "");
    }

    @Test
    void aTypeGetsWhatItNeedsUntilTheLastPlaceIsGone() {
        resources.add(
                new ClinicResource(7, 1, ResourceKind.LANE, "Lane 1", Set.of("warm"), 1, 1, true));
        resources.add(new ClinicResource(8, 1, ResourceKind.LANE, "Lane 2", Set.of(), 1, 2, false));
        assertThat(facts().place(wanted(200, DANA, POOL, "09:00"), 0).resources())
                .containsExactly(7L);
        var there = booked(10, 100, LENA, POOL, "09:30");
        appointments.add(there.with(there.details().placed(List.of(7L), "")));
        assertThat(kinds(wanted(200, DANA, POOL, "09:00")))
                .containsExactly(Conflict.Kind.NO_RESOURCE);
        assertThat(kinds(wanted(200, DANA, POOL, "08:45"))).isEmpty();
        assertThat(kinds(wanted(200, DANA, POOL, "08:45").withResources(List.of(7L)))).isEmpty();
        assertThat(kinds(wanted(200, DANA, POOL, "09:00").withResources(List.of(7L))))
                .contains(Conflict.Kind.RESOURCE_BUSY);
    }

    @Test
    void aLaneForTwoHoldsTwo() {
        resources.add(new ClinicResource(7, 1, ResourceKind.LANE, "Pool", Set.of(), 2, 1, true));
        var first = booked(10, 100, LENA, POOL, "09:00");
        appointments.add(first.with(first.details().placed(List.of(7L), "")));
        assertThat(kinds(wanted(200, DANA, POOL, "09:00"))).isEmpty();
        var second = booked(11, 101, 99, POOL, "09:00");
        appointments.add(second.with(second.details().placed(List.of(7L), "")));
        assertThat(kinds(wanted(200, DANA, POOL, "09:00")))
                .containsExactly(Conflict.Kind.NO_RESOURCE);
    }

    @Test
    void aGroupTakesItsClinicianFromOthersAndGivesItsPlacesUntilItIsFull() {
        var start = MONDAY.atTime(9, 0).atZone(ZONE).toInstant();
        sessions.add(
                new GroupSession(
                        5,
                        1,
                        FOLLOW_UP,
                        DANA,
                        "Balance group",
                        start,
                        start.plusSeconds(45 * 60),
                        ZONE,
                        1,
                        false,
                        List.of()));
        assertThat(kinds(wanted(200, DANA, FOLLOW_UP, "09:30")))
                .containsExactly(Conflict.Kind.CLINICIAN_BUSY);
        var place =
                new Booking(
                        200,
                        DANA,
                        FOLLOW_UP,
                        AppointmentKind.FOLLOW_UP,
                        MONDAY.atTime(9, 0),
                        45,
                        "",
                        List.of(),
                        OptionalLong.empty(),
                        OptionalLong.of(5),
                        "");
        assertThat(kinds(place)).isEmpty();
        var there = booked(10, 100, DANA, FOLLOW_UP, "09:00");
        var details = there.details();
        appointments.add(
                there.with(
                        new AppointmentDetails(
                                details.typeId(),
                                List.of(),
                                OptionalLong.empty(),
                                OptionalLong.of(5),
                                "",
                                false,
                                Optional.empty(),
                                java.util.OptionalInt.empty())));
        assertThat(kinds(place)).containsExactly(Conflict.Kind.SESSION_FULL);
    }
}
