package org.quadset.exchange;

import org.quadset.platform.db.ClinicSettings;
import org.quadset.platform.db.Database;

import java.util.UUID;

/** Keeps the random name by which this clinic's appointments are known in other calendars. */
public final class CalendarIdentityRepository {
    private static final String KEY = "calendarInstallation";

    private final Database database;

    public CalendarIdentityRepository(Database database) {
        this.database = database;
    }

    /** The name; made once, at the first question. Joins a transaction that may write. */
    public String installation() {
        var settings = new ClinicSettings(database);
        return settings.one(KEY)
                .orElseGet(
                        () -> {
                            var fresh = UUID.randomUUID().toString();
                            settings.store(KEY, fresh);
                            return fresh;
                        });
    }
}
