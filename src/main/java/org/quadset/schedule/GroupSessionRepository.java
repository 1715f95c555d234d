package org.quadset.schedule;

import static org.quadset.platform.db.generated.Tables.GROUP_SESSION;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.GroupSessionRecord;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Stores group sessions. */
public final class GroupSessionRepository {
    private final Database database;
    private final Clock clock;

    public GroupSessionRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All that begin in the time, cancelled ones too, by time. */
    public List<GroupSession> between(Instant from, Instant to) {
        return database.dsl()
                .selectFrom(GROUP_SESSION)
                .where(GROUP_SESSION.STARTS_AT.ge(from), GROUP_SESSION.STARTS_AT.lt(to))
                .orderBy(GROUP_SESSION.STARTS_AT, GROUP_SESSION.ID)
                .fetch(GroupSessionRepository::session);
    }

    private static GroupSession session(GroupSessionRecord row) {
        return new GroupSession(
                row.getId(),
                row.getVersion(),
                row.getTypeId(),
                row.getClinicianId(),
                row.getName(),
                row.getStartsAt(),
                row.getEndsAt(),
                ZoneId.of(row.getZone()),
                row.getCapacity(),
                row.getCancelled(),
                ids(row.getResourceIds()));
    }

    private static List<Long> ids(String stored) {
        return Arrays.stream(stored.split(","))
                .filter(word -> !word.isBlank())
                .map(Long::valueOf)
                .toList();
    }
}
