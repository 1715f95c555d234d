package org.quadset.schedule;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT_TYPE;
import static org.quadset.platform.db.generated.Tables.APPOINTMENT_TYPE_NEED;
import static org.quadset.platform.db.generated.Tables.CLINIC_RESOURCE;

import org.quadset.platform.db.ClinicSettings;
import org.quadset.platform.db.Database;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.security.Actor;

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

    /**
     * Inserts or writes a type with its needs. @throws StaleDataException if somebody saved first
     */
    long store(AppointmentType type, Actor actor) {
        var row = database.dsl().newRecord(APPOINTMENT_TYPE);
        row.setVersion(type.version() + 1);
        row.setKind(type.kind().name());
        row.setName(type.name());
        row.setLetters(type.letters());
        row.setColour(type.colour().name());
        row.setMinutes(type.minutes());
        row.setBufferMinutes(type.bufferMinutes());
        row.setGivenBy(type.givenBy().name());
        row.setCapacity(type.capacity());
        row.setListPosition(type.position());
        row.setActive(type.active());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        long id = type.id();
        if (id == 0) {
            row.insert();
            id = row.getId();
        } else if (database.dsl()
                        .update(APPOINTMENT_TYPE)
                        .set(row)
                        .where(
                                APPOINTMENT_TYPE.ID.eq(id),
                                APPOINTMENT_TYPE.VERSION.eq(type.version()))
                        .execute()
                == 0) {
            throw new StaleDataException();
        }
        storeNeeds(id, type.needs());
        return id;
    }

    private void storeNeeds(long type, List<ResourceNeed> needs) {
        database.dsl()
                .deleteFrom(APPOINTMENT_TYPE_NEED)
                .where(APPOINTMENT_TYPE_NEED.TYPE_ID.eq(type))
                .execute();
        for (var need : needs) {
            database.dsl()
                    .insertInto(APPOINTMENT_TYPE_NEED)
                    .set(APPOINTMENT_TYPE_NEED.TYPE_ID, type)
                    .set(APPOINTMENT_TYPE_NEED.RESOURCE_KIND, need.kind().name())
                    .set(APPOINTMENT_TYPE_NEED.FEATURE, need.feature())
                    .execute();
        }
    }

    /** Inserts or writes a room or device. @throws StaleDataException if somebody saved first */
    long store(ClinicResource resource, Actor actor) {
        var row = database.dsl().newRecord(CLINIC_RESOURCE);
        row.setVersion(resource.version() + 1);
        row.setKind(resource.kind().name());
        row.setName(resource.name());
        row.setFeatures(
                resource.features().isEmpty()
                        ? ""
                        : resource.features().stream()
                                .sorted()
                                .collect(Collectors.joining("|", "|", "|")));
        row.setCapacity(resource.capacity());
        row.setListPosition(resource.position());
        row.setActive(resource.active());
        row.setChangedAt(clock.instant());
        row.setChangedBy(actor.name());
        if (resource.id() == 0) {
            row.insert();
            return row.getId();
        }
        int rows =
                database.dsl()
                        .update(CLINIC_RESOURCE)
                        .set(row)
                        .where(
                                CLINIC_RESOURCE.ID.eq(resource.id()),
                                CLINIC_RESOURCE.VERSION.eq(resource.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleDataException();
        }
        return resource.id();
    }

    /** Writes the clinic's rules over those that were. */
    void store(ScheduleRules rules) {
        new ClinicSettings(database).store(RULE_PREFIX, rules.asSettings());
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
