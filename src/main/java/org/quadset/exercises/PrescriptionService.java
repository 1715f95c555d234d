package org.quadset.exercises;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.Optional;

/** Saves and finds home programmes. */
public final class PrescriptionService {
    private final Transactor transactor;
    private final PrescriptionRepository prescriptions;
    private final AuditRepository audit;

    public PrescriptionService(
            Transactor transactor, PrescriptionRepository prescriptions, AuditRepository audit) {
        this.transactor = transactor;
        this.prescriptions = prescriptions;
        this.audit = audit;
    }

    /**
     * Saves a programme.
     *
     * @throws InvalidInputException if a dose breaks a limit; all of them are told
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public Prescription save(Prescription prescription, Actor actor) {
        actor.require(Permission.PRESCRIBE_EXERCISES);
        InvalidInputException.throwIfAny(prescription.violations());
        return transactor.inTransaction(
                () -> {
                    var saved =
                            prescription.isNew()
                                    ? prescriptions.insert(prescription, actor)
                                    : prescriptions.update(prescription, actor);
                    audit.record(
                            actor,
                            "prescription.save",
                            saved.id(),
                            saved.exercises().size() + " exercises");
                    return saved;
                });
    }

    /** The programme that the patient has now. */
    public Optional<Prescription> latestOf(long patient, Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(() -> prescriptions.latestOf(patient));
    }
}
