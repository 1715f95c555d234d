package org.quadset.security;

import static org.quadset.platform.db.generated.Tables.CLINICIAN_PIN;

import org.quadset.platform.db.Database;

import java.time.Clock;
import java.time.Instant;
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

    /**
     * Wrong tries since the last right one.
     *
     * @param until no further try is taken before
     */
    public record Tries(int wrong, Instant until) {
        /** None was wrong. */
        static final Tries NONE = new Tries(0, Instant.EPOCH);
    }

    /** How often a clinician's PIN was wrong since it was right. */
    public Tries triesOf(long clinician) {
        return database.dsl()
                .select(CLINICIAN_PIN.WRONG_TRIES, CLINICIAN_PIN.CLOSED_UNTIL)
                .from(CLINICIAN_PIN)
                .where(CLINICIAN_PIN.CLINICIAN_ID.eq(clinician))
                .fetchOptional(
                        row ->
                                new Tries(
                                        row.value1(),
                                        row.value2() == null ? Instant.EPOCH : row.value2()))
                .orElse(Tries.NONE);
    }

    /** Writes how often a clinician's PIN was wrong. */
    public void store(long clinician, Tries tries) {
        database.dsl()
                .update(CLINICIAN_PIN)
                .set(CLINICIAN_PIN.WRONG_TRIES, tries.wrong())
                .set(CLINICIAN_PIN.CLOSED_UNTIL, tries.until())
                .where(CLINICIAN_PIN.CLINICIAN_ID.eq(clinician))
                .execute();
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
