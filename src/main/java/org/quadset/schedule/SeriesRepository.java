package org.quadset.schedule;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT_SERIES;

import org.quadset.platform.db.Database;
import org.quadset.security.Actor;

import java.time.Clock;
import java.util.Optional;

/** Stores series; their visits are appointments of their own. */
public final class SeriesRepository {
    private final Database database;
    private final Clock clock;

    public SeriesRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The new series' id. */
    long insert(long patient, int perWeek, int weeks, Actor actor) {
        var row = database.dsl().newRecord(APPOINTMENT_SERIES);
        row.setVersion(1L);
        row.setPatientId(patient);
        row.setVisitsPerWeek(perWeek);
        row.setWeeks(weeks);
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(actor.name());
        row.insert();
        return row.getId();
    }

    /** The series without its visits. */
    Optional<AppointmentSeries> byId(long id) {
        return database.dsl()
                .selectFrom(APPOINTMENT_SERIES)
                .where(APPOINTMENT_SERIES.ID.eq(id))
                .fetchOptional(
                        row ->
                                new AppointmentSeries(
                                        row.getId(),
                                        row.getPatientId(),
                                        row.getVisitsPerWeek(),
                                        row.getWeeks(),
                                        java.util.List.of()));
    }
}
