package org.quadset.schedule;

import static org.quadset.platform.db.generated.Tables.BUSY_TIME;
import static org.quadset.platform.db.generated.Tables.CLOSED_DAYS;
import static org.quadset.platform.db.generated.Tables.WEEKLY_HOURS;

import org.jooq.Condition;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.BusyTimeRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Stores weekly hours, closed days, leave and meetings. */
public final class AvailabilityRepository {
    private final Database database;
    private final Clock clock;

    public AvailabilityRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All that decides when somebody can be booked in the time. */
    public Availability between(Instant from, Instant to, ZoneId zone) {
        return new Availability(zone, hours(), closed(), busy(from, to));
    }

    /** All weekly hours, past ones too, by day and time. */
    public List<WeeklyHours> hours() {
        return database.dsl()
                .selectFrom(WEEKLY_HOURS)
                .orderBy(WEEKLY_HOURS.DAY_OF_WEEK, WEEKLY_HOURS.FROM_MINUTE, WEEKLY_HOURS.ID)
                .fetch(
                        row ->
                                new WeeklyHours(
                                        row.getId(),
                                        row.getVersion(),
                                        whose(row.getClinicianId(), row.getResourceId()),
                                        DayOfWeek.of(row.getDayOfWeek()),
                                        row.getFromMinute(),
                                        row.getUntilMinute(),
                                        row.getValidFrom(),
                                        Optional.ofNullable(row.getValidUntil())));
    }

    /** All closed days, past ones too, by day. */
    public List<ClosedDays> closed() {
        return database.dsl()
                .selectFrom(CLOSED_DAYS)
                .orderBy(CLOSED_DAYS.FIRST_DAY, CLOSED_DAYS.ID)
                .fetch(
                        row ->
                                new ClosedDays(
                                        row.getId(),
                                        row.getVersion(),
                                        row.getFirstDay(),
                                        row.getLastDay(),
                                        row.getName()));
    }

    /** Leave, meetings and extra hours that touch the time, by time. */
    public List<BusyTime> busy(Instant from, Instant to) {
        return database.dsl()
                .selectFrom(BUSY_TIME)
                .where(BUSY_TIME.ENDS_AT.gt(from), BUSY_TIME.STARTS_AT.lt(to))
                .orderBy(BUSY_TIME.STARTS_AT, BUSY_TIME.ID)
                .fetch(AvailabilityRepository::busyTime);
    }

    /** Inserts hours; the id and version given are ignored. */
    void insert(WeeklyHours hours, Actor actor) {
        database.dsl()
                .insertInto(WEEKLY_HOURS)
                .set(WEEKLY_HOURS.VERSION, 1L)
                .set(WEEKLY_HOURS.CLINICIAN_ID, clinician(hours.whose()))
                .set(WEEKLY_HOURS.RESOURCE_ID, resource(hours.whose()))
                .set(WEEKLY_HOURS.DAY_OF_WEEK, hours.day().getValue())
                .set(WEEKLY_HOURS.FROM_MINUTE, hours.fromMinute())
                .set(WEEKLY_HOURS.UNTIL_MINUTE, hours.untilMinute())
                .set(WEEKLY_HOURS.VALID_FROM, hours.validFrom())
                .set(WEEKLY_HOURS.VALID_UNTIL, hours.validUntil().orElse(null))
                .set(WEEKLY_HOURS.CHANGED_AT, clock.instant())
                .set(WEEKLY_HOURS.CHANGED_BY, actor.name())
                .execute();
    }

    /** Writes the last day of hours. @throws StaleDataException if somebody saved first */
    void end(WeeklyHours hours, Actor actor) {
        refuseStale(
                database.dsl()
                        .update(WEEKLY_HOURS)
                        .set(WEEKLY_HOURS.VERSION, hours.version() + 1)
                        .set(WEEKLY_HOURS.VALID_UNTIL, hours.validUntil().orElse(null))
                        .set(WEEKLY_HOURS.CHANGED_AT, clock.instant())
                        .set(WEEKLY_HOURS.CHANGED_BY, actor.name())
                        .where(
                                WEEKLY_HOURS.ID.eq(hours.id()),
                                WEEKLY_HOURS.VERSION.eq(hours.version()))
                        .execute());
    }

    /** Takes hours away that never began. */
    void delete(WeeklyHours hours) {
        refuseStale(
                database.dsl()
                        .deleteFrom(WEEKLY_HOURS)
                        .where(
                                WEEKLY_HOURS.ID.eq(hours.id()),
                                WEEKLY_HOURS.VERSION.eq(hours.version()))
                        .execute());
    }

    /** Inserts or writes closed days. @throws StaleDataException if somebody saved first */
    long store(ClosedDays days, Actor actor) {
        var row = database.dsl().newRecord(CLOSED_DAYS);
        row.setVersion(days.version() + 1);
        row.setFirstDay(days.firstDay());
        row.setLastDay(days.lastDay());
        row.setName(days.name());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        if (days.id() == 0) {
            row.insert();
            return row.getId();
        }
        refuseStale(
                database.dsl()
                        .update(CLOSED_DAYS)
                        .set(row)
                        .where(CLOSED_DAYS.ID.eq(days.id()), CLOSED_DAYS.VERSION.eq(days.version()))
                        .execute());
        return days.id();
    }

    /** Takes closed days away. @throws StaleDataException if somebody saved first */
    void delete(ClosedDays days) {
        refuseStale(
                database.dsl()
                        .deleteFrom(CLOSED_DAYS)
                        .where(CLOSED_DAYS.ID.eq(days.id()), CLOSED_DAYS.VERSION.eq(days.version()))
                        .execute());
    }

    /** Inserts leave, a meeting and the like; the id and version given are ignored. */
    BusyTime insert(BusyTime time, Actor actor) {
        var row = database.dsl().newRecord(BUSY_TIME);
        row.setVersion(1L);
        row.setClinicianId(clinician(time.whose()));
        row.setResourceId(resource(time.whose()));
        row.setKind(time.kind().name());
        row.setStartsAt(time.startsAt());
        row.setEndsAt(time.endsAt());
        row.setNote(time.note());
        row.setOutsideUid(time.outsideUid());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        row.insert();
        return new BusyTime(
                row.getId(),
                row.getVersion(),
                time.whose(),
                time.kind(),
                time.startsAt(),
                time.endsAt(),
                time.note(),
                time.outsideUid());
    }

    /** Takes it away. @throws StaleDataException if somebody saved first */
    void delete(BusyTime time) {
        refuseStale(
                database.dsl()
                        .deleteFrom(BUSY_TIME)
                        .where(BUSY_TIME.ID.eq(time.id()), BUSY_TIME.VERSION.eq(time.version()))
                        .execute());
    }

    private static void refuseStale(int rows) {
        if (rows == 0) {
            throw new StaleDataException();
        }
    }

    private static Long clinician(Bookable whose) {
        return whose instanceof Bookable.OfClinician one ? Long.valueOf(one.id()) : null;
    }

    private static Long resource(Bookable whose) {
        return whose instanceof Bookable.OfResource one ? Long.valueOf(one.id()) : null;
    }

    private static BusyTime busyTime(BusyTimeRecord row) {
        return new BusyTime(
                row.getId(),
                row.getVersion(),
                whose(row.getClinicianId(), row.getResourceId()),
                BusyKind.valueOf(row.getKind()),
                row.getStartsAt(),
                row.getEndsAt(),
                row.getNote(),
                row.getOutsideUid());
    }

    private static Bookable whose(Long clinician, Long resource) {
        return clinician == null
                ? new Bookable.OfResource(resource)
                : new Bookable.OfClinician(clinician);
    }

    /** What a clinician's other calendar takes from a moment on, by time. */
    public List<BusyTime> outside(long clinician, Instant from) {
        return database.dsl()
                .selectFrom(BUSY_TIME)
                .where(ofOutside(clinician, from))
                .orderBy(BUSY_TIME.STARTS_AT, BUSY_TIME.ID)
                .fetch(AvailabilityRepository::busyTime);
    }

    /**
     * Puts other times in the place of those that a clinician's other calendar takes from a moment
     * on.
     *
     * @return how many there were before
     */
    public int replaceOutside(long clinician, Instant from, List<BusyTime> times, Actor actor) {
        int gone = database.dsl().deleteFrom(BUSY_TIME).where(ofOutside(clinician, from)).execute();
        var now = clock.instant();
        database.dsl()
                .batchInsert(
                        times.stream()
                                .map(
                                        one -> {
                                            var row = database.dsl().newRecord(BUSY_TIME);
                                            row.setVersion(1L);
                                            row.setClinicianId(clinician);
                                            row.setKind(one.kind().name());
                                            row.setStartsAt(one.startsAt());
                                            row.setEndsAt(one.endsAt());
                                            row.setNote(one.note());
                                            row.setOutsideUid(one.outsideUid());
                                            row.setChangedAt(now);
                                            row.setChangedBy(actor.name());
                                            return row;
                                        })
                                .toList())
                .execute();
        return gone;
    }

    private static Condition ofOutside(long clinician, Instant from) {
        return BUSY_TIME
                .CLINICIAN_ID
                .eq(clinician)
                .and(BUSY_TIME.KIND.eq(BusyKind.OUTSIDE.name()))
                .and(BUSY_TIME.OUTSIDE_UID.ne(""))
                .and(BUSY_TIME.ENDS_AT.gt(from));
    }
}
