package org.quadset.patients.imports;

import static org.quadset.platform.db.generated.Tables.PATIENT;
import static org.quadset.platform.db.generated.Tables.PATIENT_PHONE;

import org.quadset.platform.db.Database;
import org.quadset.platform.text.Folding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells patients on record apart, all at once, so that a large import asks the database only
 * one time.
 */
public final class ImportKeyRepository {
    private final Database database;

    public ImportKeyRepository(Database database) {
        this.database = database;
    }

    /** The record number by name and birth date, and by name and telephone number. */
    Map<String, String> onRecord() {
        var found = new HashMap<String, String>();
        database.dsl()
                .select(
                        PATIENT.RECORD_NUMBER,
                        PATIENT.GIVEN_NAME,
                        PATIENT.FAMILY_NAME,
                        PATIENT.BORN,
                        PATIENT_PHONE.DIGITS)
                .from(PATIENT)
                .leftJoin(PATIENT_PHONE)
                .on(PATIENT_PHONE.PATIENT_ID.eq(PATIENT.ID))
                .forEach(
                        row -> {
                            var name = nameKey(row.value2(), row.value3());
                            if (row.value4() != null) {
                                found.put(name + "|" + row.value4(), row.value1());
                            }
                            if (row.value5() != null) {
                                found.put(name + "|" + row.value5(), row.value1());
                            }
                        });
        return found;
    }

    static String nameKey(String given, String family) {
        return String.join(
                " ",
                List.of(
                        String.join(" ", Folding.words(given)),
                        String.join(" ", Folding.words(family))));
    }
}
