package org.quadset.equipment;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Transactor;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;

import java.time.LocalDate;
import java.util.List;

/** The clinic's devices and when they must be checked. */
public final class EquipmentService {
    private final Transactor transactor;
    private final EquipmentRepository equipment;
    private final AuditRepository audit;
    private final ClinicTime time;
    private volatile List<Equipment> known;

    /** Fetches the devices, so that rows can be warned while one types. */
    public EquipmentService(
            Transactor transactor,
            EquipmentRepository equipment,
            AuditRepository audit,
            ClinicTime time) {
        this.transactor = transactor;
        this.equipment = equipment;
        this.audit = audit;
        this.time = time;
        this.known = transactor.reading(equipment::all);
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
        var stored =
                transactor.inTransaction(
                        () -> {
                            var saved =
                                    device.isNew()
                                            ? equipment.insert(device, actor)
                                            : equipment.update(device, actor);
                            audit.record(actor, "equipment.save", saved.id(), saved.name());
                            return saved;
                        });
        known = transactor.reading(equipment::all);
        return stored;
    }

    /**
     * Warnings for a row's field {@code device}: the devices that it names and whose check was due
     * before the day. Touches no database.
     */
    public List<Violation> warnings(String typed, LocalDate day) {
        return Equipment.overdue(known, typed, day).stream()
                .map(
                        device ->
                                Violation.of(
                                        "device",
                                        "equipment.rowOverdue",
                                        device.name(),
                                        ShownDate.of(device.dueOn().orElseThrow())))
                .toList();
    }

    /** All devices, those in use first, by name. */
    public List<Equipment> all(Actor actor) {
        actor.require(Permission.VIEW_CHART);
        known = transactor.reading(equipment::all);
        return known;
    }
}
