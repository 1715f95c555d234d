package org.quadset.security;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT;
import static org.quadset.platform.db.generated.Tables.EPISODE_OF_CARE;
import static org.quadset.platform.db.generated.Tables.VISIT;

import org.jooq.impl.DSL;
import org.quadset.platform.db.Database;

import java.time.Instant;

/** Asks whose patients people are. */
public final class ChartReachRepository {
    private final Database database;

    public ChartReachRepository(Database database) {
        this.database = database;
    }

    /**
     * Whether a clinician treats a patient: has an episode or a visit with them, or an appointment
     * that was not cancelled and starts after an instant. One query by the patient's indices.
     */
    public boolean treats(long clinician, long patient, Instant bookedSince) {
        return database.dsl()
                .fetchValue(
                        DSL.field(
                                DSL.exists(
                                                DSL.selectOne()
                                                        .from(EPISODE_OF_CARE)
                                                        .where(
                                                                EPISODE_OF_CARE.PATIENT_ID.eq(
                                                                        patient),
                                                                EPISODE_OF_CARE.CLINICIAN_ID.eq(
                                                                        clinician)))
                                        .or(
                                                DSL.exists(
                                                        DSL.selectOne()
                                                                .from(VISIT)
                                                                .where(
                                                                        VISIT.PATIENT_ID.eq(
                                                                                patient),
                                                                        VISIT.CLINICIAN_ID.eq(
                                                                                clinician))))
                                        .or(
                                                DSL.exists(
                                                        DSL.selectOne()
                                                                .from(APPOINTMENT)
                                                                .where(
                                                                        APPOINTMENT.PATIENT_ID.eq(
                                                                                patient),
                                                                        APPOINTMENT.CLINICIAN_ID.eq(
                                                                                clinician),
                                                                        APPOINTMENT.STARTS_AT.ge(
                                                                                bookedSince),
                                                                        APPOINTMENT.STATUS.ne(
                                                                                "CANCELLED"))))));
    }
}
