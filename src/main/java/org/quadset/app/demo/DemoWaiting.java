package org.quadset.app.demo;

import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.frontdesk.WaitingPriority;
import org.quadset.frontdesk.WaitingWish;
import org.quadset.patients.Patient;
import org.quadset.security.Actor;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Some who wait for a time: urgent and easy ones, and one who would come earlier than booked. */
final class DemoWaiting {
    private final Wiring clinic;
    private final List<Patient> patients;
    private final List<Clinician> clinicians;
    private final Actor actor;

    DemoWaiting(Wiring clinic, List<Patient> patients, List<Clinician> clinicians, Actor actor) {
        this.clinic = clinic;
        this.patients = patients;
        this.clinicians = clinicians;
        this.actor = actor;
    }

    void fill() {
        var free =
                patients.stream()
                        .sorted(Comparator.comparing(one -> !couldCome(one)))
                        .limit(4)
                        .toList();
        add(wish(free.get(0), 1).ranked(WaitingPriority.URGENT, "Eleven days after surgery"));
        add(wish(free.get(1), 9).on(Set.of(), 13 * 60, WaitingWish.MIDNIGHT));
        add(
                wish(free.get(2), 6)
                        .on(Set.of(), 0, 12 * 60)
                        .with(OptionalLong.of(clinicians.getFirst().id())));
        add(
                wish(free.get(3), 4)
                        .on(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 0, WaitingWish.MIDNIGHT)
                        .ranked(WaitingPriority.FLEXIBLE, "Needs a day’s notice"));
        earlier(free);
    }

    /** Nothing is booked today and tomorrow, and no payer is against a visit. */
    private boolean couldCome(Patient patient) {
        var tomorrow = clinic.time().today().plusDays(1);
        return clinic.schedule().ofPatient(patient.id(), actor).stream()
                        .map(one -> one.start().toLocalDate())
                        .noneMatch(
                                day ->
                                        !day.isBefore(tomorrow.minusDays(1))
                                                && !day.isAfter(tomorrow))
                && clinic.plannedCare().ofPatient(patient.id(), actor).stream()
                        .allMatch(care -> care.allowedToBook().orElse(1) > 0);
    }

    private boolean comesInSomeDays(Patient patient) {
        var soon = clinic.time().today().plusDays(2);
        return clinic.schedule()
                .nextOf(patient.id(), actor)
                .map(next -> !next.start().toLocalDate().isBefore(soon))
                .orElse(false);
    }

    /** Somebody who is booked in some days and would come sooner. */
    private void earlier(List<Patient> others) {
        patients.stream()
                .filter(one -> !others.contains(one))
                .filter(this::comesInSomeDays)
                .findFirst()
                .ifPresent(
                        one ->
                                add(
                                        wish(one, 2)
                                                .replacing(
                                                        OptionalLong.of(
                                                                clinic.schedule()
                                                                        .nextOf(one.id(), actor)
                                                                        .orElseThrow()
                                                                        .id()))));
    }

    private void add(WaitingWish wish) {
        clinic.waitingList().add(wish, actor);
    }

    /** Any time suits. @param days how long the patient has been waiting */
    private WaitingWish wish(Patient patient, int days) {
        var type = clinic.waitingList().types(actor).getFirst();
        var today = clinic.time().today();
        return WaitingWish.anyTime(
                        patient.id(),
                        type.id(),
                        type.minutes(),
                        today,
                        clinic.time().now().minusSeconds(days * 24L * 3600))
                .between(today, Optional.empty());
    }
}
