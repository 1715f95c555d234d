package org.quadset.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Booking, moving and following over a real file. */
class ScheduleServiceTest {
    @TempDir private Path folder;
    private DeskOnDisk desk;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(folder, 4);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Appointment book(int patient, int clinician, LocalDateTime start) {
        return desk.schedule.book(desk.followUp(patient, clinician, start), DeskOnDisk.ANA);
    }

    private String lastAudit(Appointment appointment) {
        return desk.database.reading(
                () ->
                        desk.audit.of("appointment.", appointment.id()).stream()
                                .map(
                                        event ->
                                                event.actor()
                                                        + " "
                                                        + event.action()
                                                        + ": "
                                                        + event.detail())
                                .findFirst()
                                .orElse(""));
    }

    @Test
    void everyChangeIsAuditedWithWhoFromWhatToWhatAndWhy() {
        var booked = book(0, 0, DeskOnDisk.MONDAY.atTime(9, 0));
        long dana = desk.clinicians.get(0).id();
        long marcus = desk.clinicians.get(1).id();
        assertThat(lastAudit(booked))
                .startsWith("Ana Lopes, front desk appointment.book: 2026-11-30 09:00 45 min")
                .contains("clinician " + dana);
        var moved =
                desk.schedule.move(
                        booked, marcus, DeskOnDisk.MONDAY.atTime(10, 0), 30, DeskOnDisk.ANA);
        assertThat(lastAudit(booked))
                .isEqualTo(
                        "Ana Lopes, front desk appointment.move: 2026-11-30 09:00 45 min ->"
                                + " 2026-11-30 10:00 30 min; clinician "
                                + dana
                                + " -> clinician "
                                + marcus);
        var confirmed = desk.schedule.setStatus(moved, AppointmentStatus.CONFIRMED, DeskOnDisk.ANA);
        assertThat(lastAudit(booked)).endsWith("appointment.status: BOOKED -> CONFIRMED");
        var paid = desk.schedule.noteCopay(confirmed, OptionalInt.of(3000), DeskOnDisk.ANA);
        assertThat(lastAudit(booked)).endsWith("none -> co-payment 3000 cents");
        var cancelled = desk.schedule.cancel(paid, CancelReason.WEATHER, DeskOnDisk.ANA);
        assertThat(lastAudit(booked))
                .contains("appointment.cancel: CONFIRMED -> CANCELLED; none -> WEATHER");
        desk.schedule.takeBack(List.of(AppointmentChange.of(paid, cancelled)), DeskOnDisk.ANA);
        assertThat(lastAudit(booked))
                .contains("appointment.takeBack: CANCELLED -> CONFIRMED; WEATHER -> none");
    }

    @Test
    void auditEventsNameNoPatientByThemselvesAndKeepEachWordingOfANote() {
        var booked = book(0, 0, DeskOnDisk.MONDAY.atTime(9, 0));
        assertThat(lastAudit(booked)).doesNotContain("Cohen");
        desk.schedule.change(
                booked,
                desk.followUp(0, 0, DeskOnDisk.MONDAY.atTime(9, 0)).withNote("brings shoes"),
                DeskOnDisk.ANA);
        assertThat(lastAudit(booked)).endsWith("appointment.change: none -> note \"brings shoes\"");
    }

    @Test
    void aVisitIsGivenAnotherTypeLengthAndNoteAndTakesItBackWhole() {
        var booked = book(0, 0, DeskOnDisk.MONDAY.atTime(9, 0));
        var evaluation = type(AppointmentKind.EVALUATION);
        var wanted =
                Booking.of(booked.patientId(), booked.clinicianId(), evaluation, booked.start(), 60)
                        .withNote("first visit after all");
        var changed = desk.schedule.change(booked, wanted, DeskOnDisk.ANA);
        assertThat(changed.kind()).isEqualTo(AppointmentKind.EVALUATION);
        assertThat(changed.details().typeId()).isEqualTo(evaluation.id());
        assertThat(changed.minutes()).isEqualTo(60);
        assertThat(changed.note()).isEqualTo("first visit after all");
        assertThat(desk.schedule.byId(booked.id(), DeskOnDisk.ANA)).isEqualTo(changed);
        desk.schedule.takeBack(List.of(AppointmentChange.of(booked, changed)), DeskOnDisk.ANA);
        assertThat(desk.schedule.byId(booked.id(), DeskOnDisk.ANA).sameAs(booked)).isTrue();
    }

    @Test
    void aChangeThatDoesNotFitLeavesTheVisitAsItWas() {
        var booked = book(0, 0, DeskOnDisk.MONDAY.atTime(9, 0));
        book(1, 0, DeskOnDisk.MONDAY.atTime(10, 0));
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(
                        () ->
                                desk.schedule.change(
                                        booked,
                                        Booking.of(
                                                booked.patientId(),
                                                booked.clinicianId(),
                                                type(AppointmentKind.FOLLOW_UP),
                                                booked.start(),
                                                90),
                                        DeskOnDisk.ANA));
        assertThat(desk.schedule.byId(booked.id(), DeskOnDisk.ANA)).isEqualTo(booked);
    }

    private AppointmentType type(AppointmentKind kind) {
        return desk.schedule.span(DeskOnDisk.MONDAY, 1, DeskOnDisk.ANA).facts().types().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"ARRIVED", "IN_TREATMENT", "DONE", "NO_SHOW"})
    void nothingIsSaidToHaveHappenedOnADayToCome(AppointmentStatus status) {
        var booked = book(0, 0, DeskOnDisk.MONDAY.atTime(9, 0));
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> desk.schedule.setStatus(booked, status, DeskOnDisk.ANA))
                .satisfies(
                        problem ->
                                assertThat(problem.messageKey())
                                        .isEqualTo("booking.notYetThatDay"));
        assertThat(desk.schedule.byId(booked.id(), DeskOnDisk.ANA)).isEqualTo(booked);
    }

    @Test
    void whoeverIsHereMovesWithinTheDayButNotToAnother() {
        var here =
                desk.schedule.setStatus(
                        book(0, 0, DeskOnDisk.TODAY.atTime(9, 0)),
                        AppointmentStatus.ARRIVED,
                        DeskOnDisk.ANA);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () ->
                                desk.schedule.move(
                                        here,
                                        here.clinicianId(),
                                        DeskOnDisk.MONDAY.atTime(9, 0),
                                        45,
                                        DeskOnDisk.ANA))
                .satisfies(
                        problem -> assertThat(problem.messageKey()).isEqualTo("booking.hereToday"));
        var later =
                desk.schedule.move(
                        here,
                        here.clinicianId(),
                        DeskOnDisk.TODAY.atTime(10, 0),
                        45,
                        DeskOnDisk.ANA);
        assertThat(later.status()).isEqualTo(AppointmentStatus.ARRIVED);
        assertThat(later.arrivedAt()).isEqualTo(here.arrivedAt());
    }

    @Test
    void aTreatmentThatHasBegunIsNotCancelled() {
        var begun =
                desk.schedule.setStatus(
                        book(0, 0, DeskOnDisk.TODAY.atTime(9, 0)),
                        AppointmentStatus.IN_TREATMENT,
                        DeskOnDisk.ANA);
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () -> desk.schedule.cancel(begun, CancelReason.ILLNESS, DeskOnDisk.ANA));
    }

    @Test
    void aVisitThatIsMovedIsToBeConfirmedAgainButNotWhenItOnlyGrows() {
        var confirmed =
                desk.schedule.setStatus(
                        book(0, 0, DeskOnDisk.MONDAY.atTime(9, 0)),
                        AppointmentStatus.CONFIRMED,
                        DeskOnDisk.ANA);
        var longer =
                desk.schedule.move(
                        confirmed, confirmed.clinicianId(), confirmed.start(), 60, DeskOnDisk.ANA);
        assertThat(longer.status()).isEqualTo(AppointmentStatus.CONFIRMED);
        var moved =
                desk.schedule.move(
                        longer,
                        longer.clinicianId(),
                        DeskOnDisk.MONDAY.atTime(14, 0),
                        60,
                        DeskOnDisk.ANA);
        assertThat(moved.status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T08:59, ILLNESS, true",
        "2026-11-30T09:00, ILLNESS, false",
        "2026-12-04T09:00, WORK, false",
        "2026-11-30T08:00, CLINIC, false",
        "2026-11-30T08:00, DISCHARGED, false",
    })
    void noticeIsLateWithinADayOfTheStartUnlessTheClinicCancels(
            LocalDateTime start, CancelReason reason, boolean late) {
        var cancelled = desk.schedule.cancel(book(0, 0, start), reason, DeskOnDisk.ANA);
        assertThat(cancelled.details().lateNotice()).isEqualTo(late);
        assertThat(cancelled.cancelReason()).contains(reason);
    }

    @Test
    void aMissedVisitIsNotExpectedAgainOnceItsTimeWasGivenAway() {
        var missed =
                desk.schedule.setStatus(
                        book(0, 0, DeskOnDisk.TODAY.atTime(9, 0)),
                        AppointmentStatus.NO_SHOW,
                        DeskOnDisk.ANA);
        book(1, 0, DeskOnDisk.TODAY.atTime(9, 0));
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(
                        () ->
                                desk.schedule.setStatus(
                                        missed, AppointmentStatus.BOOKED, DeskOnDisk.ANA))
                .satisfies(
                        problem ->
                                assertThat(java.util.Arrays.toString(problem.arguments()))
                                        .contains("Patb Cohen"));
    }

    @Test
    void takingBackIsRefusedWhereSomebodyElseChangedTheVisitSince() {
        var booked = book(0, 0, DeskOnDisk.TODAY.atTime(9, 0));
        var moved =
                desk.schedule.move(
                        booked,
                        booked.clinicianId(),
                        DeskOnDisk.TODAY.atTime(11, 0),
                        45,
                        DeskOnDisk.ANA);
        desk.schedule.setStatus(moved, AppointmentStatus.ARRIVED, DeskOnDisk.ANA);
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(
                        () ->
                                desk.schedule.takeBack(
                                        List.of(AppointmentChange.of(booked, moved)),
                                        DeskOnDisk.ANA));
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(
                        () ->
                                desk.schedule.takeBack(
                                        List.of(AppointmentChange.booked(booked)), DeskOnDisk.ANA));
    }

    @Test
    void takingBackIsRefusedWhereTheOldTimeWasGivenAwayAndNothingOfItIsStored() {
        var booked = book(0, 0, DeskOnDisk.MONDAY.atTime(9, 0));
        var other = book(2, 1, DeskOnDisk.MONDAY.atTime(9, 0));
        var moved =
                desk.schedule.move(
                        booked,
                        booked.clinicianId(),
                        DeskOnDisk.MONDAY.atTime(11, 0),
                        45,
                        DeskOnDisk.ANA);
        var confirmed = desk.schedule.setStatus(other, AppointmentStatus.CONFIRMED, DeskOnDisk.ANA);
        book(1, 0, DeskOnDisk.MONDAY.atTime(9, 30));
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(
                        () ->
                                desk.schedule.takeBack(
                                        List.of(
                                                AppointmentChange.of(booked, moved),
                                                AppointmentChange.of(other, confirmed)),
                                        DeskOnDisk.ANA));
        assertThat(desk.schedule.byId(booked.id(), DeskOnDisk.ANA)).isEqualTo(moved);
        assertThat(desk.schedule.byId(other.id(), DeskOnDisk.ANA)).isEqualTo(confirmed);
    }

    @Test
    void aBookingThatIsTakenBackIsSeenNowhereAndStaysOnRecord() {
        var booked = book(0, 0, DeskOnDisk.MONDAY.atTime(9, 0));
        var undone =
                desk.schedule.takeBack(List.of(AppointmentChange.booked(booked)), DeskOnDisk.ANA);
        assertThat(desk.schedule.day(DeskOnDisk.MONDAY, DeskOnDisk.ANA).slots()).isEmpty();
        assertThat(desk.schedule.ofPatient(booked.patientId(), DeskOnDisk.ANA)).isEmpty();
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> desk.schedule.byId(booked.id(), DeskOnDisk.ANA));
        assertThat(lastAudit(booked)).contains("appointment.withdraw");
        book(1, 0, DeskOnDisk.MONDAY.atTime(9, 0));
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(() -> desk.schedule.takeBack(undone, DeskOnDisk.ANA));
    }

    @Test
    void hoursMayBeOverriddenWithAReasonAndThatIsKept() {
        desk.sql(
                "insert into weekly_hours (version, clinician_id, day_of_week, from_minute,"
                        + " until_minute, valid_from, changed_at, changed_by) values (1, "
                        + desk.clinicians.get(0).id()
                        + ", 1, 480, 720, date '2026-01-01', current_timestamp, '')");
        var late = desk.followUp(0, 0, DeskOnDisk.MONDAY.atTime(18, 0));
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(() -> desk.schedule.book(late, DeskOnDisk.ANA))
                .satisfies(problem -> assertThat(problem.isOverridable()).isTrue());
        var booked = desk.schedule.book(late.overriding("Dana agreed to stay"), DeskOnDisk.ANA);
        assertThat(booked.details().overrideReason()).isEqualTo("Dana agreed to stay");
        assertThat(lastAudit(booked)).contains("although refused: Dana agreed to stay");
        var inHours =
                desk.schedule.move(
                        booked,
                        booked.clinicianId(),
                        DeskOnDisk.MONDAY.atTime(9, 0),
                        45,
                        "Dana agreed to stay",
                        DeskOnDisk.ANA);
        assertThat(inHours.details().overrideReason()).isEmpty();
    }

    @Test
    void noReasonBooksSomebodyTwiceWhereTheClinicDoesNotLetIt() {
        book(0, 0, DeskOnDisk.MONDAY.atTime(9, 0));
        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(
                        () ->
                                desk.schedule.book(
                                        desk.followUp(1, 0, DeskOnDisk.MONDAY.atTime(9, 0))
                                                .overriding("squeeze her in"),
                                        DeskOnDisk.ANA))
                .satisfies(problem -> assertThat(problem.isOverridable()).isFalse());
    }

    @Test
    void aTimeThatTheClockSkipsIsRefusedAndOneThatComesTwiceIsTheFirst() {
        var skipped = LocalDate.of(2027, 3, 14).atTime(2, 30);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> book(0, 0, skipped))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(one -> one.messageKey())
                                        .containsExactly("booking.noSuchTime"));
        var twice = book(0, 0, LocalDate.of(2027, 11, 7).atTime(1, 30));
        assertThat(twice.startsAt()).hasToString("2027-11-07T05:30:00Z");
        assertThat(twice.minutes()).isEqualTo(45);
    }

    @Test
    void withoutThePermissionNothingIsBookedMovedOrTakenBack() {
        var guest = new Actor("Guest", Set.of(Permission.VIEW_SCHEDULE));
        var booked = book(0, 0, DeskOnDisk.MONDAY.atTime(9, 0));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(
                        () ->
                                desk.schedule.takeBack(
                                        List.of(AppointmentChange.booked(booked)), guest));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> desk.schedule.noteCopay(booked, OptionalInt.empty(), guest));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(
                        () ->
                                desk.schedule.span(
                                        DeskOnDisk.MONDAY, 1, new Actor("Nobody", Set.of())));
    }
}
