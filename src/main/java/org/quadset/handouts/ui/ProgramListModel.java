package org.quadset.handouts.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import org.quadset.exercises.Dosage;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.PrescribedExercise;
import org.quadset.exercises.ProgrammeNotes;
import org.quadset.exercises.ProtocolPlace;
import org.quadset.exercises.Side;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.UserFacingException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.time.ClinicTime;
import org.quadset.platform.ui.Problems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The rows of a programme while they are built, and every step back. */
final class ProgramListModel {
    final ObservableList<ProgramItemModel> items = FXCollections.observableArrayList();

    /** The row that is worked on; -1 without one. */
    final IntegerProperty chosen = new SimpleIntegerProperty(-1);

    /** The rows that a change is meant for when there are several. */
    final ObservableSet<ProgramItemModel> selected =
            FXCollections.observableSet(new LinkedHashSet<>());

    final ObjectProperty<ProtocolPlace> protocol = new SimpleObjectProperty<>(ProtocolPlace.NONE);
    private final List<StringProperty> texts;
    private final Function<String, Optional<Exercise>> library;
    private final Problems problems;
    private final ClinicTime time;
    private final ProgramHistory<State> history = new ProgramHistory<>();
    private Map<String, Dosage> usual = Map.of();
    private Map<Long, Exercise> kept = Map.of();
    private Side side = Side.RIGHT;
    private Runnable onChange = () -> {};
    private State last = new State(List.of(), ProtocolPlace.NONE, List.of());
    private boolean quiet;

    /** The whole programme at one moment. */
    private record State(
            List<String> texts, ProtocolPlace protocol, List<ProgramItemModel.Typed> rows) {}

    /**
     * @param texts title, goal and note: a step back brings them too
     */
    ProgramListModel(
            List<StringProperty> texts,
            Function<String, Optional<Exercise>> library,
            Problems problems,
            ClinicTime time) {
        this.texts = texts;
        this.library = library;
        this.problems = problems;
        this.time = time;
        texts.forEach(
                text ->
                        text.addListener(
                                (property, before, now) -> changed("text" + texts.indexOf(text))));
        protocol.addListener((property, before, now) -> changed(""));
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    /**
     * Shows a stored programme; there is nothing to undo then.
     *
     * @param contents what exercises said when they were prescribed, by their version
     * @param usualDoses the therapist's habits, by exercise
     * @param usualSide of the episode, for exercises of one side
     */
    void begin(
            List<PrescribedExercise> rows,
            ProtocolPlace place,
            Map<Long, Exercise> contents,
            Map<String, Dosage> usualDoses,
            Side usualSide) {
        kept = contents;
        usual = usualDoses;
        side = usualSide;
        quietly(
                () -> {
                    protocol.set(place);
                    selected.clear();
                    items.setAll(models(rows));
                    chosen.set(items.isEmpty() ? -1 : 0);
                });
        history.clear();
        last = state();
    }

    /** Takes the therapist's habits for rows that are added from now on. */
    void usualDoses(Map<String, Dosage> doses) {
        usual = doses;
    }

    private List<ProgramItemModel> models(List<PrescribedExercise> rows) {
        var all = new ArrayList<ProgramItemModel>();
        for (var row : rows) {
            exercise(row).ifPresent(known -> all.add(model(known, row)));
        }
        return all;
    }

    private Optional<Exercise> exercise(PrescribedExercise row) {
        return row.version().isPresent() && kept.containsKey(row.version().getAsLong())
                ? Optional.of(kept.get(row.version().getAsLong()))
                : library.apply(row.exerciseKey());
    }

    /** The programme was stored: its rows are bound to the versions of their exercises now. */
    void stored(List<PrescribedExercise> rows) {
        for (int i = 0; i < Math.min(rows.size(), items.size()); i++) {
            if (items.get(i).exercise.key().equals(rows.get(i).exerciseKey())) {
                items.get(i).storedAs(rows.get(i).version());
            }
        }
        last = state();
    }

    private ProgramItemModel model(Exercise exercise, PrescribedExercise row) {
        return new ProgramItemModel(
                exercise,
                row,
                Optional.ofNullable(usual.get(exercise.key())),
                (item, field) -> changed(field + items.indexOf(item)));
    }

    private State state() {
        return new State(
                texts.stream().map(StringProperty::get).toList(),
                protocol.get(),
                items.stream().map(ProgramItemModel::typed).toList());
    }

    /** Notes a change and tells of it; typing in one field without a pause is one step. */
    private void changed(String field) {
        if (quiet) {
            return;
        }
        history.changed(last, field, time.now());
        last = state();
        onChange.run();
    }

    /** Does several changes as none. */
    private void quietly(Runnable changes) {
        boolean before = quiet;
        quiet = true;
        try {
            changes.run();
        } finally {
            quiet = before;
        }
    }

    /** Does several changes as one step. */
    void asOneStep(Runnable changes) {
        quietly(changes);
        changed("");
    }

    /** Goes one step back. */
    void undo() {
        history.undo(state()).ifPresent(this::show);
    }

    /** Takes the last undo back. */
    void redo() {
        history.redo(state()).ifPresent(this::show);
    }

    private void show(State state) {
        int row = chosen.get();
        quietly(
                () -> {
                    for (int i = 0; i < texts.size(); i++) {
                        texts.get(i).set(state.texts().get(i));
                    }
                    protocol.set(state.protocol());
                    selected.clear();
                    items.setAll(
                            state.rows().stream()
                                    .map(
                                            typed ->
                                                    ProgramItemModel.of(
                                                            typed,
                                                            (item, field) ->
                                                                    changed(
                                                                            field
                                                                                    + items.indexOf(
                                                                                            item))))
                                    .toList());
                    chosen.set(Math.min(Math.max(row, 0), items.size() - 1));
                });
        last = state;
        onChange.run();
    }

    /** An exercise with the therapist's usual dose, or else the library's. */
    PrescribedExercise usualRow(Exercise exercise) {
        return new PrescribedExercise(
                exercise.key(),
                exercise.oneSided() ? side : Side.BOTH,
                usual.getOrDefault(exercise.key(), exercise.usualDose()),
                "");
    }

    /** Adds an exercise with its usual dose at the end. */
    void add(Exercise exercise) {
        addAll(List.of(usualRow(exercise)));
    }

    /** Adds rows at the end as one step. */
    void addAll(List<PrescribedExercise> rows) {
        asOneStep(
                () -> {
                    selected.clear();
                    items.addAll(models(rows));
                    chosen.set(items.size() - 1);
                });
    }

    /** Adds a whole phase: what is in the programme already is not added again. */
    void addPhase(ProtocolPlace place, List<Exercise> exercises) {
        var missing = exercises.stream().filter(one -> !contains(one.key())).toList();
        asOneStep(
                () -> {
                    protocol.set(place);
                    addAll(missing.stream().map(this::usualRow).toList());
                });
    }

    boolean contains(String key) {
        return items.stream().anyMatch(item -> item.exercise.key().equals(key));
    }

    /** Puts other rows in the place of all; one step. */
    void replaceAll(List<PrescribedExercise> rows, ProtocolPlace place) {
        asOneStep(
                () -> {
                    protocol.set(place);
                    selected.clear();
                    items.setAll(models(rows));
                    chosen.set(items.isEmpty() ? -1 : 0);
                });
    }

    /** Takes exercises away; the notice offers to put them back. */
    void remove(Collection<ProgramItemModel> gone) {
        var removed = Set.copyOf(gone);
        if (removed.isEmpty()) {
            return;
        }
        int first = items.indexOf(removed.iterator().next());
        asOneStep(
                () -> {
                    selected.clear();
                    items.removeAll(removed);
                    chosen.set(Math.min(first, items.size() - 1));
                });
        problems.done(
                removed.size() == 1
                        ? Messages.text(
                                "program.removed", removed.iterator().next().exercise.name())
                        : Messages.text("program.removedMany", removed.size()),
                this::undo);
    }

    /** The rows that a change is meant for: the selected ones, or the one worked on. */
    List<ProgramItemModel> meant() {
        if (!selected.isEmpty()) {
            return items.stream().filter(selected::contains).toList();
        }
        return chosen.get() >= 0 && chosen.get() < items.size()
                ? List.of(items.get(chosen.get()))
                : List.of();
    }

    /** Moves an exercise to another place in the order of the sheet; beyond the ends is no move. */
    void move(int from, int to) {
        if (from < 0 || from >= items.size() || to < 0 || to >= items.size() || from == to) {
            return;
        }
        asOneStep(
                () -> {
                    var order = new ArrayList<>(items);
                    order.add(to, order.remove(from));
                    items.setAll(order);
                    chosen.set(to);
                });
    }

    /** Selects the rows from the one worked on to this one. */
    void selectTo(int index) {
        int from = Math.max(chosen.get(), 0);
        selected.clear();
        selected.addAll(items.subList(Math.min(from, index), Math.max(from, index) + 1));
    }

    /** Selects a row beside others, or takes it out again. */
    void toggle(int index) {
        if (selected.isEmpty() && chosen.get() >= 0 && chosen.get() != index) {
            selected.add(items.get(chosen.get()));
        }
        var item = items.get(index);
        if (!selected.remove(item)) {
            selected.add(item);
        }
    }

    /** Selects all rows. */
    void selectAll() {
        selected.addAll(items);
    }

    /**
     * Changes all rows that are meant, as one step: "2/day", "hold 10s", "5kg". If one of them
     * cannot be changed so, none is.
     *
     * @return whether it was done; the reason why not is told
     */
    boolean changeAll(String typed) {
        var rows = meant();
        if (typed.isBlank() || rows.isEmpty()) {
            return false;
        }
        for (var row : rows) {
            var wrong = row.violationsOf(typed);
            if (!wrong.isEmpty()) {
                problems.show(
                        new UserFacingException(
                                "program.cannotChange",
                                row.exercise.name(),
                                Messages.text(wrong.getFirst())));
                return false;
            }
        }
        asOneStep(() -> rows.forEach(row -> row.change(typed)));
        return true;
    }

    /** Marks all rows that are meant, or takes the mark off when all have it. */
    void markAll(Function<ProgramItemModel, javafx.beans.property.BooleanProperty> mark) {
        var rows = meant();
        boolean all = rows.stream().allMatch(row -> mark.apply(row).get());
        asOneStep(() -> rows.forEach(row -> mark.apply(row).set(!all)));
    }

    /** The rows as they would be stored. */
    List<PrescribedExercise> prescribed() {
        return items.stream().map(ProgramItemModel::prescribed).toList();
    }

    /** What the programme gives to think about; never blocks. */
    List<Violation> notes() {
        var phase = protocol.get().phase();
        return ProgrammeNotes.of(
                prescribed(), phase.isEmpty() ? 0 : phase.charAt(0) - '0', library);
    }

    /** Estimated minutes of one session of what is done at home. */
    int sessionMinutes() {
        int seconds =
                items.stream()
                        .filter(item -> item.atHome.get())
                        .mapToInt(ProgramItemModel::sessionSeconds)
                        .sum();
        return (seconds + 59) / 60;
    }
}
