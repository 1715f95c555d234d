package org.quadset.charting;

import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.schedule.Appointment;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.Booking;
import org.quadset.security.Actor;
import org.quadset.security.SigningPins;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A clinic in a file of its own, on a Sunday at 15:00, with a therapist, an assistant, a student
 * and a patient whom everything was asked. Its clock stands still until it is moved.
 */
final class ChartingClinic implements AutoCloseable {
    static final Actor DANA = PatientsOnDisk.DANA;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Instant now = Instant.parse("2026-11-22T15:00:00Z");
    final Wiring services;
    final Clinician dana;
    final Clinician kim;
    final Clinician lou;
    final Patient patient;

    ChartingClinic(Path folder) {
        services = Wiring.open(folder, new MovedClock());
        dana = hire("Dana Ruiz", "PT", "DR");
        kim = hire("Kim Sato", "PTA", "KS");
        lou = hire("Lou Marsh", "SPT", "LM");
        patient =
                services.patients()
                        .save(
                                PatientDraft.ofNew(
                                        PatientsOnDisk.details(
                                                "Maya",
                                                "Cohen",
                                                Optional.of(LocalDate.of(1990, 1, 5)),
                                                "(555) 555-0190"),
                                        FilledVisit.allNo()),
                                DANA);
    }

    private Clinician hire(String name, String credential, String initials) {
        var hired =
                services.clinics()
                        .add(new Clinician(0, 0, name, credential, initials, 1, true), DANA);
        services.pins().setDemoPin(hired.id(), services.actor());
        return hired;
    }

    /** The clinic's clock, which stands still until it is moved. */
    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    static char[] pin() {
        return SigningPins.DEMO_PIN.toCharArray();
    }

    Appointment book(Clinician clinician, AppointmentKind kind) {
        return services.schedule()
                .book(
                        new Booking(
                                patient.id(), clinician.id(), kind, TODAY.atTime(15, 30), 45, ""),
                        DANA);
    }

    /** A draft of a walk-in from which nothing is missing. */
    Visit ready(Clinician clinician) {
        return save(services.visits().openWithoutAppointment(patient.id(), clinician.id(), DANA));
    }

    /** The visit with a note from which nothing is missing, stored. */
    Visit save(Visit opened) {
        return services.visits()
                .save(
                        opened.edited(
                                opened.content()
                                        .with(
                                                FilledVisit.NOTE,
                                                PainScores.NOT_ASKED,
                                                List.of(FilledVisit.ice()))
                                        .withFindings(
                                                FilledVisit.readableFindings(),
                                                FilledVisit.bodyChart())
                                        .withCarried(CarriedOver.NONE)),
                        DANA);
    }

    SignedNote sign(Visit visit) {
        return services.signing().sign(visit, pin(), DANA);
    }

    Visit stored(Visit visit) {
        return services.visits().byId(visit.id(), DANA);
    }

    /** Runs statements past all services. */
    void execute(String... statements) {
        services.database()
                .inTransaction(
                        () -> {
                            for (var statement : statements) {
                                services.database().dsl().execute(statement);
                            }
                        });
    }

    int count(String table) {
        return services.database()
                .reading(
                        () ->
                                services.database()
                                        .dsl()
                                        .fetchSingle("select count(*) from " + table)
                                        .get(0, int.class));
    }

    @Override
    public void close() {
        services.close();
    }
}
