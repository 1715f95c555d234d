package org.quadset.frontdesk;

import static org.quadset.platform.db.generated.Tables.DESK_RECORD;

import org.quadset.platform.db.Database;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Stores what the desk keeps of patients. */
public final class DeskRecordRepository {
    private final Database database;
    private final Clock clock;

    public DeskRecordRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of these patients that were stored, by patient. */
    Map<Long, DeskRecord> of(Collection<Long> patients) {
        Map<Long, DeskRecord> found = new HashMap<>();
        if (!patients.isEmpty()) {
            database.dsl()
                    .selectFrom(DESK_RECORD)
                    .where(DESK_RECORD.PATIENT_ID.in(patients))
                    .forEach(
                            row ->
                                    found.put(
                                            row.getPatientId(),
                                            new DeskRecord(
                                                    row.getPatientId(),
                                                    row.getVersion(),
                                                    Optional.ofNullable(row.getConsentOn()),
                                                    row.getCopayCents() == null
                                                            ? OptionalInt.empty()
                                                            : OptionalInt.of(
                                                                    row.getCopayCents()))));
        }
        return found;
    }

    /** Writes it, over what was stored. @throws StaleDataException if somebody saved first */
    DeskRecord store(DeskRecord record, Actor actor) {
        var row = database.dsl().newRecord(DESK_RECORD);
        row.setPatientId(record.patientId());
        row.setVersion(record.version() + 1);
        row.setConsentOn(record.consentOn().orElse(null));
        row.setCopayCents(record.copayCents().isPresent() ? record.copayCents().getAsInt() : null);
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        int rows =
                record.version() == 0
                        ? database.dsl()
                                .insertInto(DESK_RECORD)
                                .set(row)
                                .onDuplicateKeyIgnore()
                                .execute()
                        : database.dsl()
                                .update(DESK_RECORD)
                                .set(row)
                                .where(
                                        DESK_RECORD.PATIENT_ID.eq(record.patientId()),
                                        DESK_RECORD.VERSION.eq(record.version()))
                                .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        return new DeskRecord(
                record.patientId(), record.version() + 1, record.consentOn(), record.copayCents());
    }
}
