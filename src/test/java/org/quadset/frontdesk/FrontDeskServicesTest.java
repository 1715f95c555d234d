package org.quadset.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quadset.patients.PatientsOnDisk.DANA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.Booking;
import org.quadset.schedule.CancelReason;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Arrivals, calls, desk records and next visits on a real file. */
class FrontDeskServicesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

    @TempDir private Path folder;
    private Wiring clinic;
    private Clinician dana;
    private Patient patient;

    @BeforeEach
    void open() {
        clinic =
                Wiring.open(
                        folder.resolve("clinic"),
                        Clock.fixed(Instant.parse("2026-11-19T13:54:00Z"), ZoneOffset.UTC));
        dana = clinic.clinics().add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), DANA);
        patient =
                clinic.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.least("Gus", "Petrakis", "(555) 555-0101"),
                                        Map.of()),
                                DANA);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Appointment book(LocalDateTime start) {
        return clinic.schedule()
                .book(
                        new Booking(
                                patient.id(), dana.id(), AppointmentKind.FOLLOW_UP, start, 45, ""),
                        DANA);
    }

    private LocalDateTime today(int hour) {
        return clinic.time().today().atTime(hour, 0);
    }

    private List<DeskTask> tasks() {
        return clinic.arrivals().board(clinic.time().today(), DANA).rows().getFirst().tasks();
    }

    @Test
    void whatIsMissingIsToBeSettledUntilItIsNoted() {
        var booked = book(today(20));
        clinic.deskRecords().noteUsualCopay(patient.id(), OptionalInt.of(3000), DANA);
        assertThat(tasks())
                .containsExactly(
                        new DeskTask.ConsentMissing(),
                        new DeskTask.Copay(3000),
                        new DeskTask.RecordIncomplete(
                                Set.of(MissingPart.BIRTH_DATE, MissingPart.EMERGENCY_CONTACT)),
                        new DeskTask.NotConfirmed(0),
                        new DeskTask.FirstVisit());
        clinic.deskRecords().noteConsent(patient.id(), Optional.of(TODAY), DANA);
        var arrived = clinic.schedule().setStatus(booked, AppointmentStatus.ARRIVED, DANA);
        clinic.schedule().noteCopay(arrived, OptionalInt.of(3000), DANA);
        assertThat(tasks())
                .hasSize(2)
                .noneMatch(DeskTask::isUrgent)
                .contains(new DeskTask.FirstVisit());
    }

    @Test
    void aCallConfirmsOrCancelsAndIsTakenBackWhole() {
        var tomorrow = book(today(9).plusDays(1));
        var call = clinic.calls().list(DANA).toConfirm().getFirst();
        assertThat(call.phones()).containsExactly("(555) 555-0101");
        clinic.calls().note(call, CallOutcome.NO_ANSWER, CancelReason.OTHER, "", DANA);
        var again = clinic.calls().list(DANA).toConfirm().getFirst();
        assertThat(again.tries()).isEqualTo(1);
        var noted =
                clinic.calls()
                        .note(again, CallOutcome.REACHED_CONFIRMED, CancelReason.OTHER, "", DANA);
        assertThat(clinic.calls().list(DANA).toConfirm()).isEmpty();
        assertThat(clinic.schedule().byId(tomorrow.id(), DANA).status())
                .isEqualTo(AppointmentStatus.CONFIRMED);
        clinic.calls().takeBack(noted, DANA);
        assertThat(clinic.calls().list(DANA).toConfirm().getFirst().tries()).isEqualTo(1);
    }

    @Test
    void whoeverDidNotComeIsCalledUntilReachedOrBookedAgain() {
        var missed = book(today(9).minusDays(3));
        clinic.schedule().setStatus(missed, AppointmentStatus.NO_SHOW, DANA);
        assertThat(clinic.calls().list(DANA).missed()).hasSize(1);
        var later = book(today(9).plusDays(4));
        assertThat(clinic.calls().list(DANA).missed()).isEmpty();
        clinic.schedule().cancel(later, CancelReason.OTHER, DANA);
        var call = clinic.calls().list(DANA).missed().getFirst();
        clinic.calls().note(call, CallOutcome.LEFT_MESSAGE, CancelReason.OTHER, "", DANA);
        assertThat(clinic.calls().list(DANA).missed()).hasSize(1);
        clinic.calls().note(call, CallOutcome.WANTS_TO_MOVE, CancelReason.OTHER, "", DANA);
        assertThat(clinic.calls().list(DANA).missed()).isEmpty();
    }

    @Test
    void theNextVisitIsAWeekLaterOrTheNearestFreeTime() {
        book(today(9));
        var usual = (NextVisit.Offered) clinic.nextVisits().propose(patient.id(), DANA);
        assertThat(usual.booking().start().toLocalTime()).isEqualTo(today(9).toLocalTime());
        assertThat(usual.booking().start().toLocalDate())
                .isEqualTo(clinic.time().today().plusWeeks(1));
        clinic.schedule().book(usual.booking(), DANA);
        assertThat(clinic.nextVisits().propose(patient.id(), DANA))
                .isInstanceOf(NextVisit.Booked.class);
    }
}
