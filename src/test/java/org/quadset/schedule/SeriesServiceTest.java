package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quadset.schedule.DeskOnDisk.ANA;
import static org.quadset.schedule.DeskOnDisk.MONDAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.problems.UserFacingException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Series on a real file: proposed with reasons, booked whole, changed without losing a visit. */
class SeriesServiceTest {
    @TempDir private Path folder;
    private DeskOnDisk desk;
    private SeriesService series;
    private AppointmentType followUp;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(folder.resolve("clinic"), 3);
        series =
                new SeriesService(
                        desk.database,
                        desk.store,
                        new SeriesRepository(desk.database, desk.time.clock()),
                        desk.schedule,
                        desk.audit,
                        desk.time);
        followUp = desk.store.setup().types().getFirst();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long dana() {
        return desk.clinicians.getFirst().id();
    }

    private long patient() {
        return desk.patients.getFirst().id();
    }

    private SeriesPlan plan(int visits) {
        var search =
                OpeningSearch.any(followUp, MONDAY, false)
                        .forPatient(OptionalLong.of(patient()))
                        .with(OptionalLong.of(dana()), false);
        return new SeriesPlan(
                search,
                2,
                visits,
                1,
                12,
                Optional.of(new Opening(dana(), MONDAY.atTime(9, 30), 45, List.of(), List.of(), 0)),
                List.of(),
                false,
                List.of(),
                Optional.empty());
    }

    private SeriesPlan limited(SeriesPlan plan, int left, LocalDate certifiedUntil) {
        return new SeriesPlan(
                plan.search(),
                plan.perWeek(),
                plan.visits(),
                plan.firstNumber(),
                plan.planned(),
                plan.first(),
                plan.bookedDays(),
                true,
                List.of(new VisitAllowance(Optional.empty(), Optional.empty(), left)),
                Optional.of(certifiedUntil));
    }

    private static List<LocalDate> days(SeriesProposal proposal) {
        return proposal.slots().stream().map(one -> one.start().toLocalDate()).toList();
    }

    @Test
    void twiceAWeekForSixWeeksIsProposedWithDaysBetween() {
        var proposal = series.propose(plan(12), ANA);

        assertThat(proposal.slots()).hasSize(12);
        assertThat(proposal.count(SeriesSlot.State.AS_WISHED)).isEqualTo(12);
        assertThat(days(proposal))
                .startsWith(MONDAY, MONDAY.plusDays(3), MONDAY.plusDays(7), MONDAY.plusDays(10));
        assertThat(proposal.slots()).allMatch(one -> one.start().getHour() == 9);
    }

    @Test
    void aHolidayAndABusyClinicianMoveAVisitAndSayWhy() {
        desk.sql(
                "insert into closed_days (version, first_day, last_day, name, changed_at,"
                        + " changed_by) values (1, date '2026-12-03', date '2026-12-03', 'Fair',"
                        + " current_timestamp, '')");
        desk.schedule.book(desk.followUp(1, 0, MONDAY.plusDays(7).atTime(9, 15)), ANA);

        var proposal = series.propose(plan(4), ANA);

        assertThat(proposal.slots().get(1).state()).isEqualTo(SeriesSlot.State.MOVED);
        assertThat(proposal.slots().get(1).why()).isEqualTo("3 Dec: clinic closed");
        assertThat(days(proposal).get(1)).isBetween(MONDAY.plusDays(2), MONDAY.plusDays(4));
        assertThat(proposal.slots().get(2).why()).isEqualTo("Dana busy at 09:30");
        assertThat(days(proposal).get(2)).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void whatNoPayerAllowsOrLiesBehindTheCertifiedTimeIsHeldAndNotBooked() {
        var proposal = series.propose(limited(plan(12), 9, MONDAY.plusDays(20)), ANA);

        assertThat(proposal.toBook()).hasSize(6);
        assertThat(proposal.slots().getLast().why()).isEqualTo("held: after the certified time");

        var fewer = series.propose(limited(plan(12), 9, MONDAY.plusDays(90)), ANA);
        assertThat(fewer.toBook()).hasSize(9);
        assertThat(fewer.slots().getLast().why()).isEqualTo("held: no visit left");

        assertThat(series.book(fewer, ANA)).hasSize(9);
        assertThat(desk.store.appointments().ofPatient(patient())).hasSize(9);
    }

    @Test
    void aSwappedVisitTakesAnotherTimeOfItsWeekAndTheOthersStay() {
        var proposal = series.propose(plan(6), ANA);
        var others = proposal.alternatives(1, 5);

        var swapped = proposal.swapped(1, others.getFirst());

        assertThat(others).hasSize(5);
        assertThat(swapped.slots()).hasSize(6);
        assertThat(swapped.count(SeriesSlot.State.SWAPPED)).isEqualTo(1);
        assertThat(swapped.count(SeriesSlot.State.AS_WISHED)).isEqualTo(5);
    }

    @Test
    void aTimeThatWasTakenMeanwhileIsNamedAndNothingIsBooked() {
        var proposal = series.propose(plan(6), ANA);
        desk.schedule.book(desk.followUp(1, 0, MONDAY.plusDays(3).atTime(9, 30)), ANA);

        var refused =
                catchThrowableOfType(SeriesTakenException.class, () -> series.book(proposal, ANA));

        assertThat(refused.taken())
                .extracting(SeriesTakenException.Taken::start)
                .containsExactly(MONDAY.plusDays(3).atTime(9, 30));
        assertThat(refused.taken().getFirst().why()).contains("Dana Ruiz already has Patb Cohen");
        assertThat(desk.store.appointments().ofPatient(patient())).isEmpty();
    }

    @Test
    void thisAndFollowingAreMovedByTheSameShiftAndTakenBackAtOnce() {
        var booked = series.book(series.propose(plan(12), ANA), ANA);
        var third = booked.get(2).after().orElseThrow();
        var before = all(third);

        var changes =
                series.change(
                        third,
                        SeriesScope.THIS_AND_FOLLOWING,
                        SeriesEdit.Shift.between(
                                third.start(), third.start().plusDays(1).plusMinutes(30)),
                        false,
                        ANA);

        assertThat(changes).hasSize(10);
        assertThat(all(third).get(2).start()).isEqualTo(MONDAY.plusDays(8).atTime(10, 0));
        desk.schedule.takeBack(changes, ANA);
        assertThat(all(third)).allMatch(one -> before.stream().anyMatch(one::sameAs));
    }

    @Test
    void aSeriesMovesAWeekOnThoughItsVisitsTakeEachOthersTimes() {
        var booked = series.book(series.propose(plan(12), ANA), ANA);
        var first = booked.getFirst().after().orElseThrow();

        series.change(first, SeriesScope.ALL, new SeriesEdit.Shift(7, 0), false, ANA);

        assertThat(all(first).getFirst().start()).isEqualTo(MONDAY.plusDays(7).atTime(9, 30));
        assertThat(all(first)).hasSize(12);
    }

    @Test
    void whatConflictsIsToldBeforeAndIsLeftOnlyIfAsked() {
        var booked = series.book(series.propose(plan(6), ANA), ANA);
        var first = booked.getFirst().after().orElseThrow();
        desk.schedule.book(desk.followUp(1, 1, MONDAY.plusDays(7).atTime(9, 0)), ANA);
        var edit = new SeriesEdit.GiveTo(desk.clinicians.get(1).id());

        var preview = series.preview(first, SeriesScope.ALL, edit, ANA);

        assertThat(preview.changes()).hasSize(5);
        assertThat(preview.refused()).hasSize(1);
        assertThat(preview.refused().getFirst().why().getFirst()).contains("Marcus Bell");
        assertThat(
                        catchThrowableOfType(
                                        SeriesTakenException.class,
                                        () ->
                                                series.change(
                                                        first, SeriesScope.ALL, edit, false, ANA))
                                .taken())
                .hasSize(1);
        assertThat(all(first)).allMatch(one -> one.clinicianId() == dana());
        assertThat(series.change(first, SeriesScope.ALL, edit, true, ANA)).hasSize(5);
    }

    private List<Appointment> all(Appointment one) {
        return series.byId(one.details().series().getAsLong(), ANA).appointments();
    }

    @Test
    void afterAnyChangesASeriesHasExactlyTheVisitsThatWereBooked() {
        for (long seed = 1; seed <= 12; seed++) {
            anySequence(new Random(seed));
        }
    }

    private void anySequence(Random random) {
        var plan = plan(6 + random.nextInt(6));
        var booked = series.book(series.propose(plan, ANA), ANA);
        var ids = ids(booked.stream().map(one -> one.after().orElseThrow()).toList());
        long id = booked.getFirst().after().orElseThrow().details().series().getAsLong();
        var others = idsBeside(id);
        for (int i = 0; i < 12; i++) {
            var visits = series.byId(id, ANA).appointments();
            var one = visits.get(random.nextInt(visits.size()));
            var scope = SeriesScope.values()[random.nextInt(3)];
            try {
                var changes = series.change(one, scope, edit(random), random.nextBoolean(), ANA);
                if (random.nextInt(3) == 0) {
                    desk.schedule.takeBack(changes, ANA);
                }
            } catch (UserFacingException refused) {
                assertThat(ids(series.byId(id, ANA).appointments())).isEqualTo(ids);
            }
            assertThat(ids(series.byId(id, ANA).appointments())).isEqualTo(ids);
            assertThat(idsBeside(id)).isEqualTo(others);
        }
        series.byId(id, ANA).appointments().stream()
                .filter(one -> one.status().isAhead())
                .forEach(one -> desk.schedule.cancel(one, CancelReason.OTHER, ANA));
    }

    private SeriesEdit edit(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new SeriesEdit.Cancel(CancelReason.WORK);
            case 1, 2 -> new SeriesEdit.GiveTo(desk.clinicians.get(random.nextInt(3)).id());
            case 3 -> new SeriesEdit.Last(15 + 15 * random.nextInt(5));
            default -> new SeriesEdit.Shift(random.nextInt(9) - 3, 30 * (random.nextInt(7) - 3));
        };
    }

    private static Set<Long> ids(List<Appointment> all) {
        return all.stream().map(Appointment::id).collect(Collectors.toSet());
    }

    private Set<Long> idsBeside(long id) {
        return desk.store.appointments().ofPatient(patient()).stream()
                .filter(one -> !one.details().series().equals(OptionalLong.of(id)))
                .map(Appointment::id)
                .collect(Collectors.toSet());
    }

    @Test
    void openingsAreFoundInTheFileInPages() {
        var openings =
                new OpeningService(
                        desk.database,
                        desk.store,
                        new TakenTimeRepository(desk.database),
                        desk.time);
        desk.schedule.book(desk.followUp(1, 0, MONDAY.atTime(8, 0)), ANA);
        var search =
                OpeningSearch.any(followUp, MONDAY, false)
                        .with(OptionalLong.of(dana()), false)
                        .of(followUp, 45);

        var first = openings.find(search, 0, 10, ANA);
        var second = openings.find(search, 10, 10, ANA);

        assertThat(first.openings()).hasSize(10);
        assertThat(first.more()).isTrue();
        assertThat(first.openings().getFirst().start())
                .isEqualTo(LocalDateTime.of(MONDAY, java.time.LocalTime.of(8, 45)));
        assertThat(second.openings()).doesNotContainAnyElementsOf(first.openings());
    }
}
