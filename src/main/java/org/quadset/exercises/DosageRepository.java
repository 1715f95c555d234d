package org.quadset.exercises;

import static org.quadset.platform.db.generated.Tables.USUAL_DOSE;

import org.jooq.Field;
import org.jooq.Record;

/** A dose in the eight columns that programmes, packs and usual doses share by name. */
final class DosageRepository {
    private DosageRepository() {}

    /** Writes a dose into a row of any of these tables. */
    static void write(Dosage dosage, Record row) {
        set(row, USUAL_DOSE.SETS, dosage.sets());
        set(row, USUAL_DOSE.REPS, dosage.reps());
        set(row, USUAL_DOSE.HOLD_SECONDS, dosage.holdSeconds());
        set(row, USUAL_DOSE.REST_SECONDS, dosage.restSeconds());
        set(row, USUAL_DOSE.TIMES_PER_DAY, dosage.timesPerDay());
        set(row, USUAL_DOSE.DAYS_PER_WEEK, dosage.daysPerWeek());
        set(row, USUAL_DOSE.DURATION_SECONDS, dosage.durationSeconds());
        set(row, USUAL_DOSE.LOAD_TEXT, dosage.load());
    }

    /** The dose of a row of any of these tables. */
    static Dosage read(Record row) {
        return new Dosage(
                get(row, USUAL_DOSE.SETS),
                get(row, USUAL_DOSE.REPS),
                get(row, USUAL_DOSE.HOLD_SECONDS),
                get(row, USUAL_DOSE.REST_SECONDS),
                get(row, USUAL_DOSE.TIMES_PER_DAY),
                get(row, USUAL_DOSE.DAYS_PER_WEEK),
                get(row, USUAL_DOSE.DURATION_SECONDS),
                get(row, USUAL_DOSE.LOAD_TEXT));
    }

    private static <T> void set(Record row, Field<T> column, T value) {
        row.set(row.field(column.getName(), column.getType()), value);
    }

    private static <T> T get(Record row, Field<T> column) {
        return row.get(column.getName(), column.getType());
    }
}
