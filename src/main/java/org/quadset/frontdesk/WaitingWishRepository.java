package org.quadset.frontdesk;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT;
import static org.quadset.platform.db.generated.Tables.WAITING_WISH;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.WaitingWishRecord;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.schedule.Appointment;
import org.quadset.security.Actor;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stores who waits for a time. A wish that became an appointment waits again when that booking or
 * move is taken back; nobody needs to remember it.
 */
public final class WaitingWishRepository {
    private final Database database;
    private final Clock clock;

    public WaitingWishRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inserts a wish; the id and version given are ignored. */
    WaitingWish insert(WaitingWish wish, Actor actor) {
        var row = database.dsl().newRecord(WAITING_WISH);
        row.setVersion(1L);
        row.setWaitingSince(wish.waitingSince());
        write(row, wish, actor);
        row.insert();
        return wish(row, false);
    }

    /**
     * Writes what can change of an open wish. @throws StaleDataException if somebody saved first
     */
    WaitingWish update(WaitingWish wish, Actor actor) {
        var row = database.dsl().newRecord(WAITING_WISH);
        row.setVersion(wish.version() + 1);
        write(row, wish, actor);
        store(row, wish);
        return byId(wish.id());
    }

    /**
     * Ends a wish.
     *
     * @param booked what it became, where it became something
     * @param before the time that it replaces, where it moved an appointment
     * @throws StaleDataException if somebody saved first
     */
    WaitingWish end(
            WaitingWish wish,
            WishEnd how,
            Optional<Appointment> booked,
            Optional<Appointment> before,
            Actor actor) {
        var row = database.dsl().newRecord(WAITING_WISH);
        row.setVersion(wish.version() + 1);
        row.setEndedAt(clock.instant());
        row.setEndedHow(how.name());
        row.setBookedAs(booked.map(Appointment::id).orElse(null));
        row.setReplacedStart(before.map(Appointment::startsAt).orElse(null));
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        store(row, wish);
        return byId(wish.id());
    }

    private void store(WaitingWishRecord row, WaitingWish wish) {
        int rows =
                database.dsl()
                        .update(WAITING_WISH)
                        .set(row)
                        .where(
                                WAITING_WISH.ID.eq(wish.id()),
                                WAITING_WISH.VERSION.eq(wish.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
    }

    private void write(WaitingWishRecord row, WaitingWish wish, Actor actor) {
        row.setPatientId(wish.patientId());
        row.setTypeId(wish.typeId());
        row.setMinutes(wish.minutes());
        row.setClinicianId(orNull(wish.clinicianId()));
        row.setWeekdays(
                wish.weekdays().stream()
                        .sorted()
                        .map(day -> String.valueOf(day.getValue()))
                        .collect(Collectors.joining(",")));
        row.setFromMinute(wish.fromMinute());
        row.setUntilMinute(wish.untilMinute());
        row.setNotBefore(wish.notBefore());
        row.setNotAfter(wish.notAfter().orElse(null));
        row.setPriority(wish.priority().name());
        row.setNote(wish.note());
        row.setInsteadOf(orNull(wish.insteadOf()));
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
    }

    private static Long orNull(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    /**
     * @throws UserFacingException if there is no such wish
     */
    WaitingWish byId(long id) {
        return read(WAITING_WISH.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new UserFacingException("waiting.notFound"));
    }

    /** All that wait and whose last day has not passed, those who wait longest first. */
    List<WaitingWish> open(LocalDate today) {
        return read(
                stillWaits()
                        .and(WAITING_WISH.NOT_AFTER.isNull().or(WAITING_WISH.NOT_AFTER.ge(today))));
    }

    /** Those that wait though their last day has passed. */
    List<WaitingWish> past(LocalDate today) {
        return read(WAITING_WISH.ENDED_AT.isNull().and(WAITING_WISH.NOT_AFTER.lt(today)));
    }

    private static Condition stillWaits() {
        return WAITING_WISH.ENDED_AT.isNull().or(takenBack());
    }

    /** What it became was withdrawn, or is again where it was before it was moved. */
    private static Condition takenBack() {
        return WAITING_WISH
                .BOOKED_AS
                .isNotNull()
                .and(
                        APPOINTMENT
                                .STATUS
                                .eq(DSL.inline("WITHDRAWN"))
                                .or(APPOINTMENT.STARTS_AT.eq(WAITING_WISH.REPLACED_START)));
    }

    private List<WaitingWish> read(Condition which) {
        var again = DSL.field(takenBack()).as("again");
        return database.dsl()
                .select(WAITING_WISH.fields())
                .select(again)
                .from(WAITING_WISH)
                .leftJoin(APPOINTMENT)
                .on(APPOINTMENT.ID.eq(WAITING_WISH.BOOKED_AS))
                .where(which)
                .orderBy(WAITING_WISH.WAITING_SINCE, WAITING_WISH.ID)
                .fetch(row -> wish(row.into(WAITING_WISH), Boolean.TRUE.equals(row.get(again))));
    }

    private static WaitingWish wish(WaitingWishRecord row, boolean waitsAgain) {
        Optional<Instant> ended = Optional.ofNullable(row.getEndedAt());
        return new WaitingWish(
                row.getId(),
                row.getVersion(),
                row.getPatientId(),
                row.getTypeId(),
                row.getMinutes(),
                optional(row.getClinicianId()),
                days(row.getWeekdays()),
                row.getFromMinute(),
                row.getUntilMinute(),
                row.getNotBefore(),
                Optional.ofNullable(row.getNotAfter()),
                WaitingPriority.valueOf(row.getPriority()),
                row.getNote(),
                optional(row.getInsteadOf()),
                row.getWaitingSince(),
                ended.filter(at -> !waitsAgain)
                        .map(at -> new WaitingWish.Ended(at, WishEnd.valueOf(row.getEndedHow()))));
    }

    private static Set<DayOfWeek> days(String stored) {
        return Arrays.stream(stored.split(","))
                .filter(word -> !word.isBlank())
                .map(word -> DayOfWeek.of(Integer.parseInt(word)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OptionalLong optional(Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
