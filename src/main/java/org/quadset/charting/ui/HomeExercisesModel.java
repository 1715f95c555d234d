package org.quadset.charting.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.quadset.charting.ExercisesOfVisit;
import org.quadset.charting.Visit;
import org.quadset.episodes.EpisodeOfCare;
import org.quadset.exercises.CurrentProgram;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.Prescription;
import org.quadset.exercises.PrescriptionChanges;
import org.quadset.exercises.Side;
import org.quadset.modalities.TherapeuticExercise;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The patient's programme beside a visit: its exercises are taken into a row, a row's are taken
 * home, and what changed since the last visit is offered as a line.
 */
final class HomeExercisesModel {
    /** The programme as it is stored; empty while none was fetched. */
    final ObjectProperty<Optional<Prescription>> programme =
            new SimpleObjectProperty<>(Optional.empty());

    /** What changed since the last visit, as a line for the note; empty if nothing did. */
    final ObjectProperty<String> changed = new SimpleObjectProperty<>("");

    private final EditorServices services;
    private final Supplier<Visit> visit;
    private final Supplier<Visit> lastTime;
    private final Supplier<OptionalLong> episode;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;

    /** The programme with what changed in it. */
    private record Fetched(Prescription programme, String changed) {}

    /**
     * @param lastTime the visit before; null if there is none
     * @param episode the episode of the note
     */
    HomeExercisesModel(
            EditorServices services,
            Supplier<Visit> visit,
            Supplier<Visit> lastTime,
            Supplier<OptionalLong> episode,
            Tasks tasks,
            Problems problems,
            Actor actor) {
        this.services = services;
        this.visit = visit;
        this.lastTime = lastTime;
        this.episode = episode;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    /** Fetches the programme anew. */
    void fetch() {
        fetch(found -> {});
    }

    private void fetch(Consumer<Prescription> then) {
        var now = visit.get();
        if (now == null) {
            return;
        }
        var before = Optional.ofNullable(lastTime.get());
        var wanted = episode.get();
        tasks.run(
                () -> {
                    var found = current(now, wanted);
                    return new Fetched(
                            found, before.map(last -> changesSince(last, found)).orElse(""));
                },
                fetched -> {
                    programme.set(Optional.of(fetched.programme()));
                    changed.set(fetched.changed());
                    then.accept(fetched.programme());
                },
                problems::show);
    }

    private Prescription current(Visit now, OptionalLong wanted) {
        return CurrentProgram.of(
                services.prescriptions().ofPatient(now.patientId(), actor),
                services.episodes().openOf(now.patientId(), actor).stream()
                        .map(EpisodeOfCare::id)
                        .toList(),
                wanted,
                Prescription.empty(
                        now.patientId(), now.clinicianId(), Messages.text("program.usualTitle")));
    }

    private String changesSince(Visit last, Prescription now) {
        return services.prescriptions()
                .before(now.id(), last.day().plusDays(1), actor)
                .map(
                        then ->
                                PrescriptionChanges.line(
                                        PrescriptionChanges.between(
                                                then.content().exercises(),
                                                now.exercises(),
                                                this::name)))
                .filter(line -> !line.isEmpty())
                .map(
                        line ->
                                Messages.text(
                                        "visit.programmeChanged", ShownDate.of(last.day()), line))
                .orElse("");
    }

    private String name(String key) {
        return services.library().byKey(key).map(Exercise::name).orElse(key);
    }

    /**
     * Writes exercises of the programme into a row, one a line with its dose: those marked for the
     * clinic, or all where none is marked; what the row names already is not written again.
     */
    void take(TreatmentRowModel row) {
        fetch(
                found -> {
                    var marked = found.inClinic();
                    var there = named(row).stream().map(one -> one.exercise().key()).toList();
                    var lines =
                            ExercisesOfVisit.lines(
                                    (marked.isEmpty() ? found.exercises() : marked)
                                            .stream()
                                                    .filter(
                                                            one ->
                                                                    !there.contains(
                                                                            one.exerciseKey()))
                                                    .toList(),
                                    services.library());
                    var before = row.typed("exercises").strip();
                    var text = String.join("\n", lines);
                    if (!text.isEmpty()) {
                        row.type("exercises", before.isEmpty() ? text : before + "\n" + text);
                    }
                });
    }

    private List<TherapeuticExercise.Performed> named(TreatmentRowModel row) {
        return TherapeuticExercise.readable(row.typed("exercises"), services.library());
    }

    /** The names of the row's exercises that are done at home too. */
    List<String> atHomeToo(TreatmentRowModel row) {
        var home =
                programme.get().stream()
                        .flatMap(one -> one.atHome().stream())
                        .map(PrescribedExercise::exerciseKey)
                        .toList();
        return named(row).stream()
                .map(TherapeuticExercise.Performed::exercise)
                .filter(one -> home.contains(one.key()))
                .map(Exercise::name)
                .distinct()
                .toList();
    }

    /**
     * Takes the row's exercises into the programme, marked as done in the clinic; those it has
     * already are only marked.
     */
    void takeHome(TreatmentRowModel row) {
        var now = visit.get();
        var rows = named(row);
        if (now == null || rows.isEmpty()) {
            return;
        }
        var wanted = episode.get();
        var side =
                Arrays.stream(Side.values())
                        .filter(one -> one.name().equals(row.typed("side")))
                        .findFirst()
                        .orElse(Side.RIGHT);
        tasks.run(
                () -> {
                    var found = current(now, wanted);
                    return services.prescriptions()
                            .save(
                                    found.withExercises(joined(found.exercises(), rows, side)),
                                    actor);
                },
                saved -> {
                    problems.done(Messages.text("visit.takenHome", rows.size()));
                    fetch();
                },
                problems::show);
    }

    private static List<PrescribedExercise> joined(
            List<PrescribedExercise> programme,
            List<TherapeuticExercise.Performed> rows,
            Side side) {
        var keys = rows.stream().map(one -> one.exercise().key()).toList();
        var all = new ArrayList<PrescribedExercise>();
        for (var one : programme) {
            all.add(keys.contains(one.exerciseKey()) ? one.alsoInClinic() : one);
        }
        for (var one : rows) {
            var key = one.exercise().key();
            if (all.stream().noneMatch(other -> other.exerciseKey().equals(key))) {
                all.add(
                        new PrescribedExercise(
                                        key,
                                        one.exercise().oneSided() ? side : Side.BOTH,
                                        one.dosage(),
                                        "")
                                .alsoInClinic());
            }
        }
        return all;
    }
}
