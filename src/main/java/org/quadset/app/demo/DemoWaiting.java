package org.quadset.app.demo;

import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.frontdesk.WaitingPriority;
import org.quadset.frontdesk.WaitingWish;
import org.quadset.patients.Patient;
import org.quadset.security.Actor;

import java.time.DayOfWeek;
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
        add(wish(7, 1).ranked(WaitingPriority.URGENT, "Eleven days after surgery"));
        add(wish(13, 9).on(Set.of(), 13 * 60, WaitingWish.MIDNIGHT));
        add(wish(24, 6).on(Set.of(), 0, 12 * 60).with(OptionalLong.of(clinicians.getFirst().id())));
        add(
                wish(35, 4)
                        .on(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 0, WaitingWish.MIDNIGHT)
                        .ranked(WaitingPriority.FLEXIBLE, "Needs a day’s notice"));
        var last = patients.get(46);
        clinic.schedule()
                .nextOf(last.id(), actor)
                .ifPresent(next -> add(wish(46, 2).replacing(OptionalLong.of(next.id()))));
    }

    private void add(WaitingWish wish) {
        clinic.waitingList().add(wish, actor);
    }

    /** Any time suits. @param days how long the patient has been waiting */
    private WaitingWish wish(int patient, int days) {
        var type = clinic.waitingList().types(actor).getFirst();
        var today = clinic.time().today();
        return WaitingWish.anyTime(
                        patients.get(patient).id(),
                        type.id(),
                        type.minutes(),
                        today,
                        clinic.time().now().minusSeconds(days * 24L * 3600))
                .between(today, Optional.empty());
    }
}
