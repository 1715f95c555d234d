package org.quadset.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quadset.app.Wiring;
import org.quadset.charting.AdverseEvent.EventSeverity;
import org.quadset.clinic.Clinician;
import org.quadset.modalities.TreatmentKind;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.Violation;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What went wrong with treatments: stored, followed up, closed. */
class AdverseEventServiceTest {
    private static final Actor DANA = PatientsOnDisk.DANA;
    private static final LocalDate TODAY = PatientsOnDisk.TODAY;

    @TempDir private Path folder;
    private Wiring clinic;
    private Patient patient;
    private Visit visit;
    private AdverseEventService service;

    @BeforeEach
    void open() {
        clinic =
                Wiring.open(
                        folder.resolve("clinic"),
                        Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC));
        var dana =
                clinic.clinics().add(new Clinician(0, 0, "Dana Ruiz", "PT", "DR", 1, true), DANA);
        patient =
                clinic.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.least("Ada", "Burned", "(555) 555-0190"),
                                        Map.of()),
                                DANA);
        visit = clinic.visits().openWithoutAppointment(patient.id(), dana.id(), DANA);
        service = clinic.adverseEvents();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private AdverseEvent event(String description, LocalDate followUp, boolean closed) {
        return new AdverseEvent(
                0,
                0,
                visit.id(),
                TreatmentKind.HEAT,
                EventSeverity.MODERATE,
                description,
                "cooled, physician told",
                Optional.ofNullable(followUp),
                "",
                closed);
    }

    private static AdverseEvent closed(AdverseEvent event) {
        return new AdverseEvent(
                event.id(),
                event.version(),
                event.visitId(),
                event.kind(),
                event.severity(),
                event.description(),
                event.actionTaken(),
                event.followUpOn(),
                "healed",
                true);
    }

    @Test
    void givesBackAnEventAsItWasStored() {
        var stored = service.save(event("blister", TODAY.plusDays(2), false), DANA);
        assertThat(stored.id()).isPositive();
        assertThat(service.ofVisit(visit.id(), DANA)).containsExactly(stored);
        assertThat(stored.description()).isEqualTo("blister");
        assertThat(stored.followUpOn()).contains(TODAY.plusDays(2));
    }

    @Test
    void listsOpenEventsByTheirDayAndWithoutADayLast() {
        service.save(event("no day", null, false), DANA);
        service.save(event("later", TODAY.plusDays(9), false), DANA);
        service.save(event("late", TODAY.minusDays(1), false), DANA);
        service.save(event("done", TODAY.minusDays(5), true), DANA);
        var open = service.open(DANA);
        assertThat(open)
                .extracting(one -> one.event().description())
                .containsExactly("late", "later", "no day");
        assertThat(open).extracting(one -> one.overdue(TODAY)).containsExactly(true, false, false);
        assertThat(open)
                .allSatisfy(
                        one -> {
                            assertThat(one.patient().id()).isEqualTo(patient.id());
                            assertThat(one.visitedAt()).isEqualTo(visit.visitedAt());
                        });
    }

    @Test
    void takesAClosedEventOffTheList() {
        var stored = service.save(event("blister", TODAY, false), DANA);
        var closed = service.save(closed(stored), DANA);
        assertThat(service.open(DANA)).isEmpty();
        assertThat(closed.followUpNote()).isEqualTo("healed");
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> service.save(closed(stored), DANA));
    }

    @Test
    void needsToKnowWhatHappened() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> service.save(event("  ", null, false), DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::field)
                                        .containsExactly("description"));
        assertThat(service.ofVisit(visit.id(), DANA)).isEmpty();
    }

    @Test
    void refusesWhoeverMayNotChart() {
        var reader = new Actor("Lee Park", Set.of(Permission.VIEW_CHART));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.save(event("blister", null, false), reader));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"none,", "mild, MILD", "moderate, MODERATE", "serious, SERIOUS", "'',", "odd,"})
    void beginsAnEventFromARowsResponse(String response, EventSeverity severity) {
        var row =
                new TreatmentRow(
                        TreatmentKind.HEAT,
                        Map.of("response", response, "response_note", "blister"),
                        List.of(),
                        "");
        var begun = AdverseEvent.of(visit.id(), row);
        assertThat(begun.map(AdverseEvent::severity)).isEqualTo(Optional.ofNullable(severity));
        begun.ifPresent(
                event -> {
                    assertThat(event.description()).isEqualTo("blister");
                    assertThat(event.kind()).isEqualTo(TreatmentKind.HEAT);
                    assertThat(event.closed()).isFalse();
                });
    }
}
