package org.quadset.schedule;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings appointments back to what they were, inside a transaction. */
final class TakingBack {
    private final ScheduleStore store;
    private final BookingDesk desk;
    private final AuditRepository audit;

    TakingBack(ScheduleStore store, BookingDesk desk, AuditRepository audit) {
        this.store = store;
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * First everything is put where it was, then the rules are asked: two that changed places must
     * not stand in each other's way.
     */
    List<AppointmentChange> all(List<AppointmentChange> changes, Actor actor) {
        var done = new ArrayList<AppointmentChange>();
        var before = changes.stream().flatMap(one -> one.before().stream()).toList();
        store.appointments()
                .lock(
                        before.stream().map(Appointment::clinicianId).collect(Collectors.toSet()),
                        before.stream().map(Appointment::patientId).collect(Collectors.toSet()),
                        before.stream()
                                .flatMap(one -> one.details().session().stream().boxed())
                                .collect(Collectors.toSet()));
        for (int i = changes.size() - 1; i >= 0; i--) {
            done.add(one(changes.get(i), actor));
        }
        for (var change : done) {
            change.after().filter(one -> one.status().takesTime()).ifPresent(desk::refuseTaken);
        }
        return done;
    }

    private AppointmentChange one(AppointmentChange change, Actor actor) {
        var appointments = store.appointments();
        long id = change.appointmentId();
        boolean withdrawn = appointments.isWithdrawn(id);
        var now = appointments.byIdEvenWithdrawn(id).orElseThrow(StaleDataException::new);
        boolean asLeft =
                change.after().map(left -> !withdrawn && now.sameAs(left)).orElse(withdrawn);
        if (!asLeft) {
            throw new StaleDataException();
        }
        if (change.before().isEmpty()) {
            appointments.withdraw(now, actor);
            audit.record(
                    actor, "appointment.withdraw", id, AppointmentWords.all(now) + "; taken back");
            return new AppointmentChange(Optional.of(now), Optional.empty());
        }
        var before = change.before().get().withVersion(now.version());
        var stored = appointments.update(before, actor);
        audit.record(
                actor,
                "appointment.takeBack",
                id,
                withdrawn
                        ? AppointmentWords.all(stored) + "; booked again"
                        : AppointmentWords.difference(now, stored) + "; taken back");
        return new AppointmentChange(
                withdrawn ? Optional.empty() : Optional.of(now), Optional.of(stored));
    }
}
