package org.quadset.charting.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.charting.TreatmentAssessment;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The safety questions that a treatment still needs, asked together. */
final class SafetyQuestionCard extends VBox {
    private final Map<ConditionFlag, Segmented<Answer>> choices = new LinkedHashMap<>();
    private final Button restNo = new Button(Messages.text("safety.restNo"));

    SafetyQuestionCard(
            List<ConditionFlag> flags,
            Consumer<Map<ConditionFlag, Answer>> onAnswered,
            Runnable onClose) {
        getStyleClass().add("dialog-box");
        setPrefWidth(560);
        var hint = Nodes.label(Messages.text("safety.askHint"), "second-line");
        hint.setWrapText(true);
        var questions = new VBox(3);
        flags.forEach(flag -> questions.getChildren().add(question(flag)));
        var scroll = new ScrollPane(questions);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(Math.min(360, flags.size() * 36.0));
        restNo.setId("safety-rest-no");
        restNo.setOnAction(event -> choices.values().forEach(SafetyQuestionCard::noIfOpen));
        var close = new Button(Messages.text("act.close"));
        close.setOnAction(event -> onClose.run());
        var store = new Button(Messages.text("safety.store"));
        store.setId("safety-store");
        store.getStyleClass().add("accent");
        store.setDefaultButton(true);
        store.setOnAction(event -> onAnswered.accept(answers()));
        var acts = new HBox(restNo, Nodes.spring(), close, store);
        acts.getStyleClass().add("dialog-acts");
        getChildren()
                .addAll(
                        Nodes.label(Messages.text("safety.askTitle", flags.size()), "title-3"),
                        hint,
                        scroll,
                        acts);
    }

    /** What the patient was never asked and can answer; what the age tells is not a question. */
    static List<ConditionFlag> openQuestions(TreatmentAssessment assessed) {
        return assessed.notScreened().stream()
                .map(finding -> ConditionFlag.ofKey(finding.rule().condition()))
                .flatMap(Optional::stream)
                .filter(flag -> flag.group() != ConditionFlag.Group.AGE)
                .toList();
    }

    private HBox question(ConditionFlag flag) {
        var text = new Label(flag.label());
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var choice = new Segmented<Answer>();
        choice.offer(List.of(Answer.YES, Answer.NO), Answer::label);
        choice.getButtons()
                .forEach(
                        button -> button.setAccessibleText(flag.label() + ": " + button.getText()));
        choices.put(flag, choice);
        var row = new HBox(10, text, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void noIfOpen(Segmented<Answer> choice) {
        if (choice.choiceProperty().get() == null) {
            choice.choiceProperty().set(Answer.NO);
        }
    }

    private Map<ConditionFlag, Answer> answers() {
        var answers = new EnumMap<ConditionFlag, Answer>(ConditionFlag.class);
        choices.forEach(
                (flag, choice) -> {
                    if (choice.choiceProperty().get() != null) {
                        answers.put(flag, choice.choiceProperty().get());
                    }
                });
        return answers;
    }

    void focus() {
        applyCss();
        layout();
        choices.values().stream()
                .findFirst()
                .ifPresentOrElse(
                        choice -> choice.getButtons().getFirst().requestFocus(),
                        restNo::requestFocus);
    }

    /** Asks all open questions of a row together; what is left unanswered stays not asked. */
    static void ask(TreatmentRowModel row, VisitEditorModel model, Overlays overlays) {
        var card =
                new SafetyQuestionCard(
                        openQuestions(row.assessment().get()),
                        answers -> {
                            overlays.close();
                            model.answerSafetyQuestions(answers);
                        },
                        overlays::close);
        overlays.show(card, javafx.geometry.Pos.CENTER, () -> {});
        card.focus();
    }
}
