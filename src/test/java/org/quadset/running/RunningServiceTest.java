package org.quadset.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quadset.patients.PatientsOnDisk.DANA;
import static org.quadset.patients.PatientsOnDisk.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quadset.patients.PatientsOnDisk;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.StaleDataException;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;
import org.quadset.security.Actor;
import org.quadset.security.Permission;
import org.quadset.security.PermissionDeniedException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Plans and returned logs in a real file. */
class RunningServiceTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Actor READER = new Actor("Reader", EnumSet.of(Permission.VIEW_CHART));
    private static final LocalDate BEGINS = TODAY.minusDays(40);

    @TempDir Path path;
    private PatientsOnDisk clinic;
    private RunningService service;
    private long patient;

    @BeforeEach
    void open() {
        clinic = new PatientsOnDisk(path);
        var clock = Clock.fixed(clinic.now(), ZONE);
        service =
                new RunningService(
                        clinic.database,
                        new RunningRepository(clinic.database, clock),
                        clinic.audit,
                        new ClinicTime(clock, ZONE));
        patient = clinic.register(PatientsOnDisk.least("Maya", "Cohen", "617 555 0100")).id();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private ReturnPlan plan(Set<GateCheck> met, String reason) {
        return new ReturnPlan(
                0,
                0,
                patient,
                LadderKind.RUNNING,
                PainModel.STRICT,
                DistanceUnit.MILES,
                BEGINS,
                1,
                1,
                3,
                met,
                reason,
                Optional.empty(),
                Optional.empty(),
                true,
                "");
    }

    private RunningPlan begun() {
        return service.begin(plan(EnumSet.copyOf(Ladders.of(LadderKind.RUNNING).gate()), ""), DANA);
    }

    private static RunningService.Entered entered(int day, int step, int worst) {
        int work = Ladders.of(LadderKind.RUNNING).step(step).work();
        return new RunningService.Entered(
                0, 0, RunReport.of(BEGINS.plusDays(day), step, work, worst, 0));
    }

    private RunningPlan throughTheLadder() {
        var plan = begun();
        var rows = new ArrayList<RunningService.Entered>();
        for (int i = 0; i < 12; i++) {
            rows.add(entered(i * 3, 1 + i / 2, 1));
        }
        return service.report(plan.plan(), rows, DANA);
    }

    @Test
    void keepsAPlanWithAllThatWasReportedAsItWas() {
        var begun = begun();
        var report =
                new RunReport(
                        TODAY.minusDays(1),
                        1,
                        6,
                        Optional.of(DistanceUnit.MILES.metres(13)),
                        4,
                        OptionalInt.empty(),
                        false,
                        true,
                        true,
                        true,
                        3,
                        Surface.TREADMILL);
        var saved =
                service.report(
                        begun.plan(), List.of(new RunningService.Entered(0, 0, report)), DANA);
        assertThat(saved.sessions())
                .singleElement()
                .satisfies(one -> assertThat(one.report()).isEqualTo(report));
        assertThat(service.ofPatient(patient, READER)).contains(saved);
        assertThat(saved.plan().gateOpen()).isEmpty();
        assertThat(saved.plan().startedBy()).isEqualTo(DANA.name());
        assertThat(clinic.audit.of("returnPlan.", begun.plan().id())).hasSize(2);
    }

    @Test
    void passesTheGateOnlyWholeOrWithAReason() {
        var half = EnumSet.of(GateCheck.WALK_30);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> service.begin(plan(half, " "), DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::field)
                                        .containsExactly("gateReason"));
        assertThat(clinic.count("return_plan")).isZero();
        var begun = service.begin(plan(half, "Arthritis: no hopping"), DANA);
        assertThat(clinic.audit.of("returnPlan.begin", begun.plan().id()).getFirst().detail())
                .contains("HOP_10", "Arthritis: no hopping");
    }

    @Test
    void oneReturnToRunningAtATime() {
        var begun = begun();
        assertThatExceptionOfType(UserFacingException.class).isThrownBy(this::begun);
        service.end(begun.plan(), DANA);
        assertThat(service.ofPatient(patient, DANA)).isEmpty();
        assertThat(begun().plan().id()).isNotEqualTo(begun.plan().id());
    }

    @Test
    void aCorrectedSessionCorrectsAllThatFollowed() {
        var plan = begun().plan();
        var saved = service.report(plan, List.of(entered(34, 1, 1), entered(36, 1, 6)), DANA);
        assertThat(saved.standing(TODAY).step()).isZero();
        var wrong = saved.sessions().getLast();
        var right =
                service.report(
                        plan,
                        List.of(
                                new RunningService.Entered(
                                        wrong.id(),
                                        wrong.version(),
                                        RunReport.of(wrong.report().day(), 1, 6, 0, 0))),
                        DANA);
        assertThat(right.standing(TODAY).step()).isEqualTo(2);
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(
                        () ->
                                service.report(
                                        plan,
                                        List.of(
                                                entered(38, 2, 1),
                                                new RunningService.Entered(
                                                        wrong.id(),
                                                        wrong.version(),
                                                        wrong.report())),
                                        DANA));
        assertThat(clinic.count("return_session")).as("all or none").isEqualTo(2);
    }

    @Test
    void tellsEveryBrokenRuleOfALogWithItsRow() {
        var plan = begun().plan();
        var odd =
                new RunReport(
                        TODAY.plusDays(1),
                        9,
                        -1,
                        Optional.empty(),
                        11,
                        OptionalInt.of(11),
                        true,
                        false,
                        false,
                        false,
                        -1,
                        Surface.ROAD);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () ->
                                service.report(
                                        plan,
                                        List.of(
                                                entered(1, 1, 1),
                                                new RunningService.Entered(0, 0, odd)),
                                        DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::field)
                                        .containsExactly(
                                                "1.day",
                                                "1.step",
                                                "1.work",
                                                "1.worst",
                                                "1.morning",
                                                "1.elsewhere"));
        assertThat(clinic.count("return_session")).isZero();
    }

    @Test
    void unlocksAnotherStepOnlyWithAReasonThatIsKept() {
        var plan = begun().plan();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> service.override(plan, 3, " ", DANA));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> service.override(plan, 8, "why not", DANA));
        var changed = service.override(plan, 3, "Ran 20 minutes pain-free last week", DANA);
        assertThat(changed.standing(TODAY).step()).isEqualTo(3);
        assertThat(clinic.audit.of("returnPlan.override", plan.id()).getFirst().detail())
                .contains("Ran 20 minutes pain-free last week");
    }

    @Test
    void weeklyDistancesBeginOnlyAfterTheLadderAndKeepTheirMetres() {
        var early = begun().plan();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () ->
                                service.beginMileage(
                                        early,
                                        TODAY,
                                        DistanceUnit.MILES.metres(90),
                                        DistanceUnit.MILES.metres(30),
                                        DANA));
        service.end(early, DANA);
        var done = throughTheLadder();
        var mileage =
                service.beginMileage(
                        done.plan(),
                        TODAY,
                        DistanceUnit.MILES.metres(90),
                        DistanceUnit.MILES.metres(30),
                        DANA);
        assertThat(mileage.standing(TODAY).weekOf(TODAY).orElseThrow().volume()).isEqualTo(99);
        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> service.swellingGone(done.plan(), DANA));
        var kilometres = service.show(mileage.plan(), DistanceUnit.KILOMETRES, DANA);
        assertThat(kilometres.plan().mileage()).isEqualTo(mileage.plan().mileage());
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () ->
                                service.choose(
                                        kilometres.plan(),
                                        new WeekChoice(TODAY, RunChange.SPEED, 12, 0),
                                        DANA))
                .satisfies(
                        problem ->
                                assertThat(problem.violations())
                                        .extracting(Violation::field)
                                        .containsExactly("risePercent", "change"));
        var slower =
                service.choose(
                        kilometres.plan(), new WeekChoice(TODAY, RunChange.DISTANCE, 5, 0), DANA);
        assertThat(slower.standing(TODAY).weekOf(TODAY).orElseThrow().ceiling()).isEqualTo(5);
    }

    @Test
    void asksForThePermissionsToReadToReportAndToDecide() {
        var plan = begun().plan();
        var desk = new Actor("Desk", EnumSet.of(Permission.EDIT_SCHEDULE));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.ofPatient(patient, desk));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.report(plan, List.of(entered(1, 1, 1)), READER));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.override(plan, 2, "why", READER));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> service.begin(plan, READER));
    }
}
