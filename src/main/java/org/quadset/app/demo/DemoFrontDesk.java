package org.quadset.app.demo;

import org.quadset.app.Wiring;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDetails;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientNames;
import org.quadset.patients.Phone;
import org.quadset.patients.PhoneKind;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentStatus;
import org.quadset.schedule.Booking;
import org.quadset.security.Actor;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What makes the demo clinic's front desk alive: consents, co-payments, answers, no-shows. */
final class DemoFrontDesk {
    private static final LocalTime AFTER_THE_LAST = LocalTime.of(17, 0);

    private final Wiring clinic;
    private final Actor actor;
    private final LocalDate today;

    DemoFrontDesk(Wiring clinic, Actor actor) {
        this.clinic = clinic;
        this.actor = actor;
        this.today = clinic.time().today();
    }

    /** Fills it; nothing here is left to chance. */
    void fill(List<Patient> patients) {
        for (int i = 0; i < patients.size(); i++) {
            long patient = patients.get(i).id();
            if (i % 9 != 4) {
                clinic.deskRecords()
                        .noteConsent(patient, Optional.of(today.minusDays(20 + i)), actor);
            }
            if (i % 3 == 0) {
                clinic.deskRecords()
                        .noteUsualCopay(patient, OptionalInt.of(i % 2 == 0 ? 3000 : 4500), actor);
            }
        }
        confirm(today);
        confirm(today.plusDays(1));
        missed("Terrence", "Oduya", "(555) 555-0136", 2, 0);
        missed("Simone", "Achterberg", "(555) 555-0148", 6, 1);
    }

    /** Two of three say yes; the desk has the rest to call. */
    private void confirm(LocalDate day) {
        int number = 0;
        for (var slot : clinic.schedule().day(day, actor).slots()) {
            if (slot.appointment().status() == AppointmentStatus.BOOKED && number++ % 3 != 0) {
                clinic.schedule().setStatus(slot.appointment(), AppointmentStatus.CONFIRMED, actor);
            }
        }
    }

    private void missed(String given, String family, String phone, int daysAgo, int column) {
        var unknown = PatientDetails.unknown();
        var details =
                new PatientDetails(
                        new PatientNames(given, family, "", ""),
                        Optional.of(LocalDate.of(1979, 4, 12)),
                        unknown.sex(),
                        "",
                        "",
                        List.of(new Phone(PhoneKind.MOBILE, phone)),
                        "",
                        unknown.address(),
                        unknown.emergency(),
                        unknown.language(),
                        unknown.coverage(),
                        unknown.history(),
                        "");
        var patient = clinic.patients().save(PatientDraft.ofNew(details, Map.of()), actor);
        var booked =
                clinic.schedule()
                        .book(
                                new Booking(
                                        patient.id(),
                                        clinic.clinics().clinicians().get(column).id(),
                                        AppointmentKind.FOLLOW_UP,
                                        today.minusDays(daysAgo).atTime(AFTER_THE_LAST),
                                        45,
                                        ""),
                                actor);
        clinic.schedule().setStatus(booked, AppointmentStatus.NO_SHOW, actor);
    }
}
