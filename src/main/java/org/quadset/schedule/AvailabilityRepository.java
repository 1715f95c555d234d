package org.quadset.schedule;

import static org.quadset.platform.db.generated.Tables.BUSY_TIME;
import static org.quadset.platform.db.generated.Tables.CLOSED_DAYS;
import static org.quadset.platform.db.generated.Tables.WEEKLY_HOURS;

import org.jooq.Condition;
import org.quadset.platform.db.Database;
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
                .fetch(
                        row ->
                                new BusyTime(
                                        row.getId(),
                                        row.getVersion(),
                                        whose(row.getClinicianId(), row.getResourceId()),
                                        BusyKind.valueOf(row.getKind()),
                                        row.getStartsAt(),
                                        row.getEndsAt(),
                                        row.getNote(),
                                        row.getOutsideUid()));
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
                .fetch(
                        row ->
                                new BusyTime(
                                        row.getId(),
                                        row.getVersion(),
                                        whose(row.getClinicianId(), row.getResourceId()),
                                        BusyKind.valueOf(row.getKind()),
                                        row.getStartsAt(),
                                        row.getEndsAt(),
                                        row.getNote(),
                                        row.getOutsideUid()));
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
