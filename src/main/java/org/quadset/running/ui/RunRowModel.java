package org.quadset.running.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.running.DistanceUnit;
import org.quadset.running.RunReport;
import org.quadset.running.RunningPlan;
import org.quadset.running.RunningService;
import org.quadset.running.Surface;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A session of a returned log as it is being typed. A row without pain counts as empty. */
final class RunRowModel {
    final StringProperty day = new SimpleStringProperty("");
    final StringProperty step = new SimpleStringProperty("");
    final StringProperty work = new SimpleStringProperty("");
    final StringProperty worst = new SimpleStringProperty("");
    final StringProperty morning = new SimpleStringProperty("");
    final StringProperty distance = new SimpleStringProperty("");
    final StringProperty elsewhere = new SimpleStringProperty("");
    final BooleanProperty settled = new SimpleBooleanProperty(true);
    final BooleanProperty swelling = new SimpleBooleanProperty();
    final BooleanProperty limp = new SimpleBooleanProperty();
    final BooleanProperty bone = new SimpleBooleanProperty();
    final BooleanProperty treadmill = new SimpleBooleanProperty();
    final StringProperty error = new SimpleStringProperty("");
    private long id;
    private long version;

    /** An empty row for a day that a run was planned on; without a day an empty text. */
    void begin(Optional<LocalDate> planned, int plannedStep, int plannedWork) {
        id = 0;
        version = 0;
        day.set(planned.map(ShownDate::of).orElse(""));
        step.set(String.valueOf(plannedStep));
        work.set(String.valueOf(plannedWork));
        worst.set("");
        morning.set("");
        distance.set("");
        elsewhere.set("");
        settled.set(true);
        swelling.set(false);
        limp.set(false);
        bone.set(false);
        treadmill.set(false);
        error.set("");
    }

    /** A stored session, to be corrected. */
    void correct(RunningPlan.StoredRun stored, DistanceUnit unit) {
        var report = stored.report();
        begin(Optional.of(report.day()), report.step(), report.work());
        id = stored.id();
        version = stored.version();
        worst.set(String.valueOf(report.worst()));
        if (report.isReported()) {
            int change = report.morning().getAsInt();
            morning.set(change < 0 ? String.valueOf(change) : "+" + change);
        }
        report.metres().ifPresent(one -> distance.set(DistanceUnit.text(unit.nearestTenths(one))));
        elsewhere.set(report.elsewhere() == 0 ? "" : String.valueOf(report.elsewhere()));
        settled.set(report.settled());
        swelling.set(report.swelling());
        limp.set(report.limp());
        bone.set(report.bonePain());
        treadmill.set(report.surface() == Surface.TREADMILL);
    }

    boolean isEmpty() {
        return worst.get().isBlank();
    }

    /** Whether a stored session is in it. */
    boolean isCorrection() {
        return id != 0;
    }

    /** Moves the day by so many days; a day that cannot be read stays. */
    void moveDay(int days, LocalDate today) {
        var moved = read(today).date().orElse(today).plusDays(days);
        day.set(ShownDate.of(moved));
    }

    private TypedDate read(LocalDate today) {
        return TypedDate.read(day.get(), DateOrder.MONTH_DAY_YEAR, today);
    }

    /**
     * Reads the row; what cannot be read is added to {@code found} with the field's name.
     *
     * @param usualMorning what a next morning without a sign is compared with
     */
    Optional<RunningService.Entered> entered(
            LocalDate today, DistanceUnit unit, int usualMorning, List<Violation> found) {
        var wrong = new ArrayList<Violation>();
        var typed = read(today);
        typed.violation("day").ifPresent(wrong::add);
        if (typed instanceof TypedDate.Empty) {
            wrong.add(Violation.of("day", "running.dayNeeded"));
        }
        var stepRead = whole("step", step.get(), wrong);
        var workRead = whole("work", work.get(), wrong);
        var worstRead = whole("worst", worst.get(), wrong);
        var change = morningChange(usualMorning, wrong);
        var elsewhereRead =
                elsewhere.get().isBlank()
                        ? Optional.of(0)
                        : whole("elsewhere", elsewhere.get(), wrong);
        var metres = metres(unit, wrong);
        found.addAll(wrong);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RunningService.Entered(
                        id,
                        version,
                        new RunReport(
                                typed.date().orElseThrow(),
                                stepRead.orElseThrow(),
                                workRead.orElseThrow(),
                                metres,
                                worstRead.orElseThrow(),
                                change,
                                settled.get(),
                                swelling.get(),
                                limp.get(),
                                bone.get(),
                                elsewhereRead.orElseThrow(),
                                treadmill.get() ? Surface.TREADMILL : Surface.ROAD)));
    }

    /** Pain is a whole number: 2.5 counts as 3 (protocols section 8). */
    private static Optional<Integer> whole(String field, String typed, List<Violation> wrong) {
        try {
            return Optional.of(
                    new BigDecimal(typed.strip().replace(',', '.'))
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValueExact());
        } catch (ArithmeticException | NumberFormatException notANumber) {
            wrong.add(Violation.of(field, "running.numberNeeded"));
            return Optional.empty();
        }
    }

    /** With a sign it is the change itself, without one the pain of that morning. */
    private OptionalInt morningChange(int usual, List<Violation> wrong) {
        var typed = morning.get().strip().replace('−', '-');
        if (typed.isEmpty() || typed.equals("?")) {
            return OptionalInt.empty();
        }
        boolean signed = typed.startsWith("+") || typed.startsWith("-");
        return whole("morning", typed, wrong)
                .map(one -> OptionalInt.of(signed ? one : one - usual))
                .orElse(OptionalInt.empty());
    }

    private Optional<BigDecimal> metres(DistanceUnit unit, List<Violation> wrong) {
        if (distance.get().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    unit.metres(
                            new BigDecimal(distance.get().strip().replace(',', '.'))
                                    .movePointRight(1)
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .intValueExact()));
        } catch (ArithmeticException | NumberFormatException notANumber) {
            wrong.add(Violation.of("metres", "running.numberNeeded"));
            return Optional.empty();
        }
    }
}
