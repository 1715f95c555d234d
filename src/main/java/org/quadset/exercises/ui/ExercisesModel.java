package org.quadset.exercises.ui;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.quadset.clinic.ClinicService;
import org.quadset.clinic.Clinician;
import org.quadset.exercises.ClinicExercise;
import org.quadset.exercises.ClinicExercises;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseFilter;
import org.quadset.exercises.ExerciseLadder;
import org.quadset.exercises.ExerciseVersion;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.Folding;
import org.quadset.platform.ui.Changes;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** State and behaviour of the exercise library: what is searched, found and chosen. */
public final class ExercisesModel {
    private static final int MOST_USED = 20;

    /** What the clinician of the screen likes and prescribes; 0 where the clinic has nobody yet. */
    private record Mine(long clinician, Set<String> favourites, List<String> mostUsed) {}

    final StringProperty query = new SimpleStringProperty("");
    final ObjectProperty<ExerciseFilter> filter = new SimpleObjectProperty<>(ExerciseFilter.NONE);
    final BooleanProperty onlyUsed = new SimpleBooleanProperty();
    final BooleanProperty onlyHidden = new SimpleBooleanProperty();
    final ObservableList<Exercise> shown = FXCollections.observableArrayList();
    final ObjectProperty<ClinicExercise> chosen = new SimpleObjectProperty<>();

    /** Counts up when something about the chosen exercise may have changed. */
    final IntegerProperty redrawn = new SimpleIntegerProperty();

    final ObservableList<ExerciseVersion> versions = FXCollections.observableArrayList();
    private final ClinicExercises exercises;
    private final ClinicService clinics;
    private final Tasks tasks;
    private final Problems problems;
    private final Changes changes;
    private final Actor actor;
    private Mine mine = new Mine(0, Set.of(), List.of());

    public ExercisesModel(
            ClinicExercises exercises,
            ClinicService clinics,
            Tasks tasks,
            Problems problems,
            Changes changes,
            Actor actor) {
        this.exercises = exercises;
        this.clinics = clinics;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = changes;
        this.actor = actor;
        for (var part : List.<Observable>of(query, filter, onlyUsed, onlyHidden)) {
            part.addListener(changed -> find());
        }
    }

    /** Fetches what this clinician likes, and shows the library as it is now. */
    void open() {
        find();
        tasks.run(this::fetchMine, this::show, problems::show);
    }

    private Mine fetchMine() {
        var people = clinics.clinicians();
        long me =
                people.stream()
                        .filter(one -> one.signature().equals(actor.name()))
                        .findFirst()
                        .or(() -> people.stream().findFirst())
                        .map(Clinician::id)
                        .orElse(0L);
        return new Mine(
                me, exercises.favourites(me, actor), exercises.mostUsed(me, MOST_USED, actor));
    }

    private void show(Mine fetched) {
        mine = fetched;
        find();
    }

    /** Finds anew; what was chosen stays chosen while it is among what is found. */
    void find() {
        var found = onlyHidden.get() ? hidden() : exercises.find(query.get()).stream().toList();
        var passed =
                found.stream()
                        .filter(one -> filter.get().passes(one, mine.favourites()))
                        .filter(one -> !onlyUsed.get() || mine.mostUsed().contains(one.key()));
        if (onlyUsed.get() && query.get().isBlank()) {
            passed =
                    passed.sorted(
                            Comparator.comparingInt(one -> mine.mostUsed().indexOf(one.key())));
        }
        shown.setAll(passed.toList());
        var key = Optional.ofNullable(chosen.get()).map(one -> one.exercise().key()).orElse("");
        choose(
                shown.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .or(() -> shown.stream().findFirst()));
    }

    private List<Exercise> hidden() {
        var words = Folding.words(query.get());
        return exercises.entries().stream()
                .filter(ClinicExercise::hidden)
                .map(ClinicExercise::exercise)
                .filter(one -> Folding.words(one.name()).containsAll(words))
                .toList();
    }

    /** Shows an exercise, and fetches its versions. */
    void choose(Optional<Exercise> exercise) {
        var entry = exercise.flatMap(one -> exercises.entry(one.key())).orElse(null);
        boolean same =
                entry != null
                        && chosen.get() != null
                        && entry.exercise().key().equals(chosen.get().exercise().key())
                        && entry.version() == chosen.get().version();
        chosen.set(entry);
        redrawn.set(redrawn.get() + 1);
        if (entry == null || !same) {
            versions.clear();
        }
        if (entry != null && !same) {
            tasks.run(
                    () -> exercises.versionsOf(entry.exercise().key(), actor),
                    kept -> {
                        if (chosen.get() == entry) {
                            versions.setAll(kept);
                        }
                    },
                    problems::show);
        }
    }

    /** Narrows nothing any more. */
    void clear() {
        query.set("");
        filter.set(ExerciseFilter.NONE);
        onlyUsed.set(false);
        onlyHidden.set(false);
    }

    boolean favourite(Exercise exercise) {
        return mine.favourites().contains(exercise.key());
    }

    ExerciseLadder ladder(Exercise exercise) {
        return exercises.ladder(exercise);
    }

    boolean reviewed(String language, Exercise exercise) {
        return exercises.reviewed(language, exercise);
    }

    /** Steps to the next harder exercise, or the next easier one. */
    void step(boolean harder) {
        if (chosen.get() != null) {
            var ladder = exercises.ladder(chosen.get().exercise());
            var next = harder ? ladder.harder() : ladder.easier();
            if (next.isPresent()) {
                choose(next);
            }
        }
    }

    /** Makes the chosen exercise a favourite, or no longer one. */
    void switchFavourite() {
        var entry = chosen.get();
        if (entry == null || mine.clinician() == 0) {
            return;
        }
        boolean now = !favourite(entry.exercise());
        tasks.run(
                () -> exercises.setFavourite(mine.clinician(), entry.exercise().key(), now, actor),
                favourites -> show(new Mine(mine.clinician(), favourites, mine.mostUsed())),
                problems::show);
    }

    /** Hides the chosen exercise, or shows it again; that can be undone. */
    void switchHidden() {
        var entry = chosen.get();
        if (entry != null) {
            setHidden(entry.exercise(), !entry.hidden());
        }
    }

    private void setHidden(Exercise exercise, boolean hidden) {
        change(
                () -> {
                    if (hidden) {
                        exercises.hide(exercise.key(), actor);
                    } else {
                        exercises.show(exercise.key(), actor);
                    }
                    return exercise;
                },
                done ->
                        problems.done(
                                Messages.text(
                                        hidden ? "exercises.hidden" : "exercises.shownAgain",
                                        exercise.name()),
                                () -> setHidden(exercise, !hidden)));
    }

    /** Makes an exercise of the clinic's own out of the chosen one. */
    void duplicate(String name, Consumer<Exercise> onDone) {
        var key = chosen.get().exercise().key();
        change(() -> exercises.duplicate(key, name, actor).exercise(), onDone);
    }

    /** Takes back the clinic's changes of the chosen exercise; that can be undone. */
    void restore() {
        var edited = chosen.get();
        change(
                () -> exercises.restoreBundled(edited.exercise().key(), actor),
                restored ->
                        problems.done(
                                Messages.text("exercises.restored", edited.exercise().name()),
                                () ->
                                        change(
                                                () ->
                                                        exercises.save(
                                                                edited.exercise(),
                                                                restored.version(),
                                                                actor),
                                                again -> {})));
    }

    /** Notes that a translation of the chosen exercise is right. */
    void approve(String language) {
        var exercise = chosen.get().exercise();
        change(
                () -> {
                    exercises.approve(language, exercise, actor);
                    return exercise;
                },
                done -> problems.done(Messages.text("exercises.approved", exercise.name())));
    }

    private <T> void change(Supplier<T> work, Consumer<T> onDone) {
        tasks.run(
                work,
                done -> {
                    find();
                    changes.tell(new Changes.Change.ExercisesChanged());
                    onDone.accept(done);
                },
                problems::show);
    }
}
