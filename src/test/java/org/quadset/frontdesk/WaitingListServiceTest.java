package org.quadset.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quadset.patients.PatientsOnDisk.DANA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.audit.AuditEvent;
import org.quadset.audit.AuditRepository;
import org.quadset.clinic.Clinician;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.Booking;
import org.quadset.schedule.CancelReason;
import org.quadset.schedule.SlotTakenException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Who waits, on a real file: stored whole, and off the list exactly while the time is theirs. */
class WaitingListServiceTest {
    /** A Monday, at nine in the morning in New York. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static final Actor VIEWER = new Actor("Looks", Set.of(Permission.VIEW_SCHEDULE));

    @TempDir private Path folder;
    private Wiring clinic;
    private Clinician dana;
    private Patient maya;
    private Patient gus;

    @BeforeEach
    void open() {
        clinic =
                Wiring.open(
                        folder.resolve("clinic"),
                        Clock.fixed(Instant.parse("2026-11-30T14:00:00Z"), ZoneOffset.UTC));
        dana = clinic.clinics().add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), DANA);
        maya = register("Maya", "(555) 555-0191");
        gus = register("Gus", "(555) 555-0192");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Patient register(String given, String phone) {
        return clinic.patients()
                .save(
                        PatientDraft.ofNew(PatientsOnDisk.least(given, "Cohen", phone), Map.of()),
                        DANA);
    }

    private WaitingWish wish(Patient patient) {
        var type = clinic.waitingList().types(DANA).getFirst();
        return WaitingWish.anyTime(
                patient.id(), type.id(), 45, MONDAY, clinic.time().now().minusSeconds(86_400));
    }

    private Appointment book(Patient patient, LocalDateTime start) {
        return clinic.schedule()
                .book(
                        new Booking(
                                patient.id(), dana.id(), AppointmentKind.FOLLOW_UP, start, 45, ""),
                        DANA);
    }

    private Hole cancelled(Patient patient, LocalDateTime start) {
        return Hole.leftBy(
                clinic.schedule().cancel(book(patient, start), CancelReason.ILLNESS, DANA));
    }

    private List<WaitingWish> waiting() {
        return clinic.waitingList().open(DANA);
    }

    private List<String> audited(String action) {
        return clinic.database()
                .reading(
                        () ->
                                new AuditRepository(clinic.database(), clinic.clock())
                                        .of(action, waiting().getFirst().id()).stream()
                                                .map(AuditEvent::detail)
                                                .toList());
    }

    @Test
    void storesAWishWhole() {
        var typed =
                wish(maya)
                        .on(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 900, 1080)
                        .with(OptionalLong.of(dana.id()))
                        .between(MONDAY, Optional.of(MONDAY.plusDays(20)))
                        .ranked(WaitingPriority.URGENT, "Calls back at noon")
                        .replacing(
                                OptionalLong.of(book(maya, MONDAY.plusDays(9).atTime(9, 0)).id()));

        var stored = clinic.waitingList().add(typed, DANA);

        assertThat(waiting()).containsExactly(stored);
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields("id", "version")
                .isEqualTo(typed);
    }

    @Test
    void aChangeIsAuditedFromWhatToWhatWithoutTheNote() {
        var stored = clinic.waitingList().add(wish(maya), DANA);

        clinic.waitingList()
                .change(
                        stored.on(Set.of(), 480, 720)
                                .ranked(WaitingPriority.URGENT, "After surgery"),
                        DANA);

        assertThat(audited("waiting.change"))
                .containsExactly(
                        "minutes 0 to 1440 -> minutes 480 to 720; NORMAL -> URGENT; note of 0"
                                + " characters -> note of 13 characters");
        assertThat(waiting().getFirst().waitingSince()).isEqualTo(stored.waitingSince());
    }

    @Test
    void twoDesksThatChangeTheSameWishDoNotOverwriteEachOther() {
        var stored = clinic.waitingList().add(wish(maya), DANA);
        clinic.waitingList().change(stored.on(Set.of(), 480, 720), DANA);

        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> clinic.waitingList().change(stored.on(Set.of(), 60, 720), DANA));
        assertThat(waiting().getFirst().fromMinute()).isEqualTo(480);
    }

    @Test
    void tellsAllThatIsWrongWithAWish() {
        var wrong =
                WaitingWish.anyTime(0, 0, 45, MONDAY, clinic.time().now())
                        .on(Set.of(), 900, 920)
                        .between(MONDAY, Optional.of(MONDAY.minusDays(1)))
                        .ranked(WaitingPriority.NORMAL, "x".repeat(401));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> clinic.waitingList().add(wrong, DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::messageKey)
                                        .contains(
                                                "booking.patientNeeded",
                                                "booking.noSuchType",
                                                "waiting.hoursTooShort",
                                                "waiting.daysBackwards",
                                                "waiting.lastDayPassed",
                                                "text.tooLong"));
    }

    @Test
    void nobodyMayReplaceAnotherPatientsVisit() {
        var foreign = book(gus, MONDAY.plusDays(9).atTime(9, 0));

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(
                        () ->
                                clinic.waitingList()
                                        .add(
                                                wish(maya).replacing(OptionalLong.of(foreign.id())),
                                                DANA));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoNoLongerWaitsCannotBeTakenOffTwice() {
        var stored = clinic.waitingList().add(wish(maya), DANA);
        var ended = clinic.waitingList().withdraw(stored, DANA);

        assertThat(ended.ended().orElseThrow().how()).isEqualTo(WishEnd.WITHDRAWN);
        assertThat(waiting()).isEmpty();
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> clinic.waitingList().withdraw(ended, DANA));
    }

    @Test
    void whoseLastDayHasPassedIsTakenOff() {
        clinic.waitingList()
                .add(wish(maya).between(MONDAY.minusDays(9), Optional.of(MONDAY)), DANA);
        clinic.waitingList().add(wish(gus), DANA);
        clinic.database()
                .inTransaction(
                        () ->
                                clinic.database()
                                        .dsl()
                                        .execute(
                                                "update waiting_wish set not_after = date"
                                                        + " '2026-11-29' where patient_id = "
                                                        + maya.id()));

        assertThat(waiting()).extracting(WaitingWish::patientId).containsExactly(gus.id());
        assertThat(clinic.waitingList().expirePast(DANA)).isEqualTo(1);
        assertThat(clinic.waitingList().expirePast(DANA)).isZero();
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> clinic.waitingList().add(wish(maya), VIEWER));
        clinic.waitingList().add(wish(maya), DANA);
        var hole = cancelled(gus, MONDAY.atTime(15, 0));
        var offer = clinic.holes().candidates(hole, VIEWER).getFirst();
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> clinic.holes().fill(offer.candidate(), VIEWER));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> clinic.holes().candidates(hole, new Actor("Nobody", Set.of())));
    }

    @Test
    void aHoleIsFilledTheWishIsOffTheListAndOnItAgainWhenThatIsTakenBack() {
        clinic.waitingList().add(wish(maya), DANA);
        var hole = cancelled(gus, MONDAY.atTime(15, 0));
        var offers = clinic.holes().candidates(hole, DANA);

        assertThat(offers)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.patient().phone()).isEqualTo("(555) 555-0191");
                            assertThat(one.clinician()).isEqualTo("Dana Ruiz");
                        });
        var changes = clinic.holes().fill(offers.getFirst().candidate(), DANA);
        assertThat(clinic.schedule().nextOf(maya.id(), DANA).orElseThrow().start())
                .isEqualTo(MONDAY.atTime(15, 0));
        assertThat(waiting()).isEmpty();

        var redo = clinic.schedule().takeBack(changes, DANA);
        assertThat(clinic.schedule().nextOf(maya.id(), DANA)).isEmpty();
        assertThat(waiting()).extracting(WaitingWish::patientId).containsExactly(maya.id());

        clinic.schedule().takeBack(redo, DANA);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoComesEarlierIsMovedAndTheLaterTimeIsFree() {
        var later = book(maya, MONDAY.plusDays(9).atTime(9, 0));
        clinic.waitingList().add(wish(maya).replacing(OptionalLong.of(later.id())), DANA);
        var hole = cancelled(gus, MONDAY.atTime(15, 0));
        var candidate = clinic.holes().candidates(hole, DANA).getFirst().candidate();

        var changes = clinic.holes().fill(candidate, DANA);

        assertThat(clinic.schedule().ofPatient(maya.id(), DANA))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.id()).isEqualTo(later.id());
                            assertThat(one.start()).isEqualTo(MONDAY.atTime(15, 0));
                            assertThat(one.status()).isEqualTo(AppointmentStatus.BOOKED);
                        });
        assertThat(waiting()).isEmpty();
        clinic.schedule().takeBack(changes, DANA);
        assertThat(waiting()).hasSize(1);
        assertThat(clinic.holes().candidates(hole, DANA)).hasSize(1);
    }

    @Test
    void aHoleThatSomebodyElseTookIsRefusedAndTheWishStays() {
        clinic.waitingList().add(wish(maya), DANA);
        var hole = cancelled(gus, MONDAY.atTime(15, 0));
        var candidate = clinic.holes().candidates(hole, DANA).getFirst().candidate();
        book(register("Ines", "(555) 555-0193"), MONDAY.atTime(15, 15));

        assertThatExceptionOfType(SlotTakenException.class)
                .isThrownBy(() -> clinic.holes().fill(candidate, DANA));
        assertThat(waiting()).hasSize(1);
        assertThat(clinic.schedule().ofPatient(maya.id(), DANA)).isEmpty();
    }

    @Test
    void aWishThatAnotherDeskFulfilledMeanwhileBooksNothing() {
        var stored = clinic.waitingList().add(wish(maya), DANA);
        var hole = cancelled(gus, MONDAY.atTime(15, 0));
        var candidate = clinic.holes().candidates(hole, DANA).getFirst().candidate();
        clinic.waitingList().withdraw(stored, DANA);

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> clinic.holes().fill(candidate, DANA));
        assertThat(clinic.schedule().ofPatient(maya.id(), DANA)).isEmpty();
    }

    @Test
    void gapsAreBetweenVisitsOrLeftBySomebodyAndSayHowManyFit() {
        book(gus, MONDAY.atTime(15, 0));
        book(gus, MONDAY.atTime(17, 0));
        cancelled(gus, MONDAY.plusDays(1).atTime(9, 0));
        clinic.waitingList().add(wish(maya), DANA);
        clinic.waitingList()
                .add(
                        wish(register("Ines", "(555) 555-0193"))
                                .on(Set.of(DayOfWeek.TUESDAY), 0, 1440),
                        DANA);

        assertThat(clinic.holes().gaps(DANA))
                .extracting(
                        gap -> gap.hole().start() + " " + gap.hole().minutes() + " " + gap.fits())
                .containsExactly(
                        MONDAY.atTime(15, 45) + " 75 1", MONDAY.plusDays(1).atTime(9, 0) + " 45 2");
        assertThat(clinic.holes().waiting(DANA))
                .extracting(one -> one.gaps().size())
                .containsExactly(2, 1);
    }
}
