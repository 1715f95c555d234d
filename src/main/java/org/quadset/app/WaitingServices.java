package org.quadset.app;

import org.quadset.audit.AuditRepository;
import org.quadset.episodes.EpisodeService;
import org.quadset.frontdesk.HoleService;
import org.quadset.frontdesk.PlannedCareService;
import org.quadset.frontdesk.WaitingListService;
import org.quadset.frontdesk.WaitingWishRepository;
import org.quadset.platform.db.Database;
import org.quadset.platform.time.ClinicTime;
import org.quadset.schedule.ScheduleService;
import org.quadset.schedule.ScheduleStore;

import java.time.Clock;

/** Makes the services of the waiting list. */
public record WaitingServices(
        Database database,
        Clock clock,
        ScheduleStore store,
        ScheduleService schedule,
        AuditRepository audit,
        EpisodeService episodes,
        PlannedCareService planned,
        ClinicTime time) {
    /** Who waits for a time. */
    public WaitingListService list() {
        return new WaitingListService(
                database, new WaitingWishRepository(database, clock), store, audit, time);
    }

    /** Who could have a free time. */
    public HoleService holes() {
        return new HoleService(database, store, schedule, list(), planned, episodes, time);
    }
}
