package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;

/** Group sessions and their rosters over a real file. */
class GroupSessionServiceTest {
    private static final LocalDateTime NINE = DeskOnDisk.MONDAY.atTime(9, 0);

    @TempDir private Path folder;
    private DeskOnDisk desk;
    private GroupSessionService groups;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(folder, 8);
        groups = groupsOf(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static GroupSessionService groupsOf(DeskOnDisk one) {
        return new GroupSessionService(one.database, one.store, one.schedule, one.audit, one.time);
    }

    private GroupSession wanted(int clinician, LocalDateTime start, int capacity) {
        long type =
                desk.database.reading(() -> desk.store.setup().types()).stream()
                        .filter(AppointmentType::isGroup)
                        .findFirst()
                        .orElseThrow()
                        .id();
        var from = desk.time.instantOf(start);
        return new GroupSession(
                0,
                0,
                type,
                desk.clinicians.get(clinician).id(),
                "Balance",
                from,
                from.plusSeconds(3600),
                desk.time.zone(),
                capacity,
                false,
                List.of());
    }

    private GroupSession create(int clinician, LocalDateTime start, int capacity) {
        return groups.create(wanted(clinician, start, capacity), 1, DeskOnDisk.ANA)
                .sessions()
                .getFirst();
    }

    private Appointment add(GroupSession session, int patient) {
        return groups.add(session.id(), desk.patients.get(patient).id(), DeskOnDisk.ANA);
    }

    private GroupSessionService.Roster roster(GroupSession session) {
        return groups.roster(session.id(), DeskOnDisk.ANA);
    }

    private static GroupSession later(GroupSession session, int hours) {
        return session.at(
                session.startsAt().plusSeconds(hours * 3600L),
                session.endsAt().plusSeconds(hours * 3600L));
    }

    @Test
    void aWeeklyGroupLeavesOutTheDaysOnWhichTheClinicIsClosed() {
        new AvailabilityService(desk.database, desk.store, desk.audit, desk.time)
                .close(
                        new ClosedDays(
                                0,
                                0,
                                DeskOnDisk.MONDAY.plusWeeks(1),
                                DeskOnDisk.MONDAY.plusWeeks(1),
                                "Painting"),
                        DeskOnDisk.ANA);
        var created = groups.create(wanted(0, NINE, 4), 4, DeskOnDisk.ANA);
        assertThat(created.sessions())
                .extracting(GroupSession::start)
                .containsExactly(NINE, NINE.plusWeeks(2), NINE.plusWeeks(3));
        assertThat(created.skipped()).containsExactly(DeskOnDisk.MONDAY.plusWeeks(1));
    }

    @Test
    void ofWeeklySessionsNoneIsPlannedWhereTheClinicianIsTakenInOneWeek() {
        desk.schedule.book(desk.followUp(0, 0, NINE.plusWeeks(2)), DeskOnDisk.ANA);
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(() -> groups.create(wanted(0, NINE, 4), 4, DeskOnDisk.ANA));
        assertThat(groups.on(DeskOnDisk.MONDAY, DeskOnDisk.ANA)).isEmpty();
    }

    @Test
    void aSessionTakesItsRoomAndItsCliniciansTime() {
        desk.sql(
                "insert into clinic_resource (version, kind, name, features, capacity,"
                        + " list_position, active, changed_at, changed_by) values (1, 'ROOM', 'Gym',"
                        + " '', 1, 1, true, current_timestamp, '')");
        long gym = desk.database.reading(() -> desk.store.setup().resources()).getFirst().id();
        groups.create(wanted(0, NINE, 4).in(List.of(gym)), 1, DeskOnDisk.ANA);
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(
                        () ->
                                groups.create(
                                        wanted(1, NINE.plusMinutes(30), 4).in(List.of(gym)),
                                        1,
                                        DeskOnDisk.ANA))
                .satisfies(
                        problem ->
                                assertThat(problem.conflicts().getFirst().kind())
                                        .isEqualTo(Conflict.Kind.RESOURCE_BUSY));
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(() -> desk.schedule.book(desk.followUp(0, 0, NINE), DeskOnDisk.ANA));
    }

    @Test
    void whoCancelsMakesRoomForTheNext() {
        var session = create(0, NINE, 2);
        add(session, 0);
        var second = add(session, 1);
        assertThatExceptionOfType(SlotTakenException.class).isThrownBy(() -> add(session, 2));
        groups.remove(second, CancelReason.ILLNESS, DeskOnDisk.ANA);
        add(session, 2);
        assertThat(roster(session).taken()).isEqualTo(2);
        assertThat(roster(session).free()).isZero();
        assertThat(roster(session).places()).hasSize(3);
    }

    @Test
    void allPatientsMoveWithTheGroup() {
        var session = create(0, NINE, 4);
        add(session, 0);
        add(session, 1);
        var moved =
                groups.change(
                                later(session, 2).with("Balance B", desk.clinicians.get(1).id(), 3),
                                DeskOnDisk.ANA)
                        .after();
        assertThat(roster(moved).places())
                .extracting(one -> one.appointment().start())
                .containsExactly(NINE.plusHours(2), NINE.plusHours(2));
        assertThat(roster(moved).places())
                .extracting(one -> one.appointment().clinicianId())
                .containsOnly(desk.clinicians.get(1).id());
        add(moved, 2);
    }

    @Test
    void nobodyMovesWhereOnePatientIsBusy() {
        var session = create(0, NINE, 4);
        add(session, 0);
        var second = add(session, 1);
        desk.schedule.book(desk.followUp(1, 1, NINE.plusHours(2)), DeskOnDisk.ANA);
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(() -> groups.change(later(session, 2), DeskOnDisk.ANA));
        assertThat(roster(session).session()).isEqualTo(session);
        assertThat(roster(session).places())
                .extracting(one -> one.appointment().start())
                .containsOnly(NINE);
        assertThat(desk.schedule.byId(second.id(), DeskOnDisk.ANA)).isEqualTo(second);
    }

    @Test
    void aGroupThatHasBegunStaysAndFewerPlacesThanPatientsAreRefused() {
        var session = create(0, DeskOnDisk.TODAY.atTime(9, 0), 4);
        var here = add(session, 0);
        add(session, 1);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () ->
                                groups.change(
                                        session.with("Balance", session.clinicianId(), 1),
                                        DeskOnDisk.ANA));
        desk.schedule.setStatus(here, AppointmentStatus.ARRIVED, DeskOnDisk.ANA);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> groups.change(later(session, 2), DeskOnDisk.ANA));
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> groups.cancel(session, DeskOnDisk.ANA));
    }

    @Test
    void aCancelledGroupCancelsItsPlacesAndFreesItsTime() {
        var session = create(0, NINE, 4);
        add(session, 0);
        var cancelled = groups.cancel(session, DeskOnDisk.ANA).after();
        assertThat(roster(cancelled).places().getFirst().appointment().cancelReason())
                .contains(CancelReason.CLINIC);
        assertThatExceptionOfType(SlotTakenException.class).isThrownBy(() -> add(cancelled, 1));
        desk.schedule.book(desk.followUp(0, 0, NINE), DeskOnDisk.ANA);
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> groups.change(later(session, 1), DeskOnDisk.ANA));
    }

    @Test
    void aPlaceOfAnotherTypeThanTheGroupsIsRefused() {
        var session = create(0, NINE, 4);
        var other = desk.followUp(0, 0, NINE);
        var wanted =
                new Booking(
                                other.patientId(),
                                other.clinicianId(),
                                AppointmentKind.FOLLOW_UP,
                                NINE,
                                60,
                                "")
                        .inSession(session.id());
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> desk.schedule.book(wanted, DeskOnDisk.ANA))
                .satisfies(
                        problem ->
                                assertThat(problem.messageKey())
                                        .isEqualTo("booking.notOfTheGroup"));
        assertThat(roster(session).places()).isEmpty();
    }

    @Test
    void onlyWhatIsGivenAsAGroupIsPlannedAndItKeepsItsType() {
        long single =
                desk.database.reading(() -> desk.store.setup().types()).stream()
                        .filter(one -> !one.isGroup())
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () -> groups.create(ofType(wanted(0, NINE, 4), single), 1, DeskOnDisk.ANA));
        var session = create(0, NINE, 4);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> groups.change(ofType(session, single), DeskOnDisk.ANA));
        assertThat(roster(session).session()).isEqualTo(session);
    }

    private static GroupSession ofType(GroupSession one, long type) {
        return new GroupSession(
                one.id(),
                one.version(),
                type,
                one.clinicianId(),
                one.name(),
                one.startsAt(),
                one.endsAt(),
                one.zone(),
                one.capacity(),
                one.cancelled(),
                one.resources());
    }

    @Test
    void thePreviewSaysWhatEachWeekWouldBeAndStoresNothing() {
        new AvailabilityService(desk.database, desk.store, desk.audit, desk.time)
                .close(
                        new ClosedDays(
                                0,
                                0,
                                DeskOnDisk.MONDAY.plusWeeks(1),
                                DeskOnDisk.MONDAY.plusWeeks(1),
                                "Painting"),
                        DeskOnDisk.ANA);
        desk.schedule.book(desk.followUp(0, 0, NINE.plusWeeks(2)), DeskOnDisk.ANA);
        var weeks = groups.preview(wanted(0, NINE, 4), 3, DeskOnDisk.ANA);
        assertThat(weeks)
                .extracting(GroupSessionService.Week::day)
                .containsExactly(
                        DeskOnDisk.MONDAY,
                        DeskOnDisk.MONDAY.plusWeeks(1),
                        DeskOnDisk.MONDAY.plusWeeks(2));
        assertThat(weeks.get(0).refusal()).isEmpty();
        assertThat(weeks.get(1).closed()).contains("Painting");
        assertThat(weeks.get(2).refusal()).startsWith("Dana Ruiz already has");
        assertThat(groups.on(DeskOnDisk.MONDAY, DeskOnDisk.ANA)).isEmpty();
    }

    @Test
    void aGroupGetsAnotherRoomOnlyWhereThatIsFree() {
        for (var name : List.of("Gym", "Hall")) {
            desk.sql(
                    "insert into clinic_resource (version, kind, name, features, capacity,"
                            + " list_position, active, changed_at, changed_by) values (1, 'ROOM', '"
                            + name
                            + "', '', 1, 1, true, current_timestamp, '')");
        }
        var rooms =
                desk.database.reading(() -> desk.store.setup().resources()).stream()
                        .map(ClinicResource::id)
                        .toList();
        var gym = List.of(rooms.getFirst());
        var hall = List.of(rooms.getLast());
        var session =
                groups.create(wanted(0, NINE, 4).in(gym), 1, DeskOnDisk.ANA).sessions().getFirst();
        groups.create(wanted(1, NINE, 4).in(hall), 1, DeskOnDisk.ANA);
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(() -> groups.change(session.in(hall), DeskOnDisk.ANA));
        var without = groups.change(session.in(List.of()), DeskOnDisk.ANA).after();
        assertThat(without.resources()).isEmpty();
        groups.create(wanted(2, NINE, 4).in(gym), 1, DeskOnDisk.ANA);
    }

    @Test
    void aPlaceIsTakenBackAndOneThatWasGivenBackIsRestoredWhileItIsFree() {
        var session = create(0, NINE, 1);
        var added = add(session, 0);
        desk.schedule.takeBack(List.of(AppointmentChange.booked(added)), DeskOnDisk.ANA);
        assertThat(roster(session).places()).isEmpty();

        var again = add(session, 0);
        var gone = groups.remove(again, CancelReason.ILLNESS, DeskOnDisk.ANA);
        var removal = List.of(AppointmentChange.of(again, gone));
        var redo = desk.schedule.takeBack(removal, DeskOnDisk.ANA);
        assertThat(roster(session).taken()).isEqualTo(1);

        desk.schedule.takeBack(redo, DeskOnDisk.ANA);
        add(session, 1);
        var now = desk.schedule.byId(gone.id(), DeskOnDisk.ANA);
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(
                        () ->
                                desk.schedule.takeBack(
                                        List.of(AppointmentChange.of(again, now)), DeskOnDisk.ANA));
    }

    @Test
    void aPlaceIsNotRestoredWhereTheGroupNoLongerIs() {
        var session = create(0, NINE, 4);
        var place = add(session, 0);
        var gone = groups.remove(place, CancelReason.ILLNESS, DeskOnDisk.ANA);
        groups.change(later(session, 2), DeskOnDisk.ANA);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () ->
                                desk.schedule.takeBack(
                                        List.of(AppointmentChange.of(place, gone)),
                                        DeskOnDisk.ANA));
        assertThat(roster(session).taken()).isZero();
    }

    @Test
    void ofTwoDesksThatBookTheLastPlaceExactlyOneGetsIt() throws Exception {
        try (var other = desk.secondDesk()) {
            var theirs = groupsOf(other);
            for (int round = 0; round < 20; round++) {
                var session = create(0, NINE.plusDays(round), 1);
                var gate = new CyclicBarrier(2);
                var problems = Collections.synchronizedList(new ArrayList<Throwable>());
                var threads =
                        List.of(0, 1).stream()
                                .map(
                                        who ->
                                                Thread.ofPlatform()
                                                        .start(
                                                                () ->
                                                                        race(
                                                                                who == 0
                                                                                        ? groups
                                                                                        : theirs,
                                                                                session,
                                                                                who,
                                                                                gate,
                                                                                problems)))
                                .toList();
                for (var thread : threads) {
                    thread.join();
                }
                assertThat(problems).hasSize(1).allMatch(SlotTakenException.class::isInstance);
                assertThat(roster(session).taken()).isEqualTo(1);
            }
        }
    }

    private void race(
            GroupSessionService service,
            GroupSession session,
            int patient,
            CyclicBarrier gate,
            List<Throwable> problems) {
        try {
            gate.await();
            service.add(session.id(), desk.patients.get(patient).id(), DeskOnDisk.ANA);
        } catch (Exception problem) {
            problems.add(problem);
        }
    }

    @Test
    void overRandomSequencesASessionNeverHoldsMoreThanItsPlacesAndNobodyIsBookedTwice() {
        var kinds = Set.of(SlotTakenException.class, UserFacingException.class);
        for (long seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            var start = NINE.plusWeeks(seed);
            var sessions =
                    new ArrayList<>(
                            List.of(
                                    create(0, start, 3),
                                    create(1, start.plusHours(1), 2),
                                    create(2, start.plusHours(2), 4)));
            for (int step = 0; step < 120; step++) {
                int chosen = random.nextInt(sessions.size());
                try {
                    sessions.set(chosen, act(sessions.get(chosen), random));
                } catch (UserFacingException refused) {
                    assertThat(kinds).contains(refused.getClass());
                }
                for (var one : sessions) {
                    var roster = roster(one);
                    assertThat(roster.taken()).isLessThanOrEqualTo(roster.session().capacity());
                }
            }
            NoDoubleBooking.in(
                    desk.schedule
                            .span(start.toLocalDate(), 1, DeskOnDisk.ANA)
                            .facts()
                            .appointments());
        }
    }

    private GroupSession act(GroupSession session, Random random) {
        var places =
                roster(session).places().stream()
                        .map(BookedSlot::appointment)
                        .filter(one -> one.status().takesTime())
                        .toList();
        switch (random.nextInt(6)) {
            case 0 -> {
                return groups.change(later(session, random.nextInt(5) - 2), DeskOnDisk.ANA).after();
            }
            case 1 -> {
                return groups.change(
                                session.with(
                                        "Balance", session.clinicianId(), 1 + random.nextInt(4)),
                                DeskOnDisk.ANA)
                        .after();
            }
            case 2 -> {
                if (!places.isEmpty()) {
                    groups.remove(
                            places.get(random.nextInt(places.size())),
                            CancelReason.WORK,
                            DeskOnDisk.ANA);
                }
            }
            default -> add(session, random.nextInt(8));
        }
        return session;
    }
}
