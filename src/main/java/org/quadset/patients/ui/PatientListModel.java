package org.quadset.patients.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.patients.PatientService;
import org.quadset.patients.PatientSummary;
import org.quadset.platform.text.DateOrder;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

/** Searches patients while somebody types; answers to earlier questions are ignored. */
public final class PatientListModel {
    private static final int MOST = 200;

    final StringProperty typed = new SimpleStringProperty("");
    final BooleanProperty withDeleted = new SimpleBooleanProperty();
    final ObservableList<PatientSummary> found = FXCollections.observableArrayList();
    final BooleanProperty searched = new SimpleBooleanProperty();

    private final PatientService patients;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private long asked;

    public PatientListModel(PatientService patients, Tasks tasks, Problems problems, Actor actor) {
        this.patients = patients;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
        typed.addListener((property, before, now) -> search());
        withDeleted.addListener((property, before, now) -> search());
    }

    /** Searches with what is typed now; with nothing typed the records changed last are shown. */
    public void search() {
        long request = ++asked;
        var text = typed.get();
        boolean deleted = withDeleted.get();
        tasks.run(
                () -> patients.find(text, DateOrder.MONTH_DAY_YEAR, deleted, MOST, actor),
                answer -> {
                    if (request == asked) {
                        found.setAll(answer);
                        searched.set(true);
                    }
                },
                problems::show);
    }

    /** What was found for the latest text; tests and the tour read it. */
    public ObservableList<PatientSummary> found() {
        return found;
    }
}
