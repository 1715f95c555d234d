package org.quadset.bench;

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
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.OpeningPage;
import org.quadset.schedule.OpeningSearch;
import org.quadset.schedule.ScheduleSpan;
import org.quadset.security.Actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How long a day of the schedule, the arrivals board and a search for openings take in a clinic of
 * six clinicians whose days are full, next year's too: after 2 years (44,000 appointments), after
 * 20 (440,000), and at ten times that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class ScheduleBenchmark {
    private static final Actor ANA = Actor.withAllPermissions("Ana Lopes, front desk");
    private static final int CLINICIANS = 6;
    private static final int SLOTS_A_DAY = 14;
    private static final int PATIENTS = 3_000;
    private static final int WEEKS_AHEAD = 52;

    /** How many years of appointments are stored. */
    @Param({"2", "20"})
    public int years;

    private Path folder;
    private Wiring clinic;
    private LocalDate first;
    private int weeks;
    private Random random;

    /** Fills the clinic: every weekday of every clinician has 14 visits of 40 minutes from 8 on. */
    @Setup(Level.Trial)
    public void fill() throws IOException {
        random = new Random(7);
        folder = Files.createTempDirectory("quadset-bench");
        clinic = Wiring.open(folder, Clock.systemDefaultZone());
        var repository =
                new PatientRepository(
                        clinic.database(),
                        clinic.clock(),
                        new PatientSearchRepository(clinic.database()));
        var people = new GeneratedPatients().next(PATIENTS);
        clinic.database().inTransaction(() -> repository.insertAll(people, ANA));
        for (int i = 0; i < CLINICIANS; i++) {
            clinic.clinics()
                    .add(new Clinician(0, 0, "Clinician " + i, "PT", "C" + i, i + 1, true), ANA);
        }
        weeks = years * 52;
        var monday = clinic.time().today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        first = monday.plusWeeks(WEEKS_AHEAD).minusWeeks(weeks);
        run(hours());
        run(episodes());
        // In small parts: H2 grows slow, by the square, in one long insert.
        long perYear = 52L * 5 * SLOTS_A_DAY * CLINICIANS;
        for (int year = 0; year < years; year++) {
            for (int part = 0; part < 10; part++) {
                run(
                        appointments(
                                first.atTime(13, 0) + ":00Z",
                                monday.minusWeeks(6) + "T00:00:00Z",
                                year * perYear + part * perYear / 10,
                                year * perYear + (part + 1) * perYear / 10));
            }
        }
        run(visits());
        run("analyze");
    }

    private void run(String sql) {
        clinic.database().inTransaction(() -> clinic.database().dsl().execute(sql));
    }

    private static String hours() {
        return "insert into weekly_hours (version, clinician_id, day_of_week, from_minute,"
                + " until_minute, valid_from, changed_at, changed_by) select 1, c.id, d.x, 480, 1080,"
                + " date '2000-01-01', current_timestamp, '' from clinician c cross join"
                + " system_range(1, 5) d(x)";
    }

    private static String episodes() {
        return "insert into episode_of_care (version, patient_id, clinician_id, title, discipline,"
                + " regions, side, opened_on, surgery, referred_by, precautions, red_flags,"
                + " payer_kind, visits_elsewhere, visits_per_week, weeks, planned_treatment,"
                + " certified_from, certified_until, status, created_at, created_by, changed_at,"
                + " changed_by) select 1, p.id, 1, 'Knee', 'PT', '', 'BOTH', dateadd('DAY', -42,"
                + " current_date), '', '', '', '{}', 'MEDICARE_B', 0, 2, 6, '', dateadd('DAY', -42,"
                + " current_date), dateadd('DAY', 48, current_date), 'OPEN', current_timestamp, '',"
                + " current_timestamp, '' from patient p";
    }

    /** Those from six weeks ago on belong to the patient's episode. */
    private static String appointments(String begin, String episodesFrom, long from, long until) {
        var at =
                "dateadd('MINUTE', 40 * mod(n.x / 6, 14), dateadd('DAY', 7 * (n.x / 420) + mod(n.x /"
                        + " 84, 5), timestamp with time zone '"
                        + begin
                        + "'))";
        return "insert into appointment (version, patient_id, clinician_id, kind, type_id, status,"
                + " starts_at, ends_at, zone, note, episode_id, created_at, created_by, changed_at,"
                + " changed_by) select 1, s.patient, s.clinician, 'FOLLOW_UP', 1, case when s.at <"
                + " current_timestamp then 'DONE' else 'BOOKED' end, s.at, dateadd('MINUTE', 40,"
                + " s.at), 'America/New_York', '', case when s.at > timestamp with time zone '"
                + episodesFrom
                + "' then s.patient else null end, s.at, '', s.at, '' from (select mod(n.x * 7919, "
                + PATIENTS
                + ") + 1 patient, mod(n.x, 6) + 1 clinician, "
                + at
                + " at from system_range("
                + from
                + ", "
                + (until - 1)
                + ") n(x)) s";
    }

    private static String visits() {
        return "insert into visit (version, patient_id, clinician_id, appointment_id, visited_at,"
                + " zone, status, subjective, objective, assessment, plan, episode_id, created_at,"
                + " created_by, changed_at, changed_by) select 1, a.patient_id, a.clinician_id, a.id,"
                + " a.starts_at, a.zone, 'DRAFT', '', '', '', '', a.episode_id, a.starts_at, '',"
                + " a.starts_at, '' from appointment a where a.episode_id is not null and a.status ="
                + " 'DONE'";
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

    /** Any weekday of all the years, with all that stands on its slots. */
    @Benchmark
    public int openDay() {
        var day = first.plusWeeks(random.nextInt(weeks)).plusDays(random.nextInt(5));
        ScheduleSpan span = clinic.schedule().span(day, 1, ANA);
        if (span.slots().size() < CLINICIANS * (SLOTS_A_DAY - 2)) {
            throw new IllegalStateException(day + " has " + span.slots().size());
        }
        return clinic.slotFaces()
                .of(span.slots().stream().map(BookedSlot::appointment).toList(), ANA)
                .size();
    }

    /** The arrivals of today with what must be settled with each. */
    @Benchmark
    public int openArrivals() {
        return clinic.arrivals().board(weekday(clinic.time().today()), ANA).rows().size();
    }

    /** Today, whose patients all have episodes with visits. */
    @Benchmark
    public int openToday() {
        var span = clinic.schedule().span(weekday(clinic.time().today()), 1, ANA);
        return clinic.slotFaces()
                .of(span.slots().stream().map(BookedSlot::appointment).toList(), ANA)
                .size();
    }

    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 ? day.minusDays(2) : day;
    }

    /** What somebody asks for, in a year that is full: mostly the whole year is looked through. */
    @Benchmark
    public OpeningPage findOpenings() {
        var openings = clinic.planning().openings();
        var type = openings.setup(ANA).types().getFirst();
        var any = OpeningSearch.any(type, clinic.time().today(), true);
        var search =
                new OpeningSearch(
                        OptionalLong.of(1 + random.nextInt(PATIENTS)),
                        random.nextBoolean() ? 30 : 45,
                        type,
                        random.nextBoolean()
                                ? OptionalLong.of(1 + random.nextInt(CLINICIANS))
                                : OptionalLong.empty(),
                        true,
                        random.nextBoolean()
                                ? Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)
                                : Set.of(),
                        random.nextBoolean() ? 15 * 60 : any.fromMinute(),
                        any.untilMinute(),
                        any.notBefore(),
                        Optional.empty(),
                        Set.of());
        return openings.find(search, 0, 10, ANA);
    }
}
