package org.quadset.equipment;

import static org.quadset.platform.db.generated.Tables.EQUIPMENT;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.EquipmentRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Stores the clinic's devices. */
public final class EquipmentRepository {
    private final Database database;
    private final Clock clock;

    public EquipmentRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inserts a device; the id and version given are ignored. */
    public Equipment insert(Equipment device, Actor actor) {
        var row = database.dsl().newRecord(EQUIPMENT);
        row.setVersion(1L);
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        write(device, row, actor);
        row.insert();
        return device(row);
    }

    /**
     * @throws StaleDataException if somebody saved first
     */
    public Equipment update(Equipment device, Actor actor) {
        var row = database.dsl().newRecord(EQUIPMENT);
        row.setVersion(device.version() + 1);
        write(device, row, actor);
        int rows =
                database.dsl()
                        .update(EQUIPMENT)
                        .set(row)
                        .where(EQUIPMENT.ID.eq(device.id()), EQUIPMENT.VERSION.eq(device.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        return device(database.dsl().fetchSingle(EQUIPMENT, EQUIPMENT.ID.eq(device.id())));
    }

    /** All devices, those in use first, by name. */
    public List<Equipment> all() {
        return database.dsl()
                .selectFrom(EQUIPMENT)
                .orderBy(EQUIPMENT.RETIRED, EQUIPMENT.EQUIPMENT_NAME, EQUIPMENT.ID)
                .fetch(EquipmentRepository::device);
    }

    private void write(Equipment device, EquipmentRecord row, Actor actor) {
        row.setKind(device.kind().name());
        row.setEquipmentName(device.name());
        row.setSerialNumber(device.serial());
        row.setCalibratedOn(device.calibratedOn().orElse(null));
        row.setCalibrationDueOn(device.dueOn().orElse(null));
        row.setRetired(device.retired());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
    }

    private static Equipment device(EquipmentRecord row) {
        return new Equipment(
                row.getId(),
                row.getVersion(),
                EquipmentKind.valueOf(row.getKind()),
                row.getEquipmentName(),
                row.getSerialNumber(),
                Optional.ofNullable(row.getCalibratedOn()),
                Optional.ofNullable(row.getCalibrationDueOn()),
                row.getRetired());
    }
}
