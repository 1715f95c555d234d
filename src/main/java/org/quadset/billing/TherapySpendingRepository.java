package org.quadset.billing;

import static org.quadset.platform.db.generated.Tables.THERAPY_SPENDING;

import org.quadset.platform.db.ClinicSettings;
import org.quadset.platform.db.Database;
import org.quadset.security.Actor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stores what payers' portals said of the year, and the clinic's own thresholds. */
public final class TherapySpendingRepository {
    private static final String THRESHOLD = "therapyThreshold.";

    private final Database database;
    private final Clock clock;

    public TherapySpendingRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds what the portal said; nothing said before is changed. */
    public void insert(long patient, TherapySpending spending, Actor actor) {
        var row = database.dsl().newRecord(THERAPY_SPENDING);
        row.setPatientId(patient);
        row.setAmountCents(spending.cents());
        row.setAsOf(spending.asOf());
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        row.insert();
    }

    /** The newest that was said of the day's calendar year, up to the day: KX never looks ahead. */
    public Optional<TherapySpending> ofYear(long patient, LocalDate day) {
        return database.dsl()
                .selectFrom(THERAPY_SPENDING)
                .where(
                        THERAPY_SPENDING.PATIENT_ID.eq(patient),
                        THERAPY_SPENDING.AS_OF.between(day.withDayOfYear(1), day))
                .orderBy(THERAPY_SPENDING.AS_OF.desc(), THERAPY_SPENDING.ID.desc())
                .limit(1)
                .fetchOptional(row -> new TherapySpending(row.getAmountCents(), row.getAsOf()));
    }

    /** The thresholds in cents by calendar year: those that are known, and the clinic's own. */
    public Map<Integer, Long> thresholds() {
        var all = new HashMap<>(TherapySpending.KNOWN);
        new ClinicSettings(database)
                .group(THRESHOLD)
                .forEach((year, cents) -> all.put(Integer.valueOf(year), Long.valueOf(cents)));
        return Map.copyOf(all);
    }

    /** Writes the clinic's threshold of a year. */
    public void storeThreshold(int year, long cents) {
        new ClinicSettings(database).store(THRESHOLD + year, String.valueOf(cents));
    }
}
