package org.quadset.exercises.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.quadset.exercises.ClinicExercise;
import org.quadset.exercises.Exercise;
import org.quadset.exercises.ExerciseText;
import org.quadset.exercises.ExerciseVersion;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The chosen exercise: its figure, its ladder, its dose, what it says, and what it said before. */
final class ExerciseDetails {
    private final ExercisesModel model;
    private final VBox box;
    private final Function<Exercise, Region> figures;
    private final ZoneId zone;
    private final VBox versions = new VBox(2);
    private boolean beside = true;

    ExerciseDetails(
            ExercisesModel model, VBox box, Function<Exercise, Region> figures, ZoneId zone) {
        this.model = model;
        this.box = box;
        this.figures = figures;
        this.zone = zone;
        versions.setId("versions");
        model.redrawn.addListener((property, before, now) -> show(model.chosen.get()));
        model.versions.addListener((ListChangeListener<ExerciseVersion>) change -> showVersions());
        show(model.chosen.get());
    }

    /** Whether the ladder stands beside the figure or below it. */
    void setBeside(boolean now) {
        if (beside != now) {
            beside = now;
            show(model.chosen.get());
        }
    }

    private void show(ClinicExercise entry) {
        box.getChildren().clear();
        if (entry == null) {
            box.getChildren().add(Nodes.label(Messages.text("exercises.none"), "muted"));
            return;
        }
        var exercise = entry.exercise();
        box.getChildren().add(marks(entry));
        var facts =
                Nodes.label(
                        String.join(
                                " · ",
                                exercise.region(),
                                exercise.goal(),
                                exercise.position(),
                                exercise.equipment()),
                        "muted");
        facts.setWrapText(true);
        box.getChildren().add(facts);
        var figure = figures.apply(exercise);
        HBox.setHgrow(figure, Priority.ALWAYS);
        var ladder = new LadderBox(model.ladder(exercise), one -> model.choose(Optional.of(one)));
        if (beside) {
            ladder.setMinWidth(210);
            ladder.setPrefWidth(230);
            box.getChildren().add(new HBox(16, figure, ladder));
        } else {
            box.getChildren().addAll(figure, ladder);
        }
        add("exercises.dose", exercise.usualDose().shortText());
        add("exercises.muscles", String.join(", ", exercise.muscles()));
        addText(Messages.text("exercises.steps"), exercise.english());
        add("exercises.caution", exercise.caution());
        for (var text : exercise.translations()) {
            translation(exercise, text);
        }
        box.getChildren().add(versions);
        showVersions();
    }

    private FlowPane marks(ClinicExercise entry) {
        var name = Nodes.label(entry.exercise().name(), "title-2");
        name.setWrapText(true);
        var marks = new FlowPane(8, 4, name);
        if (model.favourite(entry.exercise())) {
            marks.getChildren()
                    .add(
                            Nodes.withIcon(
                                    "mdomz-star", Messages.text("exercises.isFavourite"), "badge"));
        }
        if (entry.exercise().own()) {
            marks.getChildren()
                    .add(Nodes.label(Messages.text("exercises.isOwn"), "badge", "accent"));
        } else if (entry.edited()) {
            marks.getChildren()
                    .add(Nodes.label(Messages.text("exercises.isEdited"), "badge", "accent"));
        }
        if (entry.hidden()) {
            marks.getChildren()
                    .add(Nodes.label(Messages.text("exercises.isHidden"), "badge", "warning"));
        }
        return marks;
    }

    private void add(String key, String text) {
        if (!text.isBlank()) {
            box.getChildren().addAll(Nodes.label(Messages.text(key), "form-section"), body(text));
        }
    }

    private static Label body(String text) {
        var body = Nodes.label(text);
        body.setWrapText(true);
        body.setMinHeight(Region.USE_PREF_SIZE);
        return body;
    }

    private void addText(String heading, ExerciseText text) {
        box.getChildren().addAll(Nodes.label(heading, "form-section"), steps(text));
        if (!text.caution().isBlank()) {
            box.getChildren()
                    .addAll(
                            Nodes.label(Messages.text("exercises.patientCaution"), "form-section"),
                            body(text.caution()));
        }
    }

    private static VBox steps(ExerciseText text) {
        var steps = new VBox(4);
        for (int i = 0; i < text.steps().size(); i++) {
            steps.getChildren().add(body((i + 1) + "   " + text.steps().get(i)));
        }
        return steps;
    }

    private void translation(Exercise exercise, ExerciseText text) {
        var language = Locale.forLanguageTag(text.language()).getDisplayLanguage(Locale.ENGLISH);
        var head = new FlowPane(8, 4, Nodes.label(language + " · " + text.name(), "form-section"));
        if (model.reviewed(text.language(), exercise)) {
            head.getChildren()
                    .add(Nodes.label(Messages.text("exercises.reviewed"), "badge", "success"));
        } else {
            var approve = new Button(Messages.text("exercises.approve", language));
            approve.setId("approve-" + text.language());
            approve.getStyleClass().add("slim");
            approve.setOnAction(event -> model.approve(text.language()));
            head.getChildren()
                    .addAll(
                            Nodes.label(Messages.text("exercises.notReviewed"), "badge", "warning"),
                            approve);
        }
        box.getChildren().addAll(head, steps(text));
        if (!text.caution().isBlank()) {
            box.getChildren().add(body(text.caution()));
        }
    }

    private void showVersions() {
        versions.getChildren().clear();
        List<ExerciseVersion> kept = model.versions;
        if (kept.isEmpty()) {
            return;
        }
        versions.getChildren()
                .add(Nodes.label(Messages.text("exercises.versions"), "form-section"));
        for (var version : kept) {
            versions.getChildren()
                    .add(
                            body(
                                    Messages.text(
                                            "exercises.version",
                                            ShownDate.of(version.at().atZone(zone).toLocalDate()),
                                            version.by(),
                                            version.exercise().name())));
        }
    }
}
