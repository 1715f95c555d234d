package org.quadset.bench;

import static org.quadset.platform.db.generated.Tables.APPOINTMENT;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.quadset.app.Wiring;
import org.quadset.clinic.Clinician;
import org.quadset.patients.PatientRepository;
import org.quadset.patients.PatientSearchRepository;
import org.quadset.schedule.AppointmentKind;
import org.quadset.schedule.AppointmentType;
import org.quadset.schedule.OpeningPage;
import org.quadset.schedule.OpeningSearch;
import org.quadset.schedule.OpeningService;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.security.Actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes to open any day, and to find openings through a booked year, in a clinic of six
 * clinicians after twenty years (440,000 appointments) and after two. The year ahead is as full as
 * the years behind: each clinician has fourteen visits of 45 minutes on a working day, and one day
 * in forty a gap.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class ScheduleBenchmark {
    private static final Actor ANA = Actor.withAllPermissions("Ana Lopes, front desk");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int CLINICIANS = 6;
    private static final int VISITS = 14;
    private static final int PATIENTS = 2_000;
    private static final int DAYS_A_YEAR = 262;

    /** How many appointments are stored. */
    @Param({"44000", "440000"})
    public int appointments;

    private Path folder;
    private Wiring clinic;
    private OpeningService openings;
    private AppointmentType type;
    private List<Clinician> people;
    private final List<LocalDate> days = new ArrayList<>();
    private final Random random = new Random(7);
    private int asked;

    /** Books the years behind and the year ahead. */
    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("quadset-bench");
        clinic =
                Wiring.open(folder, Clock.fixed(TODAY.atTime(7, 0).atZone(ZONE).toInstant(), ZONE));
        for (int i = 0; i < CLINICIANS; i++) {
            clinic.clinics()
                    .add(new Clinician(0, 0, "Person " + i, "PT", "P" + i, i + 1, true), ANA);
        }
        people = clinic.clinics().clinicians();
        var patients =
                new PatientRepository(
                        clinic.database(),
                        clinic.clock(),
                        new PatientSearchRepository(clinic.database()));
        var generated = new GeneratedPatients();
        for (int done = 0; done < PATIENTS; done += 1_000) {
            var batch = generated.next(1_000);
            clinic.database().inTransaction(() -> patients.insertAll(batch, ANA));
        }
        openings = clinic.planning().openings();
        type =
                openings.setup(ANA).types().stream()
                        .filter(one -> one.kind() == AppointmentKind.FOLLOW_UP)
                        .findFirst()
                        .orElseThrow();
        book();
    }

    private void book() {
        var ids =
                clinic.database()
                        .reading(
                                () ->
                                        clinic.database()
                                                .dsl()
                                                .fetchValues(
                                                        org.quadset.platform.db.generated.Tables
                                                                .PATIENT
                                                                .ID));
        int perDay = CLINICIANS * VISITS;
        int workdays = appointments / perDay;
        var day = TODAY.plusYears(1).plusMonths(1);
        for (int done = 0; done < workdays; day = day.minusDays(1)) {
            if (day.getDayOfWeek().getValue() > 5) {
                continue;
            }
            days.add(day);
            var at = day;
            boolean gap = done % 40 == 39 && done < DAYS_A_YEAR;
            clinic.database().inTransaction(() -> bookDay(at, ids, gap));
            done++;
        }
    }

    private void bookDay(LocalDate day, List<Long> patients, boolean gap) {
        var rows =
                new ArrayList<org.quadset.platform.db.generated.tables.records.AppointmentRecord>();
        for (var person : people) {
            for (int visit = gap ? 1 : 0; visit < VISITS; visit++) {
                var from = day.atTime(7, 30).plusMinutes(45L * visit).atZone(ZONE).toInstant();
                var row = clinic.database().dsl().newRecord(APPOINTMENT);
                row.setVersion(1L);
                row.setPatientId(patients.get(random.nextInt(patients.size())));
                row.setClinicianId(person.id());
                row.setKind(type.kind().name());
                row.setTypeId(type.id());
                row.setStatus(day.isBefore(TODAY) ? "DONE" : "BOOKED");
                row.setStartsAt(from);
                row.setEndsAt(from.plusSeconds(45 * 60L));
                row.setZone(ZONE.getId());
                row.setNote("");
                row.setOverrideReason("");
                row.setLateNotice(false);
                row.setCreatedAt(Instant.EPOCH);
                row.setCreatedBy("bench");
                row.setChangedAt(Instant.EPOCH);
                row.setChangedBy("bench");
                rows.add(row);
            }
        }
        clinic.database().dsl().batchInsert(rows).execute();
    }

    /** Deletes the clinic. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        clinic.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Any day of all years, with its patients and all that decides what can be booked. */
    @Benchmark
    public ScheduleSpan openAnyDay() {
        return clinic.schedule().span(days.get(random.nextInt(days.size())), 1, ANA);
    }

    private OpeningSearch search() {
        return OpeningSearch.any(type, TODAY, true)
                .on(java.util.Set.of(), 7 * 60 + 30, 18 * 60)
                .with(OptionalLong.of(people.get(asked++ % CLINICIANS).id()), true);
    }

    /** The next ten with one clinician or any other, where one day in forty has a gap. */
    @Benchmark
    public OpeningPage findOpenings() {
        return openings.find(search(), 0, 10, ANA);
    }

    /** A length that fits nowhere: the whole year is read. */
    @Benchmark
    public OpeningPage findNothingInAYear() {
        return openings.find(search().of(type, 90), 0, 10, ANA);
    }
}
