package org.quadset.schedule;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT_TYPE;
import static org.quadset.platform.db.generated.Tables.APPOINTMENT_TYPE_NEED;
import static org.quadset.platform.db.generated.Tables.CLINIC_RESOURCE;

import org.quadset.platform.db.ClinicSettings;
import org.quadset.platform.db.Database;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores what the clinic books: types of appointment, rooms and devices, and its rules. */
public final class ScheduleSetupRepository {
    private static final String RULE_PREFIX = "schedule.";

    private final Database database;
    private final Clock clock;

    public ScheduleSetupRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All types, inactive ones too, in their order. */
    public List<AppointmentType> types() {
        var needs =
                database.dsl()
                        .selectFrom(APPOINTMENT_TYPE_NEED)
                        .orderBy(APPOINTMENT_TYPE_NEED.ID)
                        .fetchGroups(
                                APPOINTMENT_TYPE_NEED.TYPE_ID,
                                row ->
                                        new ResourceNeed(
                                                ResourceKind.valueOf(row.getResourceKind()),
                                                row.getFeature()));
        return database.dsl()
                .selectFrom(APPOINTMENT_TYPE)
                .orderBy(APPOINTMENT_TYPE.LIST_POSITION, APPOINTMENT_TYPE.ID)
                .fetch(
                        row ->
                                new AppointmentType(
                                        row.getId(),
                                        row.getVersion(),
                                        AppointmentKind.valueOf(row.getKind()),
                                        row.getName(),
                                        row.getLetters(),
                                        SlotColour.valueOf(row.getColour()),
                                        row.getMinutes(),
                                        row.getBufferMinutes(),
                                        GivenBy.valueOf(row.getGivenBy()),
                                        row.getCapacity(),
                                        needs.getOrDefault(row.getId(), List.of()),
                                        row.getListPosition(),
                                        row.getActive()));
    }

    /** All rooms, lanes and devices, inactive ones too, in their order. */
    public List<ClinicResource> resources() {
        return database.dsl()
                .selectFrom(CLINIC_RESOURCE)
                .orderBy(CLINIC_RESOURCE.LIST_POSITION, CLINIC_RESOURCE.ID)
                .fetch(
                        row ->
                                new ClinicResource(
                                        row.getId(),
                                        row.getVersion(),
                                        ResourceKind.valueOf(row.getKind()),
                                        row.getName(),
                                        words(row.getFeatures()),
                                        row.getCapacity(),
                                        row.getListPosition(),
                                        row.getActive()));
    }

    private static Set<String> words(String stored) {
        return Arrays.stream(stored.split("\\|"))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the clinic decided about booking. */
    public ScheduleRules rules() {
        return ScheduleRules.of(new ClinicSettings(database).group(RULE_PREFIX));
    }
}
