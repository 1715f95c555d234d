package org.quadset.schedule.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.TypedDate;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the parts of the schedule's setup share: typed fields, their errors, and how one saves. */
abstract class SetupFormModel {
    private static final int LATEST_YEARS = 20;

    /** What everything here needs to run. */
    record Surroundings(
            Tasks tasks, Problems problems, Changes changes, ClinicTime time, Actor actor) {}

    final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    final Surroundings around;
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final List<Violation> unreadable = new ArrayList<>();
    private boolean saving;

    SetupFormModel(Surroundings around, String... fields) {
        this.around = around;
        for (var field : fields) {
            texts.put(field, new SimpleStringProperty(""));
        }
    }

    /** The text of a field; the names are those of the violations. */
    StringProperty text(String field) {
        return texts.get(field);
    }

    /** Fetches what is shown. */
    abstract void load();

    /** Whether something typed is not stored yet. */
    abstract boolean isDirty();

    /** Stores what is typed, then goes on. */
    abstract void save(Runnable onSaved);

    /** Gives up what is typed. */
    abstract void forget();

    String line(String field) {
        return TypedText.line(text(field).get());
    }

    /** The whole number of a field; what is none is kept as wrong, and reads as 0. */
    int number(String field) {
        var typed = line(field);
        if (typed.matches("\\d{1,5}")) {
            return Integer.parseInt(typed);
        }
        unreadable.add(Violation.of(field, "number.whole"));
        return 0;
    }

    /** The date of a field; what is none is kept as wrong. */
    Optional<LocalDate> date(String field) {
        var read =
                TypedDate.read(
                        text(field).get(),
                        DateOrder.MONTH_DAY_YEAR,
                        around.time().today().plusYears(LATEST_YEARS));
        read.violation(field).ifPresent(unreadable::add);
        return read.date();
    }

    /** Keeps something as wrong. */
    void wrong(Violation violation) {
        unreadable.add(violation);
    }

    /** What the fields hold; empty where something is wrong, which is told beneath its field. */
    <T> Optional<T> read(Supplier<T> reader) {
        errors.clear();
        unreadable.clear();
        var value = reader.get();
        tell(unreadable);
        return unreadable.isEmpty() ? Optional.of(value) : Optional.empty();
    }

    /** Stores, and tells what is wrong beneath its field. */
    <T> void store(Supplier<T> work, Consumer<T> onStored) {
        if (saving) {
            return;
        }
        saving = true;
        around.tasks()
                .run(
                        work,
                        stored -> {
                            saving = false;
                            onStored.accept(stored);
                            around.changes().tell(new Changes.Change.ScheduleChanged());
                        },
                        problem -> {
                            saving = false;
                            if (problem instanceof InvalidInputException invalid) {
                                tell(invalid.violations());
                            } else {
                                around.problems().show(problem);
                            }
                        });
    }

    boolean isSaving() {
        return saving;
    }

    private void tell(List<Violation> violations) {
        violations.forEach(one -> errors.putIfAbsent(one.field(), Messages.text(one)));
    }
}
