package org.quadset.clinic;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.List;

/** The clinic's name, settings and people. */
public final class ClinicService {
    private final Transactor transactor;
    private final ClinicRepository clinics;
    private final AuditRepository audit;

    public ClinicService(Transactor transactor, ClinicRepository clinics, AuditRepository audit) {
        this.transactor = transactor;
        this.clinics = clinics;
        this.audit = audit;
    }

    /** The clinic; everybody may know it. */
    public Clinic clinic() {
        return transactor.reading(clinics::clinic);
    }

    /**
     * @throws InvalidInputException if the name, telephone or emergency number is missing, or a
     *     text is too long
     */
    public Clinic save(Clinic clinic, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        InvalidInputException.throwIfAny(clinic.violations());
        return transactor.inTransaction(
                () -> {
                    clinics.store(clinic);
                    audit.record(actor, "clinic.save", 0, "");
                    return clinics.clinic();
                });
    }

    /** The clinicians who work here now, in the schedule's order. */
    public List<Clinician> clinicians() {
        return transactor.reading(clinics::activeClinicians);
    }

    /** Adds somebody who treats patients; the id and version given are ignored. */
    public Clinician add(Clinician clinician, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        return transactor.inTransaction(
                () -> {
                    var added = clinics.insert(clinician, actor);
                    audit.record(actor, "clinician.add", added.id(), "");
                    return added;
                });
    }
}
