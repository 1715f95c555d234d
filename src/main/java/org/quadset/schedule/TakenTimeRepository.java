package org.quadset.schedule;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT;
import static org.quadset.platform.db.generated.Tables.APPOINTMENT_RESOURCE;

import org.quadset.platform.db.Database;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads what time is taken, over months, and nothing else of the appointments. */
public final class TakenTimeRepository {
    private static final ZoneId UTC = ZoneOffset.UTC;

    private final Database database;

    public TakenTimeRepository(Database database) {
        this.database = database;
    }

    /**
     * Those that begin in the time and take time. They hold who, when, type, session and rooms;
     * notes, series and what happened at the desk are not read.
     *
     * @param withResources whether rooms and devices are read
     */
    List<Appointment> between(Instant from, Instant to, boolean withResources) {
        var inTime =
                APPOINTMENT
                        .STARTS_AT
                        .ge(from)
                        .and(APPOINTMENT.STARTS_AT.lt(to))
                        .and(APPOINTMENT.STATUS.notIn("CANCELLED", "NO_SHOW", "WITHDRAWN"));
        Map<Long, List<Long>> resources =
                withResources
                        ? database.dsl()
                                .select(
                                        APPOINTMENT_RESOURCE.APPOINTMENT_ID,
                                        APPOINTMENT_RESOURCE.RESOURCE_ID)
                                .from(APPOINTMENT)
                                .join(APPOINTMENT_RESOURCE)
                                .on(APPOINTMENT_RESOURCE.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                                .where(inTime)
                                .fetchGroups(
                                        APPOINTMENT_RESOURCE.APPOINTMENT_ID,
                                        APPOINTMENT_RESOURCE.RESOURCE_ID)
                        : Map.of();
        return database.dsl()
                .select(
                        APPOINTMENT.ID,
                        APPOINTMENT.PATIENT_ID,
                        APPOINTMENT.CLINICIAN_ID,
                        APPOINTMENT.TYPE_ID,
                        APPOINTMENT.STARTS_AT,
                        APPOINTMENT.ENDS_AT,
                        APPOINTMENT.GROUP_SESSION_ID)
                .from(APPOINTMENT)
                .where(inTime)
                .fetch(
                        row ->
                                new Appointment(
                                        row.value1(),
                                        0,
                                        row.value2(),
                                        row.value3(),
                                        AppointmentKind.FOLLOW_UP,
                                        AppointmentStatus.BOOKED,
                                        row.value5(),
                                        row.value6(),
                                        UTC,
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        new AppointmentDetails(
                                                row.value4(),
                                                resources.getOrDefault(row.value1(), List.of()),
                                                OptionalLong.empty(),
                                                row.value7() == null
                                                        ? OptionalLong.empty()
                                                        : OptionalLong.of(row.value7()),
                                                "",
                                                false,
                                                Optional.empty(),
                                                OptionalInt.empty())));
    }
}
