package org.quadset.security;

import static org.quadset.platform.db.generated.Tables.CLINICIAN_PIN;

import org.quadset.platform.db.Database;

import java.time.Clock;
import java.util.Optional;

/** Stores the hashes of signing PINs. */
public final class PinRepository {
    private final Database database;
    private final Clock clock;

    public PinRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The hash of a clinician's PIN, if one was set. */
    public Optional<String> hashOf(long clinician) {
        return database.dsl()
                .select(CLINICIAN_PIN.PIN_HASH)
                .from(CLINICIAN_PIN)
                .where(CLINICIAN_PIN.CLINICIAN_ID.eq(clinician))
                .fetchOptional(CLINICIAN_PIN.PIN_HASH);
    }

    /** Writes the hash, over the one that was there. */
    public void store(long clinician, String hash) {
        database.dsl()
                .deleteFrom(CLINICIAN_PIN)
                .where(CLINICIAN_PIN.CLINICIAN_ID.eq(clinician))
                .execute();
        database.dsl()
                .insertInto(CLINICIAN_PIN)
                .set(CLINICIAN_PIN.CLINICIAN_ID, clinician)
                .set(CLINICIAN_PIN.PIN_HASH, hash)
                .set(CLINICIAN_PIN.CHANGED_AT, clock.instant())
                .execute();
    }
}
