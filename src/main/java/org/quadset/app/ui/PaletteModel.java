package org.quadset.app.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.homelog.ShortCode;
import org.quadset.patients.PatientService;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.text.Folding;
import org.quadset.platform.ui.Command;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds patients and commands while somebody types. */
public final class PaletteModel {
    private static final int MOST_PATIENTS = 8;

    /** A row of the palette. */
    public sealed interface Row {
        /** Goes to a patient's chart. */
        record Person(PatientSummary patient) implements Row {}

        /** Does a command. */
        record Act(Command command) implements Row {}

        /** Goes to a printed sheet whose code was typed. */
        record Sheet(String code) implements Row {}
    }

    final StringProperty typed = new SimpleStringProperty("");
    final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final PatientService patients;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private List<Command> commands = List.of();
    private List<PatientSummary> people = List.of();
    private long asked;

    public PaletteModel(PatientService patients, Tasks tasks, Problems problems, Actor actor) {
        this.patients = patients;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        typed.addListener((property, before, now) -> search());
    }

    /** Begins anew with these commands. */
    public void start(List<Command> available) {
        commands = available;
        people = List.of();
        typed.set("");
        show();
    }

    private void search() {
        long request = ++asked;
        var text = typed.get();
        if (text.isBlank()) {
            people = List.of();
            show();
            return;
        }
        show();
        tasks.run(
                () -> patients.find(text, DateOrder.MONTH_DAY_YEAR, false, MOST_PATIENTS, actor),
                found -> {
                    if (request == asked) {
                        people = found;
                        show();
                    }
                },
                problems::show);
    }

    private void show() {
        var all = new ArrayList<Row>();
        ShortCode.read(typed.get()).ifPresent(code -> all.add(new Row.Sheet(code)));
        people.forEach(patient -> all.add(new Row.Person(patient)));
        var words = Folding.words(typed.get());
        commands.stream()
                .filter(
                        command -> {
                            var text = " " + Folding.fold(command.text()).toLowerCase(Locale.ROOT);
                            return words.stream().allMatch(word -> text.contains(" " + word));
                        })
                .forEach(command -> all.add(new Row.Act(command)));
        rows.setAll(all);
    }
}
