package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** Hours, closed days, leave and meetings over a real file. */
class AvailabilityServiceTest {
    private static final LocalDate MONDAY = DeskOnDisk.MONDAY;

    @TempDir private Path folder;
    private DeskOnDisk desk;
    private AvailabilityService hours;
    private Bookable dana;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(folder, 4);
        hours = new AvailabilityService(desk.database, desk.store, desk.audit, desk.time);
        dana = new Bookable.OfClinician(desk.clinicians.getFirst().id());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static AvailabilityChange.NewWeek week(Bookable whose, String typed, LocalDate from) {
        return new AvailabilityChange.NewWeek(
                whose, typed.isEmpty() ? List.of() : HoursText.read(typed).hours(), from);
    }

    private void set(String typed, LocalDate from) {
        hours.setWeek(week(dana, typed, from), hours.hoursOf(dana, DeskOnDisk.ANA), DeskOnDisk.ANA);
    }

    private String on(LocalDate day) {
        return HoursText.of(AvailabilityService.asDays(hours.hoursOf(dana, DeskOnDisk.ANA), day));
    }

    private BusyTime busy(BusyKind kind, LocalDateTime from, LocalDateTime until) {
        return new BusyTime(
                0, 0, dana, kind, desk.time.instantOf(from), desk.time.instantOf(until), "", "");
    }

    private Appointment book(int patient, LocalDateTime start) {
        return desk.schedule.book(desk.followUp(patient, 0, start), DeskOnDisk.ANA);
    }

    @Test
    void aWeekThatChangesFromADayOnKeepsWhatWasBefore() {
        set("mo-fr 8-12 13-17", MONDAY.minusWeeks(50));
        set("mo-th 9-15", MONDAY);
        assertThat(on(MONDAY.minusDays(1))).isEqualTo("Mon–Fri 08:00–12:00 13:00–17:00");
        assertThat(on(MONDAY)).isEqualTo("Mon–Thu 09:00–15:00");
        set("mo 10-12", MONDAY.plusWeeks(2));
        set("tu 8-9", MONDAY.plusWeeks(1));
        assertThat(on(MONDAY)).isEqualTo("Mon–Thu 09:00–15:00");
        assertThat(on(MONDAY.plusWeeks(3))).isEqualTo("Tue 08:00–09:00");
        set("", MONDAY.plusWeeks(2));
        assertThat(on(MONDAY.plusWeeks(1))).isEqualTo("Tue 08:00–09:00");
        assertThat(on(MONDAY.plusWeeks(3))).isEmpty();
        assertThat(lastAudit("clinicianHours.", dana.id()))
                .isEqualTo("Tue 08:00–09:00 -> any time from 2026-12-14");
    }

    private String lastAudit(String prefix, long subject) {
        return desk.database.reading(() -> desk.audit.of(prefix, subject)).getFirst().detail();
    }

    @Test
    void hoursThatSomebodyElseChangedMeanwhileAreNotOverwritten() {
        var seen = hours.hoursOf(dana, DeskOnDisk.ANA);
        set("mo-fr 8-12", MONDAY);
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(
                        () -> hours.setWeek(week(dana, "mo 8-9", MONDAY), seen, DeskOnDisk.ANA));
        assertThat(on(MONDAY)).isEqualTo("Mon–Fri 08:00–12:00");
    }

    @Test
    void aShorterWeekTellsWhichVisitsItFallsOnAndLeavesThemBooked() {
        set("mo-fr 8-17", MONDAY.minusWeeks(5));
        var early = book(0, MONDAY.atTime(8, 0));
        book(1, MONDAY.atTime(10, 0));
        var cancelled = book(2, MONDAY.plusDays(1).atTime(8, 0));
        desk.schedule.cancel(cancelled, CancelReason.ILLNESS, DeskOnDisk.ANA);
        var shorter = week(dana, "mo-fr 9-17", MONDAY);
        assertThat(hours.touched(shorter, DeskOnDisk.ANA))
                .extracting(one -> one.appointment().id())
                .containsExactly(early.id());
        hours.setWeek(shorter, hours.hoursOf(dana, DeskOnDisk.ANA), DeskOnDisk.ANA);
        assertThat(desk.schedule.byId(early.id(), DeskOnDisk.ANA).status())
                .isEqualTo(AppointmentStatus.BOOKED);
        assertThat(hours.touched(shorter, DeskOnDisk.ANA)).isEmpty();
    }

    @Test
    void leaveOverDaysTellsItsVisitsAndRefusesNewOnes() {
        var visit = book(0, MONDAY.plusDays(2).atTime(10, 0));
        var leave =
                List.of(
                        busy(
                                BusyKind.LEAVE,
                                MONDAY.plusDays(1).atStartOfDay(),
                                MONDAY.plusDays(5).atStartOfDay()));
        assertThat(hours.touched(new AvailabilityChange.Away(leave), DeskOnDisk.ANA))
                .extracting(one -> one.appointment().id())
                .containsExactly(visit.id());
        var added = hours.add(leave, DeskOnDisk.ANA).getFirst();
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(() -> book(1, MONDAY.plusDays(3).atTime(9, 0)));
        hours.remove(added, DeskOnDisk.ANA);
        book(1, MONDAY.plusDays(3).atTime(9, 0));
        assertThat(lastAudit("busyTime.", added.id())).endsWith("-> none");
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> hours.remove(added, DeskOnDisk.ANA));
    }

    @Test
    void aWeeklyMeetingKeepsItsHourAcrossAChangeOfTheClock() {
        var first = LocalDate.of(2027, 3, 8).atTime(12, 0);
        var meetings = hours.weekly(busy(BusyKind.MEETING, first, first.plusHours(1)), 3);
        assertThat(meetings)
                .extracting(one -> desk.time.at(one.startsAt()).toLocalDateTime())
                .containsExactly(first, first.plusWeeks(1), first.plusWeeks(2));
    }

    @Test
    void extraHoursOpenTimeAndTakingThemAwayTellsTheirVisits() {
        set("mo-fr 8-17", MONDAY.minusWeeks(5));
        var saturday = MONDAY.plusDays(5);
        var extra =
                hours.add(
                                List.of(
                                        busy(
                                                BusyKind.EXTRA_HOURS,
                                                saturday.atTime(9, 0),
                                                saturday.atTime(12, 0))),
                                DeskOnDisk.ANA)
                        .getFirst();
        var visit = book(0, saturday.atTime(9, 0));
        assertThat(hours.touched(new AvailabilityChange.Removed(extra), DeskOnDisk.ANA))
                .extracting(one -> one.appointment().id())
                .containsExactly(visit.id());
    }

    @Test
    void closedDaysAreAddedChangedAndOpenedAgain() {
        var visit = book(0, MONDAY.atTime(9, 0));
        var closing = new ClosedDays(0, 0, MONDAY, MONDAY, "Burst pipe");
        assertThat(hours.touched(new AvailabilityChange.Closing(closing), DeskOnDisk.ANA))
                .extracting(one -> one.appointment().id())
                .containsExactly(visit.id());
        hours.close(closing, DeskOnDisk.ANA);
        var stored = hours.closed(DeskOnDisk.ANA).getFirst();
        hours.close(
                new ClosedDays(
                        stored.id(), stored.version(), MONDAY, MONDAY.plusDays(1), "Burst pipe"),
                DeskOnDisk.ANA);
        assertThat(lastAudit("closedDays.", stored.id()))
                .isEqualTo(
                        "2026-11-30 to 2026-11-30 Burst pipe -> 2026-11-30 to 2026-12-01 Burst"
                                + " pipe");
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> hours.reopen(stored, DeskOnDisk.ANA));
        hours.reopen(hours.closed(DeskOnDisk.ANA).getFirst(), DeskOnDisk.ANA);
        assertThat(hours.closed(DeskOnDisk.ANA)).isEmpty();
    }

    @Test
    void whatIsBackwardsIsRefusedWithItsField() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () ->
                                hours.close(
                                        new ClosedDays(0, 0, MONDAY, MONDAY.minusDays(1), ""),
                                        DeskOnDisk.ANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(one -> one.field())
                                        .containsExactly("lastDay", "name"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () ->
                                hours.add(
                                        List.of(
                                                busy(
                                                        BusyKind.LEAVE,
                                                        MONDAY.atTime(9, 0),
                                                        MONDAY.atTime(9, 0))),
                                        DeskOnDisk.ANA));
    }

    @Test
    void onlyWhoMayChangeSettingsChangesHoursAndOnlyWhoMayBookGivesLeave() {
        var clerk = new Actor("Clerk", Set.of(Permission.VIEW_SCHEDULE));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> hours.setWeek(week(dana, "", MONDAY), List.of(), clerk));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> hours.add(List.of(), clerk));
        assertThat(hours.closed(clerk)).isEmpty();
    }
}
