package org.quadset.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quadset.patients.PatientsOnDisk.DANA;
import static org.quadset.patients.PatientsOnDisk.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.episodes.Authorization;
import org.quadset.episodes.EpisodeDetails;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.episodes.PlanOfCare;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.Booking;
import org.quadset.schedule.VisitAllowance;
import org.quadset.security.Actor;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the desk may know of a plan of care, read from a real file. */
class PlannedCareServiceTest {
    @TempDir private Path folder;
    private Wiring clinic;
    private Clinician dana;
    private Patient patient;

    @BeforeEach
    void open() {
        clinic =
                Wiring.open(
                        folder.resolve("clinic"),
                        Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC));
        dana = clinic.clinics().add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), DANA);
        patient =
                clinic.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.least("Maya", "Cohen", "(555) 555-0190"),
                                        Map.of()),
                                DANA);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void opened(LocalDate on, Authorization... authorizations) {
        var begun = EpisodeOfCare.begun(patient.id(), dana.id(), TODAY);
        var empty = begun.details();
        clinic.episodes()
                .save(
                        begun.edited(
                                new EpisodeDetails(
                                        "Right knee pain",
                                        dana.id(),
                                        empty.discipline(),
                                        empty.regions(),
                                        empty.side(),
                                        on,
                                        empty.onsetOn(),
                                        empty.surgeryOn(),
                                        empty.surgery(),
                                        empty.referredBy(),
                                        empty.referredOn(),
                                        empty.precautions(),
                                        empty.redFlags(),
                                        empty.payer(),
                                        empty.visitsElsewhere(),
                                        new PlanOfCare(
                                                OptionalInt.of(2),
                                                OptionalInt.of(6),
                                                "Exercise",
                                                Optional.of(on),
                                                Optional.of(on.plusDays(60))),
                                        empty.diagnoses(),
                                        empty.goals(),
                                        List.of(authorizations))),
                        DANA);
    }

    private static Authorization allowed(int visits, LocalDate from, LocalDate until) {
        return new Authorization(
                "A-1",
                Optional.of(from),
                Optional.of(until),
                OptionalInt.of(visits),
                OptionalInt.empty());
    }

    private PlannedCare care() {
        return clinic.plannedCare().ofPatient(patient.id(), DANA).getFirst();
    }

    @Test
    void frequencyWeeksAndWhatIsBookedAreTold() {
        opened(TODAY.minusDays(15));
        clinic.schedule()
                .book(
                        new Booking(
                                patient.id(),
                                dana.id(),
                                AppointmentKind.FOLLOW_UP,
                                TODAY.plusDays(1).atTime(9, 0),
                                45,
                                ""),
                        DANA);

        var care = care();

        assertThat(care.plannedVisits()).hasValue(12);
        assertThat(care.bookedDays()).containsExactly(TODAY.plusDays(1));
        assertThat(care.visitsToBook()).isEqualTo(11);
        assertThat(care.clinicianId()).isEqualTo(dana.id());
        assertThat(care.limited()).isFalse();
        assertThat(care.allowedToBook()).isEmpty();
        assertThat(care.visitsBehind(TODAY)).isEqualTo(4);
    }

    @Test
    void anAuthorisationOfTodayHasWhatIsLeftAndOneThatEndedNothing() {
        opened(
                TODAY,
                allowed(10, TODAY.minusDays(1), TODAY.plusDays(40)),
                allowed(8, TODAY.minusDays(90), TODAY.minusDays(2)),
                allowed(6, TODAY.plusDays(41), TODAY.plusDays(90)));

        assertThat(care().allowances()).extracting(VisitAllowance::left).containsExactly(10, 6);
        assertThat(care().allowedToBook()).hasValue(16);
    }

    private void came(LocalDate day) {
        var booked =
                clinic.schedule()
                        .book(
                                new Booking(
                                        patient.id(),
                                        dana.id(),
                                        AppointmentKind.FOLLOW_UP,
                                        day.atTime(9, 0),
                                        45,
                                        ""),
                                DANA);
        clinic.schedule().setStatus(booked, AppointmentStatus.DONE, DANA);
    }

    private NextVisit.Offered offered() {
        return (NextVisit.Offered) clinic.nextVisits().propose(patient.id(), DANA);
    }

    @Test
    void theNextVisitFollowsThePlannedFrequency() {
        opened(TODAY.minusDays(10), allowed(3, TODAY.minusDays(10), TODAY.plusDays(40)));
        came(TODAY.minusDays(2)); // a Friday; three days on is a Monday

        assertThat(offered().booking().start()).isEqualTo(TODAY.plusDays(1).atTime(9, 0));
        assertThat(offered().usualTime()).isTrue();
        assertThat(offered().cautions()).isEmpty();
    }

    @Test
    void whatOfThePlanSpeaksAgainstTheNextVisitIsSaid() {
        opened(TODAY.minusDays(61), allowed(3, TODAY.minusDays(61), TODAY));
        came(TODAY.minusDays(2));

        assertThat(offered().cautions())
                .containsExactly(NextVisit.Caution.NO_AUTHORISED_VISIT_LEFT);
    }

    @Test
    void whoMayNotSeeTheScheduleIsToldNothing() {
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(
                        () ->
                                clinic.plannedCare()
                                        .ofPatient(patient.id(), new Actor("Nobody", Set.of())));
    }
}
