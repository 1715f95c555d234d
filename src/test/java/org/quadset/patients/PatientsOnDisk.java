package org.quadset.patients;

import org.quadset.audit.AuditRepository;
import org.quadset.patients.imports.ImportKeyRepository;
import org.quadset.patients.imports.PatientImportService;
import org.quadset.platform.db.DataFolder;
import org.quadset.platform.db.DataKey;
import org.quadset.platform.db.Database;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The patient services over a real file of their own, with a clock that tests move. */
public final class PatientsOnDisk implements AutoCloseable {
    public static final Actor DANA = Actor.withAllPermissions("Dana Ruiz, PT");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final DataFolder folder;
    public final Database database;
    private Instant now = Instant.parse("2026-11-22T15:00:00Z");
    public final PatientService service;
    public final PatientImportService imports;
    public final AuditRepository audit;

    public PatientsOnDisk(Path path) {
        folder = DataFolder.claim(path);
        var clock = new MovedClock();
        database = Database.open(folder, DataKey.ofFolder(folder), clock);
        var search = new PatientSearchRepository(database);
        var patients = new PatientRepository(database, clock, search);
        var time = new ClinicTime(clock, ZoneId.of("America/New_York"));
        audit = new AuditRepository(database, clock);
        service = new PatientService(database, patients, search, audit, time);
        imports =
                new PatientImportService(
                        database, patients, new ImportKeyRepository(database), audit, time);
    }

    /** The clock of the clinic, which stands still until it is moved. */
    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public Instant now() {
        return now;
    }

    public void moveTo(Instant later) {
        now = later;
    }

    /** The least that a patient is registered with. */
    public static PatientDetails least(String given, String family, String phone) {
        return details(given, family, Optional.empty(), phone);
    }

    public static PatientDetails born(String given, String family, LocalDate born) {
        return details(given, family, Optional.of(born), "");
    }

    public static PatientDetails details(
            String given, String family, Optional<LocalDate> born, String phone) {
        return new PatientDetails(
                new PatientNames(given, family, "", ""),
                born,
                Sex.NOT_ASKED,
                "",
                "",
                phone.isEmpty() ? List.of() : List.of(new Phone(PhoneKind.MOBILE, phone)),
                "",
                Address.UNKNOWN,
                EmergencyContact.UNKNOWN,
                SpokenLanguage.UNKNOWN,
                Coverage.UNKNOWN,
                MedicalHistory.UNKNOWN,
                "");
    }

    public Patient register(PatientDetails details) {
        return service.save(PatientDraft.ofNew(details, Map.of()), DANA);
    }

    public List<String> find(String typed) {
        return service.find(typed, DateOrder.MONTH_DAY_YEAR, false, 50, DANA).stream()
                .map(found -> found.names().listed())
                .toList();
    }

    /** How many rows a table holds. */
    public int count(String table) {
        return database.reading(
                () ->
                        database.dsl()
                                .fetch("select count(*) from " + table)
                                .get(0)
                                .get(0, int.class));
    }

    @Override
    public void close() {
        database.close();
        folder.close();
    }
}
