package org.quadset.running.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.patients.Patient;
import org.quadset.patients.PatientService;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.running.DistanceUnit;
import org.quadset.running.ReturnPlan;
import org.quadset.running.RunChange;
import org.quadset.running.RunStanding;
import org.quadset.running.RunningPlan;
import org.quadset.running.RunningService;
import org.quadset.running.WeekChoice;
import org.quadset.security.Actor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A patient's return to running: where it stands, and the returned log that is being typed. */
public final class RunningModel {
    private static final int ROWS = 4;

    /** What is shown: the patient, and the plan that goes on if there is one. */
    record Shown(Patient patient, Optional<RunningPlan> plan, RunStanding standing) {}

    private record Fetched(Patient patient, Optional<RunningPlan> plan) {}

    final List<RunRowModel> rows = Stream.generate(RunRowModel::new).limit(ROWS).toList();
    final BooleanProperty saving = new SimpleBooleanProperty();
    final StringProperty weekly = new SimpleStringProperty("");
    final StringProperty longest = new SimpleStringProperty("");
    final StringProperty mileageError = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final RunningService running;
    private final PatientService patients;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private long asked;

    public RunningModel(
            RunningService running,
            PatientService patients,
            Tasks tasks,
            Problems problems,
            ClinicTime time,
            Actor actor) {
        this.running = running;
        this.patients = patients;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
    }

    /** What is shown; null until it was fetched. */
    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    LocalDate today() {
        return time.today();
    }

    /** Fetches a patient's plan; only the latest asked for arrives. */
    public void open(long patient) {
        long request = ++asked;
        shown.set(null);
        tasks.run(
                () -> new Fetched(patients.byId(patient, actor), running.ofPatient(patient, actor)),
                fetched -> {
                    if (request == asked) {
                        show(fetched.patient(), fetched.plan());
                    }
                },
                problems::show);
    }

    private void show(Patient patient, Optional<RunningPlan> plan) {
        var standing =
                plan.orElseGet(
                                () ->
                                        new RunningPlan(
                                                proposed(patient), List.of(), List.of(), List.of()))
                        .standing(today());
        plan.ifPresent(one -> beginRows(one, standing));
        shown.set(new Shown(patient, plan, standing));
    }

    private ReturnPlan proposed(Patient patient) {
        return ReturnPlan.proposed(patient.id(), org.quadset.running.LadderKind.RUNNING, today());
    }

    /** Days since the last session, every second one: most logs need no typing of days. */
    private void beginRows(RunningPlan plan, RunStanding standing) {
        var first =
                plan.sessions().isEmpty()
                        ? plan.plan().startedOn()
                        : plan.sessions().getLast().report().day().plusDays(2);
        int planned = plan.plan().ladder().step(standing.step()).work();
        for (int i = 0; i < ROWS; i++) {
            var day = first.plusDays(2L * i);
            rows.get(i)
                    .begin(
                            day.isAfter(today()) ? Optional.empty() : Optional.of(day),
                            standing.step(),
                            planned);
        }
    }

    boolean isDirty() {
        return rows.stream().anyMatch(row -> !row.isEmpty());
    }

    /** Loads a stored session into the first row. */
    void correct(RunningPlan.StoredRun stored) {
        rows.getFirst().correct(stored, plan().plan().unit());
    }

    void discard() {
        shown.get().plan().ifPresent(plan -> beginRows(plan, shown.get().standing()));
    }

    private RunningPlan plan() {
        return shown.get().plan().orElseThrow();
    }

    /** Stores the returned log; what is wrong is told in its row, and nothing is stored. */
    void save(Runnable onSaved) {
        if (saving.get() || shown.get() == null || shown.get().plan().isEmpty() || !isDirty()) {
            return;
        }
        var plan = plan();
        var filled = rows.stream().filter(row -> !row.isEmpty()).toList();
        var entered = new ArrayList<RunningService.Entered>();
        boolean wrong = false;
        for (var row : filled) {
            var found = new ArrayList<Violation>();
            row.entered(today(), plan.plan().unit(), plan.plan().usualMorning(), found)
                    .ifPresent(entered::add);
            row.error.set(words(found));
            wrong |= !found.isEmpty();
        }
        if (wrong) {
            return;
        }
        saving.set(true);
        tasks.run(
                () -> running.report(plan.plan(), entered, actor),
                saved -> {
                    saving.set(false);
                    show(shown.get().patient(), Optional.of(saved));
                    problems.done(Messages.text("running.saved", entered.size()));
                    onSaved.run();
                },
                problem -> {
                    saving.set(false);
                    refuse(problem, filled);
                });
    }

    private void refuse(Throwable problem, List<RunRowModel> filled) {
        if (problem instanceof InvalidInputException invalid) {
            for (int i = 0; i < filled.size(); i++) {
                var own = i + ".";
                filled.get(i)
                        .error
                        .set(
                                words(
                                        invalid.violations().stream()
                                                .filter(one -> one.field().startsWith(own))
                                                .toList()));
            }
        } else {
            problems.show(problem);
        }
    }

    private static String words(List<Violation> found) {
        return String.join(
                " ",
                found.stream()
                        .map(one -> Messages.text(one.messageKey(), one.arguments().toArray()))
                        .distinct()
                        .toList());
    }

    /** Begins a plan; what is wrong is told by {@code onWrong}. */
    void begin(ReturnPlan plan, java.util.function.Consumer<String> onWrong) {
        change(() -> running.begin(plan, actor), onWrong);
    }

    /** Unlocks another step, with a reason. */
    void override(int step, String reason) {
        change(
                () -> running.override(plan().plan(), step, reason, actor),
                wrong -> problems.done(wrong));
    }

    void swellingGone() {
        change(() -> running.swellingGone(plan().plan(), actor), wrong -> {});
    }

    void show(DistanceUnit unit) {
        if (shown.get() != null && shown.get().plan().isPresent() && plan().plan().unit() != unit) {
            change(() -> running.show(plan().plan(), unit, actor), wrong -> {});
        }
    }

    /** Ends the plan; it stays on record. */
    void end(Runnable onEnded) {
        var patient = shown.get().patient();
        tasks.run(
                () -> running.end(plan().plan(), actor),
                ended -> {
                    show(patient, Optional.empty());
                    onEnded.run();
                },
                problems::show);
    }

    /** Begins weekly distances with what was typed, from tomorrow on. */
    void beginMileage() {
        var unit = plan().plan().unit();
        var week = metres(weekly.get(), unit);
        var run = metres(longest.get(), unit);
        if (week.isEmpty() || run.isEmpty()) {
            mileageError.set(Messages.text("running.numberNeeded"));
            return;
        }
        mileageError.set("");
        change(
                () ->
                        running.beginMileage(
                                plan().plan(), today().plusDays(1), week.get(), run.get(), actor),
                mileageError::set);
    }

    private static Optional<BigDecimal> metres(String typed, DistanceUnit unit) {
        try {
            return Optional.of(
                    unit.metres(
                            new BigDecimal(typed.strip().replace(',', '.'))
                                    .movePointRight(1)
                                    .intValueExact()));
        } catch (ArithmeticException | NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Chooses what changes in a week. */
    void choose(LocalDate week, RunChange what) {
        change(
                () -> running.choose(plan().plan(), new WeekChoice(week, what, 0, 0), actor),
                mileageError::set);
    }

    private void change(Supplier<RunningPlan> work, java.util.function.Consumer<String> onWrong) {
        var patient = shown.get().patient();
        tasks.run(
                work,
                changed -> show(patient, Optional.of(changed)),
                problem -> {
                    if (problem instanceof InvalidInputException invalid) {
                        onWrong.accept(words(invalid.violations()));
                    } else {
                        problems.show(problem);
                    }
                });
    }
}
