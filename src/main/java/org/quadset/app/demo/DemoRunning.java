package org.quadset.app.demo;

import org.quadset.patients.Patient;
import org.quadset.running.DistanceUnit;
import org.quadset.running.LadderKind;
import org.quadset.running.Ladders;
import org.quadset.running.ReturnPlan;
import org.quadset.running.RunReport;
import org.quadset.running.RunningPlan;
import org.quadset.running.RunningService;
import org.quadset.running.Surface;
import org.quadset.security.Actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Made-up returns to running: one on its way, one to be called, one with weekly distances. */
final class DemoRunning {
    private final RunningService running;
    private final LocalDate today;
    private final Actor actor;

    DemoRunning(RunningService running, LocalDate today, Actor actor) {
        this.running = running;
        this.today = today;
        this.actor = actor;
    }

    void fill(List<Patient> patients) {
        onItsWay(patients.getFirst());
        toBeCalled(patients.get(1));
        weekly(patients.get(2));
    }

    private RunningPlan begin(Patient patient, LadderKind kind, int daysAgo) {
        var proposed = ReturnPlan.proposed(patient.id(), kind, today.minusDays(daysAgo));
        return running.begin(
                new ReturnPlan(
                        0,
                        0,
                        patient.id(),
                        kind,
                        proposed.painModel(),
                        DistanceUnit.MILES,
                        proposed.startedOn(),
                        proposed.startStep(),
                        1,
                        3,
                        EnumSet.copyOf(Ladders.of(kind).gate()),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        ""),
                actor);
    }

    private RunReport run(int daysAgo, int step, int tenths, int worst, int morning) {
        int work = Ladders.of(LadderKind.RUNNING).step(step).work();
        return new RunReport(
                today.minusDays(daysAgo),
                step,
                work,
                Optional.of(DistanceUnit.MILES.metres(tenths)),
                worst,
                OptionalInt.of(morning),
                true,
                false,
                false,
                false,
                0,
                Surface.ROAD);
    }

    private RunningPlan report(RunningPlan plan, List<RunReport> reports) {
        return running.report(
                plan.plan(),
                reports.stream().map(one -> new RunningService.Entered(0, 0, one)).toList(),
                actor);
    }

    private void onItsWay(Patient patient) {
        report(
                begin(patient, LadderKind.RUNNING, 34),
                List.of(
                        run(34, 1, 18, 2, 0),
                        run(32, 1, 18, 1, 0),
                        run(30, 2, 20, 4, 0),
                        run(27, 2, 20, 2, 0),
                        run(25, 2, 20, 1, 0),
                        run(22, 3, 22, 6, 2),
                        run(18, 2, 20, 3, 0),
                        run(16, 2, 20, 2, 0),
                        run(14, 2, 20, 1, 0),
                        run(11, 3, 22, 2, 0),
                        run(9, 3, 22, 2, 0),
                        run(6, 4, 25, 2, 1),
                        run(4, 4, 25, 1, 0),
                        run(2, 4, 25, 2, 0)));
    }

    private void toBeCalled(Patient patient) {
        report(
                begin(patient, LadderKind.HEEL, 16),
                List.of(
                        run(16, 1, 18, 3, 0),
                        run(14, 1, 18, 4, 0),
                        run(11, 2, 20, 2, 0),
                        run(9, 2, 20, 3, 0),
                        run(5, 3, 22, 7, 1),
                        run(2, 2, 20, 4, 3)));
    }

    /** Through the ladder, and three green weeks from nine miles on. */
    private void weekly(Patient patient) {
        var ladder = new ArrayList<RunReport>();
        for (int i = 0; i < 12; i++) {
            ladder.add(run(53 - i * 2 - i / 3, 1 + i / 2, 20 + i, i % 3, 0));
        }
        var plan = report(begin(patient, LadderKind.RUNNING, 55), ladder);
        plan =
                running.beginMileage(
                        plan.plan(),
                        today.minusDays(22),
                        DistanceUnit.MILES.metres(90),
                        DistanceUnit.MILES.metres(30),
                        actor);
        report(
                plan,
                List.of(
                        run(22, 6, 33, 1, 0),
                        run(20, 6, 33, 0, 0),
                        run(18, 6, 33, 1, 0),
                        run(15, 6, 36, 1, 0),
                        run(13, 6, 36, 2, 0),
                        run(11, 6, 36, 1, 0),
                        run(8, 6, 39, 1, 0),
                        run(6, 6, 39, 3, 0),
                        run(4, 6, 39, 1, 0)));
    }
}
