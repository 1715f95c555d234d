package org.quadset.clinic;

import static org.quadset.platform.db.generated.Tables.CLINICIAN;

import org.quadset.platform.db.ClinicSettings;
import org.quadset.platform.db.Database;
import org.quadset.platform.db.generated.tables.records.ClinicianRecord;
import org.quadset.security.Actor;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores the clinic's settings and its clinicians. */
public final class ClinicRepository {
    private final Database database;
    private final Clock clock;

    public ClinicRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The clinic; settings never stored have their defaults. */
    public Clinic clinic() {
        var stored = new ClinicSettings(database).all();
        var fallback = Clinic.unnamed(clock.getZone());
        return new Clinic(
                stored.getOrDefault("name", fallback.name()),
                stored.getOrDefault("phone", fallback.phone()),
                stored.getOrDefault("hours", fallback.hours()),
                stored.getOrDefault("afterHours", fallback.afterHours()),
                stored.getOrDefault("emergencyNumber", fallback.emergencyNumber()),
                ZoneId.of(stored.getOrDefault("zone", fallback.zone().getId())),
                PaperSize.valueOf(stored.getOrDefault("paper", fallback.paper().name())),
                Theme.valueOf(stored.getOrDefault("theme", fallback.theme().name())),
                stored.getOrDefault("moreStopSigns", ""));
    }

    /** Writes all settings, over those that were stored. */
    public void store(Clinic clinic) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("name", clinic.name());
        settings.put("phone", clinic.phone());
        settings.put("hours", clinic.hours());
        settings.put("afterHours", clinic.afterHours());
        settings.put("emergencyNumber", clinic.emergencyNumber());
        settings.put("zone", clinic.zone().getId());
        settings.put("paper", clinic.paper().name());
        settings.put("theme", clinic.theme().name());
        settings.put("moreStopSigns", clinic.moreStopSigns());
        new ClinicSettings(database).store("", settings);
    }

    /** The clinicians who work here now, in the schedule's order. */
    public List<Clinician> activeClinicians() {
        return database.dsl()
                .selectFrom(CLINICIAN)
                .where(CLINICIAN.ACTIVE)
                .orderBy(CLINICIAN.COLUMN_ORDER, CLINICIAN.ID)
                .fetch(ClinicRepository::clinician);
    }

    /** Inserts a clinician; the id and version given are ignored. */
    public Clinician insert(Clinician clinician, Actor actor) {
        var now = clock.instant();
        var row = database.dsl().newRecord(CLINICIAN);
        row.setVersion(1L);
        row.setFullName(clinician.fullName());
        row.setCredential(clinician.credential());
        row.setInitials(clinician.initials());
        row.setColumnOrder(clinician.columnOrder());
        row.setActive(clinician.active());
        row.setCreatedAt(now);
        row.setCreatedBy(actor.name());
        row.setChangedAt(now);
        row.setChangedBy(actor.name());
        row.insert();
        return clinician(row);
    }

    private static Clinician clinician(ClinicianRecord row) {
        return new Clinician(
                row.getId(),
                row.getVersion(),
                row.getFullName(),
                row.getCredential(),
                row.getInitials(),
                row.getColumnOrder(),
                row.getActive());
    }
}
