package org.quadset.schedule;

import org.quadset.audit.AuditRepository;
import org.quadset.clinic.ClinicRepository;
import org.quadset.clinic.Clinician;
import org.quadset.patients.Patient;
import org.quadset.patients.PatientDraft;
import org.quadset.patients.PatientRepository;
import org.quadset.patients.PatientSearchRepository;
import org.quadset.patients.PatientService;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.db.DataFolder;
import org.quadset.platform.db.DataKey;
import org.quadset.platform.db.Database;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A clinic's schedule over a real file: two therapists, an assistant and some patients. A second
 * desk may be opened on the same file, with a connection of its own.
 */
final class DeskOnDisk implements AutoCloseable {
    static final Actor ANA = Actor.withAllPermissions("Ana Lopes, front desk");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** A Monday that no holiday falls on. */
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    /** The day it is. */
    static final LocalDate TODAY = MONDAY.minusDays(1);

    private final DataFolder folder;
    final Database database;
    final ClinicTime time;
    final ScheduleStore store;
    final AuditRepository audit;
    final ScheduleService schedule;
    private final boolean first;
    final List<Clinician> clinicians = new ArrayList<>();
    final List<Patient> patients = new ArrayList<>();

    /** An opened clinic at 9 in the morning of the Sunday before. */
    DeskOnDisk(Path path, int howManyPatients) {
        this(DataFolder.claim(path), NEW_YORK, true);
        var clinics = store.clinics();
        database.inTransaction(
                () -> {
                    clinicians.add(clinics.insert(person("Dana Ruiz", "PT", "DR"), ANA));
                    clinicians.add(clinics.insert(person("Marcus Bell", "PT", "MB"), ANA));
                    clinicians.add(clinics.insert(person("Lena Park", "PTA", "LP"), ANA));
                });
        var search = new PatientSearchRepository(database);
        var service =
                new PatientService(
                        database,
                        new PatientRepository(database, time.clock(), search),
                        search,
                        audit,
                        time);
        for (int i = 0; i < howManyPatients; i++) {
            patients.add(
                    service.save(
                            PatientDraft.ofNew(
                                    PatientsOnDisk.least(
                                            "Pat" + (char) ('a' + i), "Cohen", "(555) 555-0190"),
                                    Map.of()),
                            ANA));
        }
    }

    private DeskOnDisk(DataFolder folder, ZoneId zone, boolean first) {
        this.folder = folder;
        this.first = first;
        var clock = Clock.fixed(Instant.parse("2026-11-29T14:00:00Z"), zone);
        database = Database.open(folder, DataKey.ofFolder(folder), clock);
        time = new ClinicTime(clock, zone);
        audit = new AuditRepository(database, clock);
        store =
                new ScheduleStore(
                        new AppointmentRepository(database, clock),
                        new GroupSessionRepository(database, clock),
                        new ScheduleSetupRepository(database, clock),
                        new AvailabilityRepository(database, clock),
                        new ClinicRepository(database, clock),
                        new PatientSearchRepository(database));
        schedule = new ScheduleService(database, store, audit, time);
    }

    /** Another desk on the same file. */
    DeskOnDisk secondDesk() {
        var second = new DeskOnDisk(folder, time.zone(), false);
        second.clinicians.addAll(clinicians);
        second.patients.addAll(patients);
        return second;
    }

    private static Clinician person(String name, String credential, String initials) {
        return new Clinician(0, 0, name, credential, initials, 1, true);
    }

    /** A follow-up of 45 minutes. */
    Booking followUp(int patient, int clinician, LocalDateTime start) {
        return new Booking(
                patients.get(patient).id(),
                clinicians.get(clinician).id(),
                AppointmentKind.FOLLOW_UP,
                start,
                45,
                "");
    }

    /** Runs plain SQL, for what has no service here. */
    void sql(String statement) {
        database.inTransaction(() -> database.dsl().execute(statement));
    }

    @Override
    public void close() {
        database.close();
        if (first) {
            folder.close();
        }
    }
}
