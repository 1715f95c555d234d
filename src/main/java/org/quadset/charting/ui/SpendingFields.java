package org.quadset.charting.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.quadset.billing.TherapySpending;
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
import org.quadset.platform.ui.controls.LabelledField;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.security.Actor;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** What the payer's portal says of the year; KX follows from it (billing.md section 7). */
final class SpendingFields extends VBox {
    private final EditorServices services;
    private final Tasks tasks;
    private final Problems problems;
    private final ClinicTime time;
    private final Actor actor;
    private final LabelledField amount = new LabelledField();
    private final LabelledField asOf = new LabelledField();
    private final Label last = Nodes.label("", "name");

    /** Whose year it is, on the visit's day, and who hears where it stands then. */
    record About(long patient, java.time.LocalDate day, Consumer<ThresholdStanding> onStored) {}

    SpendingFields(
            EditorServices services,
            Tasks tasks,
            Problems problems,
            ClinicTime time,
            Actor actor,
            About about) {
        super(6);
        this.services = services;
        this.tasks = tasks;
        this.problems = problems;
        this.time = time;
        this.actor = actor;
        amount.setLabel(Messages.text("spending.amount"));
        amount.setName("spending-amount");
        amount.setPrefWidth(220);
        asOf.setLabel(Messages.text("spending.asOf"));
        asOf.setName("spending-asOf");
        asOf.setPrefWidth(150);
        asOf.textProperty()
                .set(ShownDate.of(about.day().isBefore(time.today()) ? about.day() : time.today()));
        var store = new Button(Messages.text("spending.store"));
        store.setId("spending-store");
        store.setOnAction(event -> store(about));
        var row = new HBox(10, amount, asOf, store);
        row.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        var hint = Nodes.label(Messages.text("spending.hint"), "second-line");
        hint.setWrapText(true);
        getChildren()
                .setAll(
                        Nodes.label(Messages.text("spending.title"), "form-section"),
                        last,
                        row,
                        hint);
        Nodes.show(last, false);
        tasks.run(
                () -> services.spending().ofYear(about.patient(), about.day(), actor),
                found -> found.ifPresent(this::show),
                problems::show);
    }

    private void show(TherapySpending stored) {
        last.setText(
                Messages.text(
                        "spending.last",
                        BigDecimal.valueOf(stored.cents(), 2).toPlainString(),
                        ShownDate.of(stored.asOf())));
        Nodes.show(last, true);
    }

    private static Optional<Long> cents(String typed) {
        var plain = typed.strip().replace("$", "").replace(",", "");
        return plain.matches("\\d{1,6}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(plain).movePointRight(2).longValueExact())
                : Optional.empty();
    }

    private void store(About about) {
        var day = TypedDate.read(asOf.textProperty().get(), DateOrder.MONTH_DAY_YEAR, time.today());
        var cents = cents(amount.textProperty().get());
        amount.errorProperty().set(cents.isEmpty() ? Messages.text("spending.noAmount") : "");
        asOf.errorProperty()
                .set(
                        day.date().isPresent()
                                ? ""
                                : day.violation("asOf")
                                        .map(Messages::text)
                                        .orElse(Messages.text("text.needed")));
        if (cents.isEmpty() || day.date().isEmpty()) {
            return;
        }
        var on = day.date().get();
        if (on.getYear() != about.day().getYear() || on.isAfter(about.day())) {
            asOf.errorProperty().set(Messages.text("spending.otherYear"));
            return;
        }
        var said = new TherapySpending(cents.get(), on);
        tasks.run(
                () -> {
                    services.spending().add(about.patient(), said, actor);
                    return services.spending().standing(about.patient(), about.day(), actor);
                },
                standing -> {
                    problems.done(Messages.text("spending.stored"));
                    about.onStored().accept(standing);
                },
                problem -> {
                    if (problem instanceof InvalidInputException invalid) {
                        invalid.violations().forEach(this::tell);
                    } else {
                        problems.show(problem);
                    }
                });
    }

    private void tell(Violation violation) {
        (violation.field().equals("asOf") ? asOf : amount)
                .errorProperty()
                .set(Messages.text(violation));
    }
}
