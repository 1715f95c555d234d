package org.quadset.charting.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.billing.TherapySpending;
import org.quadset.billing.TherapySpendingService;
import org.quadset.billing.ThresholdStanding;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** What a payer's portal says of a patient's year, while it is typed beside a visit. */
final class SpendingModel {
    final StringProperty amount = new SimpleStringProperty("");
    final StringProperty asOf = new SimpleStringProperty("");
    final StringProperty amountError = new SimpleStringProperty("");
    final StringProperty asOfError = new SimpleStringProperty("");
    final StringProperty last = new SimpleStringProperty("");
    private final TherapySpendingService spending;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private long patient;
    private LocalDate visitDay = LocalDate.EPOCH;
    private Consumer<ThresholdStanding> onStored = standing -> {};

    SpendingModel(
            TherapySpendingService spending,
            Tasks tasks,
            Problems problems,
            ClinicTime time,
            Actor actor) {
        this.spending = spending;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
    }

    /**
     * Begins for a visit, and fetches what was said last.
     *
     * @param listener hears where the visit stands after an amount was stored
     */
    void open(long ofPatient, LocalDate day, Consumer<ThresholdStanding> listener) {
        patient = ofPatient;
        visitDay = day;
        onStored = listener;
        amount.set("");
        asOf.set(ShownDate.of(day.isBefore(time.today()) ? day : time.today()));
        amountError.set("");
        asOfError.set("");
        last.set("");
        fetchLast();
    }

    private void fetchLast() {
        long about = patient;
        tasks.run(
                () -> spending.ofYear(about, visitDay, actor),
                found -> {
                    if (about == patient) {
                        found.ifPresent(this::showLast);
                    }
                },
                problems::show);
    }

    private void showLast(TherapySpending said) {
        last.set(
                Messages.text(
                        "spending.last",
                        BigDecimal.valueOf(said.cents(), 2).toPlainString(),
                        ShownDate.of(said.asOf())));
    }

    private Optional<Long> cents() {
        var plain = amount.get().strip().replace("$", "").replace(",", "");
        return plain.matches("\\d{1,6}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(plain).movePointRight(2).longValueExact())
                : Optional.empty();
    }

    /** Stores what is typed; what is wrong is told beneath its field. */
    void store() {
        var day = TypedDate.read(asOf.get(), DateOrder.MONTH_DAY_YEAR, time.today());
        var cents = cents();
        amountError.set(cents.isEmpty() ? Messages.text("spending.noAmount") : "");
        asOfError.set(
                day.date().isPresent()
                        ? ""
                        : day.violation("asOf")
                                .map(Messages::text)
                                .orElse(Messages.text("text.needed")));
        if (cents.isEmpty() || day.date().isEmpty()) {
            return;
        }
        var said = new TherapySpending(cents.get(), day.date().get());
        long about = patient;
        var on = visitDay;
        tasks.run(
                () -> spending.add(about, on, said, actor),
                standing -> {
                    problems.done(Messages.text("spending.stored"));
                    if (about == patient && on.equals(visitDay)) {
                        amount.set("");
                        showLast(said);
                        onStored.accept(standing);
                    }
                },
                this::tell);
    }

    private void tell(Throwable problem) {
        if (problem instanceof InvalidInputException invalid) {
            for (Violation one : invalid.violations()) {
                (one.field().equals("asOf") ? asOfError : amountError).set(Messages.text(one));
            }
        } else {
            problems.show(problem);
        }
    }
}
