package org.quadset.exercises.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.quadset.exercises.ClinicExercise;
import org.quadset.exercises.ClinicExercises;
import org.quadset.exercises.Dosage;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseText;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.problems.InvalidInputException;
import org.quadset.platform.problems.Violation;
import org.quadset.platform.text.TypedText;
import org.quadset.platform.ui.Problems;
import org.quadset.platform.ui.Tasks;
import org.quadset.security.Actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** State and behaviour of the form for one exercise of the library. */
public final class ExerciseEditModel {
    private static final String SPANISH = "es";
    private static final String DOSE = "dose.";
    private static final List<String> NUMBERS =
            List.of(
                    DOSE + "sets",
                    DOSE + "reps",
                    DOSE + "hold",
                    DOSE + "rest",
                    DOSE + "timesPerDay",
                    DOSE + "daysPerWeek",
                    DOSE + "duration");

    /** A dose to begin a new exercise with. */
    private static final Dosage FIRST_DOSE = new Dosage(3, 10, 0, 30, 1, 5, 0, "");

    final ObjectProperty<String> region = new SimpleObjectProperty<>();
    final ObjectProperty<String> goal = new SimpleObjectProperty<>();
    final ObjectProperty<String> position = new SimpleObjectProperty<>();
    final ObjectProperty<String> sides = new SimpleObjectProperty<>();
    final List<BooleanProperty> phases =
            List.of(
                    new SimpleBooleanProperty(),
                    new SimpleBooleanProperty(),
                    new SimpleBooleanProperty(),
                    new SimpleBooleanProperty());
    final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    final ObjectProperty<ClinicExercise> shown = new SimpleObjectProperty<>();
    private final Map<String, StringProperty> texts = new TreeMap<>();
    private final ClinicExercises exercises;
    private final Tasks tasks;
    private final Problems problems;
    private final Actor actor;
    private boolean saving;
    private List<Object> asShown = List.of();

    public ExerciseEditModel(
            ClinicExercises exercises, Tasks tasks, Problems problems, Actor actor) {
        this.exercises = exercises;
        this.tasks = tasks;
        this.problems = problems;
        this.actor = actor;
    }

    StringProperty text(String field) {
        return texts.computeIfAbsent(field, name -> new SimpleStringProperty(""));
    }

    /** Shows the exercise with this key, or an empty form for a new one. */
    void open(String key) {
        errors.clear();
        var entry =
                exercises.entry(key).orElseGet(() -> new ClinicExercise(begun(), 0, true, false));
        var exercise = entry.exercise();
        set("name", exercise.name());
        set("synonyms", String.join("; ", exercise.synonyms()));
        set("joints", String.join("; ", exercise.joints()));
        set("muscles", String.join("; ", exercise.muscles()));
        set("equipment", exercise.equipment());
        set("startPose", exercise.startPose());
        set("endPose", exercise.endPose());
        set("steps", String.join("\n", exercise.steps()));
        set("caution", exercise.caution());
        set("patientCaution", exercise.patientCaution());
        set("harder", name(exercise.harder()));
        set("easier", name(exercise.easier()));
        show(exercise.usualDose());
        var spanish = exercise.translation(SPANISH);
        set(SPANISH + ".name", spanish.map(ExerciseText::name).orElse(""));
        set(SPANISH + ".steps", spanish.map(text -> String.join("\n", text.steps())).orElse(""));
        set(SPANISH + ".caution", spanish.map(ExerciseText::caution).orElse(""));
        region.set(exercise.region());
        goal.set(exercise.goal());
        position.set(exercise.position());
        sides.set(exercise.sides());
        for (int i = 0; i < phases.size(); i++) {
            phases.get(i).set(exercise.phases().contains(i + 1));
        }
        shown.set(entry);
        asShown = typed();
    }

    private static Exercise begun() {
        return new Exercise(
                "",
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                "none",
                "unilateral",
                FIRST_DOSE,
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "",
                List.of(),
                "",
                Optional.empty());
    }

    private void set(String field, String value) {
        text(field).set(value);
    }

    private String name(String key) {
        return exercises.byKey(key).map(Exercise::name).orElse("");
    }

    private void show(Dosage dose) {
        var numbers =
                List.of(
                        dose.sets(),
                        dose.reps(),
                        dose.holdSeconds(),
                        dose.restSeconds(),
                        dose.timesPerDay(),
                        dose.daysPerWeek(),
                        dose.durationSeconds());
        for (int i = 0; i < NUMBERS.size(); i++) {
            set(NUMBERS.get(i), String.valueOf(numbers.get(i)));
        }
        set(DOSE + "load", dose.load());
    }

    /** Everything that stands in the form. */
    private List<Object> typed() {
        var all = new ArrayList<Object>();
        texts.values().forEach(text -> all.add(text.get()));
        phases.forEach(phase -> all.add(phase.get()));
        for (var choice : List.of(region, goal, position, sides)) {
            all.add(String.valueOf(choice.get()));
        }
        return all;
    }

    /** Whether something differs from what is stored. */
    boolean isDirty() {
        return shown.get() != null && !typed().equals(asShown);
    }

    /** Gives up what was typed. */
    void forget() {
        asShown = typed();
    }

    /** Saves the exercise; errors stand at their fields, and nothing of the form is lost. */
    void save(Consumer<Exercise> onSaved) {
        errors.clear();
        var unreadable = unreadable();
        unreadable.forEach(this::tell);
        if (!unreadable.isEmpty() || saving || shown.get() == null) {
            return;
        }
        saving = true;
        var exercise = exercise();
        long version = shown.get().version();
        tasks.run(
                () -> exercises.save(exercise, version, actor),
                saved -> {
                    saving = false;
                    open(saved.exercise().key());
                    onSaved.accept(saved.exercise());
                },
                problem -> {
                    saving = false;
                    if (problem instanceof InvalidInputException invalid) {
                        invalid.violations().forEach(this::tell);
                    } else {
                        problems.show(problem);
                    }
                });
    }

    private void tell(Violation violation) {
        errors.putIfAbsent(
                violation.field(),
                Messages.text(violation.messageKey(), violation.arguments().toArray()));
    }

    /** What was typed that is no number or no exercise. */
    private List<Violation> unreadable() {
        var found = new ArrayList<Violation>();
        for (var field : NUMBERS) {
            if (!text(field).get().strip().matches("\\d{1,6}")) {
                found.add(Violation.of(field, "exercise.noNumber"));
            }
        }
        for (var field : List.of("harder", "easier")) {
            var typed = text(field).get().strip();
            if (!typed.isEmpty() && exercises.byName(typed).isEmpty()) {
                found.add(Violation.of(field, "exercise.unknown", typed));
            }
        }
        return found;
    }

    private Exercise exercise() {
        var before = shown.get().exercise();
        var chosenPhases = new ArrayList<Integer>();
        for (int i = 0; i < phases.size(); i++) {
            if (phases.get(i).get()) {
                chosenPhases.add(i + 1);
            }
        }
        var plain =
                new Exercise(
                        before.key(),
                        line("name"),
                        words("synonyms"),
                        region.get(),
                        words("joints"),
                        words("muscles"),
                        goal.get(),
                        chosenPhases,
                        position.get(),
                        line("equipment"),
                        sides.get(),
                        dose(),
                        line("startPose"),
                        line("endPose"),
                        lines("steps"),
                        TypedText.block(text("caution").get()),
                        TypedText.block(text("patientCaution").get()),
                        key("harder"),
                        key("easier"),
                        before.translations().stream()
                                .filter(text -> !text.language().equals(SPANISH))
                                .toList(),
                        before.figure(),
                        before.photos());
        var spanish =
                new ExerciseText(
                        SPANISH,
                        line(SPANISH + ".name"),
                        lines(SPANISH + ".steps"),
                        TypedText.block(text(SPANISH + ".caution").get()));
        return spanish.equals(new ExerciseText(SPANISH, "", List.of(), ""))
                ? plain
                : plain.withTranslation(spanish);
    }

    private Dosage dose() {
        var numbers =
                NUMBERS.stream().map(field -> Integer.parseInt(text(field).get().strip())).toList();
        return new Dosage(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                numbers.get(6),
                line(DOSE + "load"));
    }

    private String key(String field) {
        return exercises.byName(text(field).get()).map(Exercise::key).orElse("");
    }

    private String line(String field) {
        return TypedText.line(text(field).get());
    }

    private List<String> words(String field) {
        return parts(field, "[;\n]");
    }

    private List<String> lines(String field) {
        return parts(field, "\n");
    }

    private List<String> parts(String field, String separator) {
        return Arrays.stream(TypedText.block(text(field).get()).split(separator))
                .map(TypedText::line)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
