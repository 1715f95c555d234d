package org.quadset.app;

import org.quadset.audit.AuditRepository;
import org.quadset.platform.db.Database;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.OpeningService;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.ScheduleStore;
import org.quadset.schedule.SeriesRepository;
import org.quadset.schedule.SeriesService;
import org.quadset.schedule.TakenTimeRepository;

import java.time.Clock;

/** Makes the services that look for times: openings and series. */
public record SchedulePlanning(
        Database database,
        Clock clock,
        ScheduleStore store,
        ScheduleService schedule,
        AuditRepository audit,
        ClinicTime time) {
    /** Finds times that can be booked. */
    public OpeningService openings() {
        return new OpeningService(database, store, new TakenTimeRepository(database), time);
    }

    /** Proposes, books and changes series. */
    public SeriesService series() {
        return new SeriesService(
                database, store, new SeriesRepository(database, clock), schedule, audit, time);
    }
}
