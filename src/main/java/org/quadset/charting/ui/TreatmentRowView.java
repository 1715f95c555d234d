package org.quadset.charting.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.charting.RunningTimer;
import org.quadset.charting.TreatmentAssessment;
import org.quadset.modalities.Advice;
import org.quadset.modalities.Modality;
import org.quadset.modalities.TreatmentKind;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.function.Consumer;

/** A treatment row: one line when closed, its form and what stands against it when open. */
final class TreatmentRowView extends VBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass TIMED = PseudoClass.getPseudoClass("timed");
    private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");

    final TreatmentRowModel row;
    private final FontIcon state = new FontIcon("mdoal-help_outline");
    private final Label code = Nodes.label("", "treatment-code");
    private final Label summary = Nodes.label("", "second-line");
    private final Label minutes = Nodes.label("", "strong");
    private final Label finding = Nodes.label("", "badge");
    private final Button timer = new Button();
    private final ListChangeListener<RunningTimer> timersChanged = change -> showTimer();
    private final RowTimers timers;
    private final HBox head;
    private TreatmentForm fields;
    private VBox form;

    TreatmentRowView(TreatmentRowModel row, VisitEditorModel model, EditorCards cards) {
        this.row = row;
        this.timers = model.timers();
        getStyleClass().add("treatment-row");
        setMinWidth(0);
        var title = Nodes.label(row.kind.label(), "name");
        var texts = new VBox(1, title, summary);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var remove = new Button();
        remove.setGraphic(new FontIcon("mdoal-delete_outline"));
        remove.getStyleClass().addAll("quiet", "icon-only");
        remove.setAccessibleText(Messages.text("visit.removeRow", row.kind.label()));
        remove.setOnAction(event -> model.remove(row));
        timer.getStyleClass().addAll("quiet", "icon-only");
        timer.setId("row-timer");
        timer.setOnAction(event -> timers.startOrEnd(row));
        row.timerProperty().addListener((property, before, now) -> showTimer());
        timers.running().addListener(new WeakListChangeListener<>(timersChanged));
        finding.setMinWidth(USE_PREF_SIZE);
        minutes.setMinWidth(USE_PREF_SIZE);
        code.setMinWidth(USE_PREF_SIZE);
        head = new HBox(state, code, texts, finding, minutes, timer, remove);
        head.setId("row-head");
        head.getStyleClass().add("treatment-head");
        head.setFocusTraversable(true);
        head.setOnMouseClicked(event -> row.open.set(!row.open.get()));
        head.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        row.open.set(!row.open.get());
                        event.consume();
                    } else if (event.getCode() == KeyCode.T && !event.isShortcutDown()) {
                        timers.startOrEnd(row);
                        event.consume();
                    } else if (event.getCode() == KeyCode.DELETE) {
                        model.remove(row);
                        event.consume();
                    }
                });
        getChildren().add(head);
        row.open.addListener((property, before, now) -> showOpen(model, cards));
        row.assessment().addListener((property, before, now) -> showHead(now));
        showHead(row.assessment().get());
        showTimer();
        showOpen(model, cards);
    }

    private void showTimer() {
        boolean runs = timers.runs(row);
        timer.setGraphic(new FontIcon(runs ? "mdomz-stop" : "mdomz-timer"));
        timer.setAccessibleText(
                Messages.text(runs ? "timer.end" : "timer.start", row.kind.label()));
        pseudoClassStateChanged(TIMED, runs);
    }

    private void showHead(TreatmentAssessment assessed) {
        code.setText(assessed.reading().procedureCode());
        summary.setText(row.summary());
        minutes.setText(
                assessed.reading().minutes().isPresent()
                        ? assessed.reading().minutes().getAsInt() + " min"
                        : "–");
        boolean blocked = !assessed.stops().isEmpty() || !assessed.reading().wrong().isEmpty();
        pseudoClassStateChanged(BLOCKED, blocked);
        finding.getStyleClass().setAll("label", "badge", blocked ? "danger" : "warning");
        finding.setText(shortFinding(assessed));
        finding.setVisible(!finding.getText().isEmpty());
        finding.setManaged(!finding.getText().isEmpty());
        state.setIconLiteral(
                blocked
                        ? "mdoal-block"
                        : assessed.done() ? "mdoal-check_circle" : "mdoal-help_outline");
        state.getStyleClass().removeAll("success-icon", "danger-icon", "warning-icon");
        state.getStyleClass()
                .add(blocked ? "danger-icon" : assessed.done() ? "success-icon" : "warning-icon");
        head.setAccessibleText(
                row.kind.label() + ", " + summary.getText() + ", " + finding.getText());
    }

    private static String shortFinding(TreatmentAssessment assessed) {
        if (!assessed.stops().isEmpty()) {
            return Messages.text(
                    "safety.stopShort", assessed.stops().getFirst().rule().conditionLabel());
        }
        if (!assessed.reading().wrong().isEmpty()) {
            return Messages.text("visit.toCorrect", assessed.reading().wrong().size());
        }
        if (!assessed.openCautions().isEmpty()) {
            return Messages.text("safety.cautionShort");
        }
        if (!assessed.notScreened().isEmpty()) {
            return Messages.text("safety.notScreenedShort", assessed.notScreened().size());
        }
        return assessed.reading().missing().isEmpty()
                ? ""
                : Messages.text("visit.missing", assessed.reading().missing().size());
    }

    private void showOpen(VisitEditorModel model, EditorCards cards) {
        boolean open = row.open.get();
        pseudoClassStateChanged(OPEN, open);
        if (open && form == null) {
            fields = new TreatmentForm(row);
            form =
                    new VBox(
                            fields,
                            derived(),
                            new SafetyNotes(row, model::guidelinesFor, () -> cards.ask(row)),
                            new ReactionNote(
                                    row,
                                    model.services().reactions(),
                                    model.form::reactionsBefore,
                                    () -> cards.reaction(row)));
            form.getStyleClass().add("treatment-form");
            form.setMinWidth(0);
            var doses = new Button(Messages.text("doses.show"));
            doses.setId("show-doses");
            doses.getStyleClass().addAll("quiet", "slim");
            doses.setGraphic(new FontIcon("mdoal-history"));
            doses.setOnAction(event -> cards.doses(row));
            form.getChildren().add(2, doses);
            if (row.kind == TreatmentKind.THERAPEUTIC_EXERCISE) {
                form.getChildren()
                        .add(
                                1,
                                new HomeExercisesBar(
                                        row, model.homeExercises(), model.form.plan::append));
            }
        }
        if (open) {
            getChildren().setAll(head, form);
        } else {
            getChildren().setAll(head);
        }
    }

    /** Puts the cursor into the first field of the open form. */
    void focusForm() {
        fields.focusFirst();
    }

    /** Puts the focus on the row itself. */
    void focusHead() {
        head.requestFocus();
    }

    /**
     * Puts the cursor into the open form's first missing field other than this node.
     *
     * @return whether there is one
     */
    boolean focusMissing(Node except) {
        return fields != null && fields.focusMissing(except);
    }

    /** What follows from the dose, and what it means; recomputed at every change. */
    private VBox derived() {
        var values = new HBox();
        values.getStyleClass().add("derived-line");
        var advice = new VBox(2);
        var box = new VBox(6, values, advice);
        Consumer<TreatmentAssessment> show =
                assessed -> {
                    var modality = assessed.reading().modality();
                    values.getChildren()
                            .setAll(
                                    modality.stream()
                                            .flatMap(one -> one.derived().stream())
                                            .map(
                                                    value ->
                                                            Nodes.label(
                                                                    (value.label()
                                                                                    + " "
                                                                                    + value.number()
                                                                                    + " "
                                                                                    + value.unit())
                                                                            .strip(),
                                                                    "small"))
                                            .toList());
                    values.setVisible(!values.getChildren().isEmpty());
                    values.setManaged(values.isVisible());
                    advice.getChildren()
                            .setAll(
                                    modality
                                            .map(Modality::advice)
                                            .orElse(java.util.List.of())
                                            .stream()
                                            .map(TreatmentRowView::line)
                                            .toList());
                    box.setVisible(modality.isPresent());
                    box.setManaged(modality.isPresent());
                };
        row.assessment().addListener((property, before, now) -> show.accept(now));
        show.accept(row.assessment().get());
        return box;
    }

    private static Label line(Advice advice) {
        var label = Nodes.label(advice.text(), "second-line");
        label.setWrapText(true);
        return label;
    }
}
