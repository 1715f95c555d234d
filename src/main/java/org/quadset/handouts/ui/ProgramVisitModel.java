package org.quadset.handouts.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.quadset.charting.ExercisesOfVisit;
import org.quadset.charting.Visit;
import org.quadset.exercises.ExerciseCatalog;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The patient's open note of today, into which exercises of the programme are taken. */
final class ProgramVisitModel {
    final ObjectProperty<Optional<Visit>> today = new SimpleObjectProperty<>(Optional.empty());

    /** The keys of the exercises that the note's rows name. */
    final ObservableSet<String> there = FXCollections.observableSet();

    private final ProgramServices services;
    private final ExerciseCatalog library;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;

    ProgramVisitModel(
            ProgramServices services,
            ExerciseCatalog library,
            Tasks tasks,
            Problems problems,
            Actor actor) {
        this.services = services;
        this.library = library;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    /** Looks for a note of today that is not signed yet. */
    void fetch(long patient) {
        tasks.run(() -> find(patient), this::show, problems::show);
    }

    private Optional<Visit> find(long patient) {
        return services.visits().ofPatient(patient, actor).stream()
                .filter(one -> one.day().equals(services.time().today()) && !one.isSigned())
                .findFirst();
    }

    private void show(Optional<Visit> found) {
        today.set(found);
        there.clear();
        there.addAll(
                found.map(visit -> ExercisesOfVisit.keys(visit.content(), library))
                        .orElse(Set.of()));
    }

    /**
     * Writes the exercises into the note's exercise row; what it names already is not written
     * again.
     */
    void take(List<PrescribedExercise> rows) {
        if (today.get().isEmpty() || rows.isEmpty()) {
            return;
        }
        long patient = today.get().get().patientId();
        int before = there.size();
        tasks.run(
                () -> {
                    var visit = find(patient);
                    return visit.map(
                            one -> {
                                var content = ExercisesOfVisit.with(one.content(), rows, library);
                                return content.equals(one.content())
                                        ? one
                                        : services.visits().save(one.edited(content), actor);
                            });
                },
                saved -> {
                    show(saved);
                    problems.done(Messages.text("program.takenIntoVisit", there.size() - before));
                },
                problems::show);
    }
}
