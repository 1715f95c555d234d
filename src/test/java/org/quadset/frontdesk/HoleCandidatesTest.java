package org.quadset.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.clinic.Clinician;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentDetails;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.Availability;
import org.quadset.schedule.Bookable;
import org.quadset.schedule.BusyKind;
import org.quadset.schedule.BusyTime;
import org.quadset.schedule.ClinicResource;
import org.quadset.schedule.GivenBy;
import org.quadset.schedule.ResourceKind;
import org.quadset.schedule.ResourceNeed;
import org.quadset.schedule.ScheduleFacts;
import org.quadset.schedule.ScheduleRules;
import org.quadset.schedule.SlotColour;
import org.quadset.schedule.VisitAllowance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** Who is called for a free time, and in which order. */
class HoleCandidatesTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = MONDAY.atTime(7, 0).atZone(ZONE).toInstant();
    private static final long DANA = 1;
    private static final long LENA = 2;
    private static final long FOLLOW_UP = 1;
    private static final long EVALUATION = 2;
    private static final long POOL = 3;
    private static final Hole HOLE = new Hole(DANA, MONDAY.atTime(14, 0), 60, OptionalLong.of(99));

    private final List<Appointment> appointments = new ArrayList<>();
    private final List<BusyTime> busy = new ArrayList<>();
    private final List<ClinicResource> rooms = new ArrayList<>();
    private final List<WaitingWish> wishes = new ArrayList<>();
    private final List<UnderScheduled> behind = new ArrayList<>();
    private final Map<Long, List<PlannedCare>> care = new HashMap<>();
    private final Map<Long, Appointment> booked = new HashMap<>();

    private static AppointmentType type(
            long id, AppointmentKind kind, GivenBy givenBy, ResourceNeed... needs) {
        return new AppointmentType(
                id,
                1,
                kind,
                kind.name(),
                kind.letters(),
                SlotColour.FOLLOW_UP,
                45,
                0,
                givenBy,
                1,
                List.of(needs),
                (int) id,
                true);
    }

    private ScheduleFacts facts() {
        return new ScheduleFacts(
                ZONE,
                List.of(
                        new Clinician(DANA, 1, "Dana Ruiz", "PT", "DR", 1, true),
                        new Clinician(LENA, 1, "Lena Park", "PTA", "LP", 2, true)),
                List.of(
                        type(FOLLOW_UP, AppointmentKind.FOLLOW_UP, GivenBy.ANYONE),
                        type(EVALUATION, AppointmentKind.EVALUATION, GivenBy.THERAPIST),
                        type(
                                POOL,
                                AppointmentKind.RUNNING,
                                GivenBy.ANYONE,
                                new ResourceNeed(ResourceKind.LANE, ""))),
                rooms,
                appointments,
                List.of(),
                new Availability(ZONE, List.of(), List.of(), busy),
                ScheduleRules.DEFAULTS);
    }

    private HoleCandidates candidates() {
        return new HoleCandidates(facts(), new HoleSeekers(wishes, behind, care, booked), NOW);
    }

    private static WaitingWish wish(long patient) {
        return WaitingWish.anyTime(
                patient, FOLLOW_UP, 45, MONDAY.minusDays(7), NOW.minusSeconds(3 * 86_400));
    }

    private static WaitingWish since(long patient, int days) {
        return WaitingWish.anyTime(
                patient, FOLLOW_UP, 45, MONDAY.minusDays(60), NOW.minusSeconds(days * 86_400L));
    }

    private static PlannedCare planned(
            long patient, long clinician, Optional<LocalDate> certified, OptionalInt left) {
        return new PlannedCare(
                patient,
                patient,
                clinician,
                MONDAY.minusDays(14),
                OptionalInt.of(2),
                OptionalInt.of(6),
                4,
                List.of(),
                List.of(),
                left.isPresent()
                        ? List.of(
                                new VisitAllowance(
                                        Optional.empty(), Optional.empty(), left.getAsInt()))
                        : List.of(),
                left.isPresent(),
                certified);
    }

    private void inCare(long patient, long clinician, int missing) {
        var one = planned(patient, clinician, Optional.empty(), OptionalInt.empty());
        care.put(patient, List.of(one));
        if (missing > 0) {
            behind.add(new UnderScheduled(one, missing, 0));
        }
    }

    private static Appointment visit(
            long id, long patient, long clinician, LocalDate day, String at) {
        var from = day.atTime(LocalTime.parse(at)).atZone(ZONE).toInstant();
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
                        FOLLOW_UP,
                        List.of(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        "",
                        false,
                        Optional.empty(),
                        OptionalInt.empty()));
    }

    private List<Long> order() {
        return candidates().of(HOLE).stream().map(Candidate::patientId).toList();
    }

    @Test
    void priorityComesFirstThenThoseFurthestBehindThenEarlierThenUsualThenTheLongestWait() {
        wishes.add(since(1, 2));
        wishes.add(since(2, 20));
        wishes.add(since(3, 5));
        inCare(3, DANA, 0);
        wishes.add(since(4, 1).replacing(OptionalLong.of(40)));
        booked.put(40L, visit(40, 4, DANA, MONDAY.plusDays(9), "10:00"));
        wishes.add(since(5, 1));
        inCare(5, LENA, 1);
        wishes.add(since(6, 1));
        inCare(6, LENA, 2);
        wishes.add(since(7, 1).ranked(WaitingPriority.URGENT, ""));
        wishes.add(since(8, 90).ranked(WaitingPriority.FLEXIBLE, ""));
        inCare(9, DANA, 1);

        assertThat(order()).containsExactly(7L, 6L, 9L, 5L, 4L, 3L, 2L, 1L, 8L);
    }

    @Test
    void everyRankIsExplainedInWords() {
        wishes.add(since(4, 3).replacing(OptionalLong.of(40)).ranked(WaitingPriority.URGENT, ""));
        booked.put(40L, visit(40, 4, LENA, MONDAY.plusDays(9), "10:00"));
        inCare(4, DANA, 2);

        assertThat(candidates().of(HOLE).getFirst().reasons())
                .containsExactly(
                        "Urgent",
                        "Behind the plan by 2",
                        "Wants earlier than 12/09/2026 10:00",
                        "Usual therapist",
                        "Waits 3 days");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "any time, '', 0, 1440, 45, 14:00",
        "from a quarter past two it begins later, '', 855, 1440, 45, 14:15",
        "over before it is free, '', 0, 860, 45, ''",
        "too long, '', 0, 1440, 61, ''",
        "another day, TUESDAY, 0, 1440, 45, ''",
        "this day, MONDAY, 0, 1440, 60, 14:00"
    })
    void aWishMustFitLengthDaysAndHours(
            String which, String day, int from, int until, int minutes, String starts) {
        Set<DayOfWeek> days = day.isEmpty() ? Set.of() : Set.of(DayOfWeek.valueOf(day));
        wishes.add(WaitingWish.anyTime(1, FOLLOW_UP, minutes, MONDAY, NOW).on(days, from, until));

        assertThat(candidates().of(HOLE))
                .extracting(one -> one.booking().start().toLocalTime().toString())
                .isEqualTo(starts.isEmpty() ? List.of() : List.of(starts));
    }

    @Test
    void whoGaveTheTimeUpOrWantsSomebodyElseOrWaitsLaterIsNotAsked() {
        wishes.add(wish(99));
        wishes.add(wish(1).with(OptionalLong.of(LENA)));
        wishes.add(wish(2).between(MONDAY.plusDays(1), Optional.empty()));
        wishes.add(wish(3).between(MONDAY.minusDays(9), Optional.of(MONDAY.minusDays(1))));

        assertThat(order()).isEmpty();
    }

    @Test
    void whoIsBookedEarlierAnywayIsNotMovedLater() {
        wishes.add(wish(1).replacing(OptionalLong.of(10)));
        booked.put(10L, visit(10, 1, DANA, MONDAY, "09:00"));

        assertThat(order()).isEmpty();
    }

    @Test
    void whoIsElsewhereAtThatTimeOrNeedsATakenLaneIsNotAsked() {
        wishes.add(wish(1));
        appointments.add(visit(10, 1, LENA, MONDAY, "14:15"));
        wishes.add(WaitingWish.anyTime(2, POOL, 45, MONDAY, NOW));

        assertThat(order()).isEmpty();
    }

    @Test
    void whoComesThatDayAnywayIsAskedLastAndItIsSaid() {
        wishes.add(wish(1).ranked(WaitingPriority.URGENT, ""));
        appointments.add(visit(10, 1, LENA, MONDAY, "09:00"));
        wishes.add(wish(2));

        assertThat(order()).containsExactly(2L, 1L);
        assertThat(candidates().of(HOLE).getLast().barrier())
                .isEqualTo("Comes that day at 09:00 anyway");
    }

    @Test
    void whoHasNoAuthorisedVisitOrCertificationLeftIsAskedLastAndItIsSaid() {
        wishes.add(wish(1).ranked(WaitingPriority.URGENT, ""));
        care.put(1L, List.of(planned(1, DANA, Optional.empty(), OptionalInt.of(0))));
        wishes.add(wish(2).ranked(WaitingPriority.URGENT, ""));
        care.put(
                2L,
                List.of(planned(2, DANA, Optional.of(MONDAY.minusDays(1)), OptionalInt.empty())));
        wishes.add(wish(3).ranked(WaitingPriority.FLEXIBLE, ""));
        care.put(3L, List.of(planned(3, DANA, Optional.of(MONDAY), OptionalInt.of(1))));

        var found = candidates().of(HOLE);

        assertThat(found).extracting(Candidate::patientId).containsExactly(3L, 1L, 2L);
        assertThat(found)
                .extracting(Candidate::barrier)
                .containsExactly(
                        "", "No authorised visit left that day", "Certified only until 11/29/2026");
    }

    @Test
    void aPatientIsNamedOnceThoughTwoWishesFit() {
        wishes.add(wish(1));
        wishes.add(wish(1).ranked(WaitingPriority.URGENT, ""));

        assertThat(candidates().of(HOLE)).hasSize(1);
        assertThat(candidates().of(HOLE).getFirst().reasons()).contains("Urgent");
    }

    @Test
    void nothingBeforeNowIsOffered() {
        wishes.add(wish(1));
        var later =
                new HoleCandidates(
                        facts(),
                        new HoleSeekers(wishes, behind, care, booked),
                        MONDAY.atTime(14, 7).atZone(ZONE).toInstant());

        assertThat(later.of(HOLE).getFirst().booking().start()).isEqualTo(MONDAY.atTime(14, 10));
    }

    /** Whatever is booked, waits and is away: what is offered is what the one rule check takes. */
    @Property(tries = 400)
    void everythingOfferedIsAcceptedAndTheOrderIsAlwaysTheSame(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        var random = new Random(seed);
        for (var list : List.of(appointments, busy, rooms, wishes, behind)) {
            list.clear();
        }
        care.clear();
        booked.clear();
        for (int i = 0; i < 12; i++) {
            appointments.add(
                    visit(
                            100 + i,
                            random.nextInt(8),
                            1 + random.nextInt(2),
                            MONDAY,
                            "%02d:%02d".formatted(8 + random.nextInt(10), random.nextInt(4) * 15)));
        }
        if (random.nextBoolean()) {
            rooms.add(new ClinicResource(1, 1, ResourceKind.LANE, "Lane", Set.of(), 1, 1, true));
        }
        var away = MONDAY.atTime(8 + random.nextInt(9), 0).atZone(ZONE).toInstant();
        busy.add(
                new BusyTime(
                        1,
                        1,
                        new Bookable.OfClinician(1 + random.nextInt(2)),
                        BusyKind.MEETING,
                        away,
                        away.plusSeconds(3600),
                        "",
                        ""));
        for (int i = 0; i < 10; i++) {
            int from = random.nextInt(20) * 60;
            long patient = random.nextInt(8);
            var one =
                    WaitingWish.anyTime(
                                    patient,
                                    1 + random.nextInt(3),
                                    15 + 15 * random.nextInt(5),
                                    MONDAY,
                                    NOW.minusSeconds(random.nextInt(1_000_000)))
                            .on(Set.of(), from, from + 240)
                            .ranked(WaitingPriority.values()[random.nextInt(3)], "");
            if (random.nextInt(3) == 0) {
                var later = visit(200 + i, patient, DANA, MONDAY.plusDays(1), "10:00");
                booked.put(later.id(), later);
                one = one.replacing(OptionalLong.of(later.id()));
            }
            wishes.add(one);
            if (random.nextBoolean()) {
                inCare(20 + i, 1 + random.nextInt(2), random.nextInt(3));
            }
        }
        var hole =
                new Hole(
                        1 + random.nextInt(2),
                        MONDAY.atTime(8 + random.nextInt(10), 15 * random.nextInt(4)),
                        30 + 15 * random.nextInt(6),
                        OptionalLong.empty());

        var offered = candidates().of(hole);

        for (var one : offered) {
            var facts = facts();
            var placement =
                    one.replaces()
                            .map(later -> facts.placeElsewhere(one.booking(), later.id()))
                            .orElseGet(() -> facts.place(one.booking(), 0));
            assertThat(placement.conflicts()).isEmpty();
            assertThat(one.booking().start()).isAfterOrEqualTo(hole.start());
            assertThat(one.booking().start().plusMinutes(one.booking().minutes()))
                    .isBeforeOrEqualTo(hole.end());
            one.wish()
                    .ifPresent(
                            wish ->
                                    assertThat(
                                                    wish.suits(
                                                            hole.clinicianId(),
                                                            one.booking().start()))
                                            .isTrue());
        }
        assertThat(offered).extracting(Candidate::patientId).doesNotHaveDuplicates();
        java.util.Collections.shuffle(wishes, random);
        assertThat(candidates().of(hole))
                .extracting(Candidate::patientId)
                .containsExactlyElementsOf(offered.stream().map(Candidate::patientId).toList());
    }
}
