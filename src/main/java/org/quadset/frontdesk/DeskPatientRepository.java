package org.quadset.frontdesk;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT;
import static org.quadset.platform.db.generated.Tables.PATIENT;
import static org.quadset.platform.db.generated.Tables.PATIENT_PHONE;

import org.jooq.impl.DSL;
import org.quadset.platform.db.Database;
import org.quadset.schedule.AppointmentStatus;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the desk needs of many patients at once: three questions for a whole day. */
public final class DeskPatientRepository {
    private static final List<String> CAME =
            List.of(
                    AppointmentStatus.ARRIVED.name(),
                    AppointmentStatus.IN_TREATMENT.name(),
                    AppointmentStatus.DONE.name());

    private final Database database;

    public DeskPatientRepository(Database database) {
        this.database = database;
    }

    /**
     * The patients by id.
     *
     * @param day when the day begins before which an earlier visit must lie
     */
    Map<Long, DeskPatient> of(Collection<Long> ids, Instant day) {
        Map<Long, DeskPatient> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        var phones = phones(ids);
        var seen = seenBefore(ids, day);
        database.dsl()
                .select(
                        PATIENT.ID,
                        PATIENT.BORN,
                        PATIENT.EMERGENCY_NAME,
                        PATIENT.EMERGENCY_PHONE,
                        PATIENT.PAYER,
                        PATIENT.MEMBER_NUMBER,
                        PATIENT.PREFERRED_LANGUAGE,
                        PATIENT.INTERPRETER_NEEDED)
                .from(PATIENT)
                .where(PATIENT.ID.in(ids))
                .forEach(
                        row -> {
                            long id = row.value1();
                            var numbers = phones.getOrDefault(id, List.of());
                            var missing = EnumSet.noneOf(MissingPart.class);
                            if (row.value2() == null) {
                                missing.add(MissingPart.BIRTH_DATE);
                            }
                            if (numbers.isEmpty()) {
                                missing.add(MissingPart.PHONE);
                            }
                            if (row.value3().isBlank() || row.value4().isBlank()) {
                                missing.add(MissingPart.EMERGENCY_CONTACT);
                            }
                            if (!row.value5().isBlank() && row.value6().isBlank()) {
                                missing.add(MissingPart.MEMBER_NUMBER);
                            }
                            found.put(
                                    id,
                                    new DeskPatient(
                                            id,
                                            numbers,
                                            missing,
                                            row.value7(),
                                            row.value8(),
                                            seen.contains(id)));
                        });
        return found;
    }

    private Map<Long, List<String>> phones(Collection<Long> ids) {
        return database.dsl()
                .select(PATIENT_PHONE.PATIENT_ID, PATIENT_PHONE.PHONE_TEXT)
                .from(PATIENT_PHONE)
                .where(PATIENT_PHONE.PATIENT_ID.in(ids))
                .orderBy(PATIENT_PHONE.LIST_POSITION)
                .fetchGroups(PATIENT_PHONE.PATIENT_ID, PATIENT_PHONE.PHONE_TEXT);
    }

    /** Asked of each patient: asked of all at once, H2 goes through all years of the clinic. */
    private Set<Long> seenBefore(Collection<Long> ids, Instant day) {
        return database.dsl()
                .select(PATIENT.ID)
                .from(PATIENT)
                .where(
                        PATIENT.ID.in(ids),
                        DSL.exists(
                                DSL.selectOne()
                                        .from(APPOINTMENT)
                                        .where(
                                                APPOINTMENT.PATIENT_ID.eq(PATIENT.ID),
                                                APPOINTMENT.STARTS_AT.lt(day),
                                                APPOINTMENT.STATUS.in(CAME))))
                .fetchSet(PATIENT.ID);
    }
}
