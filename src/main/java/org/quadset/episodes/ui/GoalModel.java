package org.quadset.episodes.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.quadset.episodes.Goal;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;

import java.time.LocalDate;

/** A goal while it is typed. */
public final class GoalModel {
    final ObjectProperty<Goal.Term> term = new SimpleObjectProperty<>(Goal.Term.SHORT);
    final StringProperty text = new SimpleStringProperty("");
    final StringProperty baseline = new SimpleStringProperty("");
    final StringProperty target = new SimpleStringProperty("");
    final StringProperty due = new SimpleStringProperty("");
    final ObjectProperty<Goal.Outcome> outcome = new SimpleObjectProperty<>(Goal.Outcome.OPEN);

    static GoalModel of(Goal goal) {
        var model = new GoalModel();
        model.term.set(goal.term());
        model.text.set(goal.text());
        model.baseline.set(goal.baseline());
        model.target.set(goal.target());
        model.due.set(goal.due().map(ShownDate::of).orElse(""));
        model.outcome.set(goal.outcome());
        return model;
    }

    TypedDate dueDate(LocalDate today) {
        return TypedDate.read(due.get(), DateOrder.MONTH_DAY_YEAR, today.plusYears(20));
    }

    Goal goal(LocalDate today) {
        return new Goal(
                term.get(),
                TypedText.line(text.get()),
                TypedText.line(baseline.get()),
                TypedText.line(target.get()),
                dueDate(today).date(),
                outcome.get());
    }

    boolean isBlank() {
        return text.get().isBlank() && baseline.get().isBlank() && target.get().isBlank();
    }
}
