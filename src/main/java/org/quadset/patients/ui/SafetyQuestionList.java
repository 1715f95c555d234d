package org.quadset.patients.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;

import java.util.List;

/** The safety questions by group, each with yes, no and not asked, and with who asked and when. */
final class SafetyQuestionList extends VBox {
    private final PatientFormModel model;

    SafetyQuestionList(PatientFormModel model) {
        this.model = model;
        setSpacing(2);
        for (var group : ConditionFlag.Group.values()) {
            if (group != ConditionFlag.Group.AGE) {
                getChildren().add(Nodes.label(group.label(), "form-section"));
                for (var flag : ConditionFlag.values()) {
                    if (flag.group() == group) {
                        getChildren().add(question(flag));
                    }
                }
            }
        }
    }

    private HBox question(ConditionFlag flag) {
        var answer = model.answer(flag);
        var text = new Label(flag.label());
        text.setMinWidth(120);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var asked = Nodes.label("", "micro");
        var choice = new Segmented<Answer>();
        choice.setId("answer-" + flag.key());
        choice.offer(List.of(Answer.YES, Answer.NO), Answer::label);
        choice.getButtons()
                .forEach(
                        button -> button.setAccessibleText(flag.label() + ": " + button.getText()));
        choice.choiceProperty()
                .addListener(
                        (property, before, now) ->
                                answer.set(now == null ? Answer.NOT_ASKED : now));
        answer.addListener((property, before, now) -> show(flag, now, choice, asked));
        model.shown()
                .addListener((property, before, now) -> show(flag, answer.get(), choice, asked));
        show(flag, answer.get(), choice, asked);
        var row = new HBox(10, text, asked, choice);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private void show(ConditionFlag flag, Answer answer, Segmented<Answer> choice, Label asked) {
        choice.choiceProperty().set(answer == Answer.NOT_ASKED ? null : answer);
        asked.getStyleClass().remove("not-answered");
        if (answer == Answer.NOT_ASKED) {
            asked.setText(Answer.NOT_ASKED.label());
            asked.getStyleClass().add("not-answered");
        } else {
            asked.setText(model.askedBy(flag));
        }
    }
}
