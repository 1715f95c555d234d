package org.quadset.equipment;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.util.List;

/** The clinic's devices and when they must be checked. */
public final class EquipmentService {
    private final Transactor transactor;
    private final EquipmentRepository equipment;
    private final AuditRepository audit;
    private final ClinicTime time;

    public EquipmentService(
            Transactor transactor,
            EquipmentRepository equipment,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.equipment = equipment;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Saves a device.
     *
     * @throws InvalidInputException if its name is missing or its dates contradict each other
     * @throws org.quadset.platform.problems.StaleDataException if somebody saved first
     */
    public Equipment save(Equipment device, Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        InvalidInputException.throwIfAny(device.violations(time.today()));
        return transactor.inTransaction(
                () -> {
                    var saved =
                            device.isNew()
                                    ? equipment.insert(device, actor)
                                    : equipment.update(device, actor);
                    audit.record(actor, "equipment.save", saved.id(), saved.name());
                    return saved;
                });
    }

    /** All devices, those in use first, by name. */
    public List<Equipment> all(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        return transactor.reading(equipment::all);
    }
}
