package org.quadset.schedule;

import static org.quadset.platform.db.generated.Tables.GROUP_SESSION;

import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.GroupSessionRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** The session with this id. */
    public Optional<GroupSession> byId(long id) {
        return database.dsl()
                .selectFrom(GROUP_SESSION)
                .where(GROUP_SESSION.ID.eq(id))
                .fetchOptional(GroupSessionRepository::session);
    }

    /** Inserts or writes a session. @throws StaleDataException if somebody saved first */
    GroupSession store(GroupSession session, Actor actor) {
        var row = database.dsl().newRecord(GROUP_SESSION);
        row.setVersion(session.version() + 1);
        row.setTypeId(session.typeId());
        row.setClinicianId(session.clinicianId());
        row.setName(session.name());
        row.setStartsAt(session.startsAt());
        row.setEndsAt(session.endsAt());
        row.setZone(session.zone().getId());
        row.setCapacity(session.capacity());
        row.setCancelled(session.cancelled());
        row.setResourceIds(
                session.resources().stream().map(String::valueOf).collect(Collectors.joining(",")));
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        long id = session.id();
        if (id == 0) {
            row.insert();
            id = row.getId();
        } else if (database.dsl()
                        .update(GROUP_SESSION)
                        .set(row)
                        .where(GROUP_SESSION.ID.eq(id), GROUP_SESSION.VERSION.eq(session.version()))
                        .execute()
                == 0) {
            throw new StaleDataException();
        }
        return byId(id).orElseThrow(StaleDataException::new);
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
