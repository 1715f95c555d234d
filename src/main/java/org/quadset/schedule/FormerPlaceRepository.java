package org.quadset.schedule;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT;
import static org.quadset.platform.db.generated.Tables.APPOINTMENT_FORMER_PLACE;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.quadset.platform.db.Database;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Where appointments lay before they were moved, handed over or withdrawn. */
final class FormerPlaceRepository {
    private final Database database;
    private final Clock clock;

    FormerPlaceRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Remembers the stored place of an appointment if it is about to leave it. */
    void remember(Appointment next, boolean withdrawn) {
        Condition leaves =
                withdrawn
                        ? DSL.trueCondition()
                        : APPOINTMENT
                                .CLINICIAN_ID
                                .ne(next.clinicianId())
                                .or(APPOINTMENT.STARTS_AT.ne(next.startsAt()));
        database.dsl()
                .insertInto(
                        APPOINTMENT_FORMER_PLACE,
                        APPOINTMENT_FORMER_PLACE.APPOINTMENT_ID,
                        APPOINTMENT_FORMER_PLACE.CLINICIAN_ID,
                        APPOINTMENT_FORMER_PLACE.STARTS_AT,
                        APPOINTMENT_FORMER_PLACE.LEFT_AT)
                .select(
                        DSL.select(
                                        APPOINTMENT.ID,
                                        APPOINTMENT.CLINICIAN_ID,
                                        APPOINTMENT.STARTS_AT,
                                        DSL.val(clock.instant()))
                                .from(APPOINTMENT)
                                .where(
                                        APPOINTMENT.ID.eq(next.id()),
                                        APPOINTMENT.VERSION.eq(next.version()),
                                        leaves))
                .execute();
    }

    /** The appointments that once lay in a clinician's time, wherever they are now. */
    Set<Long> leftFrom(long clinician, Instant from, Instant to) {
        return database.dsl()
                .selectDistinct(APPOINTMENT_FORMER_PLACE.APPOINTMENT_ID)
                .from(APPOINTMENT_FORMER_PLACE)
                .where(
                        APPOINTMENT_FORMER_PLACE.CLINICIAN_ID.eq(clinician),
                        APPOINTMENT_FORMER_PLACE.STARTS_AT.ge(from),
                        APPOINTMENT_FORMER_PLACE.STARTS_AT.lt(to))
                .fetchSet(APPOINTMENT_FORMER_PLACE.APPOINTMENT_ID);
    }
}
