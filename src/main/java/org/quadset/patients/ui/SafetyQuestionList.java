package org.quadset.patients.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.quadset.patients.Answer;
import org.quadset.patients.ConditionFlag;
import org.quadset.patients.Patient;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;
import org.quadset.platform.ui.controls.Segmented;

/** The safety questions by group, each with yes, no and not asked, and with who asked and when. */
final class SafetyQuestionList extends VBox {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    SafetyQuestionList(Function<ConditionFlag, ObjectProperty<Answer>> answers, Supplier<Patient> patient) {
        setSpacing(2);
        for (var group : ConditionFlag.Group.values()) {
            if (group == ConditionFlag.Group.AGE) {
                continue;
            }
            getChildren().add(Nodes.label(group.label(), "form-section"));
            for (var flag : ConditionFlag.values()) {
                if (flag.group() == group) {
                    getChildren().add(question(flag, answers.apply(flag), patient));
                }
            }
        }
    }

    private static HBox question(ConditionFlag flag, ObjectProperty<Answer> answer, Supplier<Patient> patient) {
        var text = new Label(flag.label());
        text.setMinWidth(120);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var asked = Nodes.label("", "micro");
        var choice = new Segmented<Answer>();
        choice.setId("answer-" + flag.key());
        choice.offer(List.of(Answer.YES, Answer.NO), Answer::label);
        choice.getButtons().forEach(button -> button.setAccessibleText(flag.label() + ": " + button.getText()));
        choice.choiceProperty().addListener((property, before, now) -> answer.set(now == null ? Answer.NOT_ASKED : now));
        answer.addListener((property, before, now) -> show(flag, now, choice, asked, patient.get()));
        show(flag, answer.get(), choice, asked, patient.get());
        var row = new HBox(10, text, asked, choice);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private static void show(
            ConditionFlag flag, Answer answer, Segmented<Answer> choice, Label asked, Patient patient) {
        choice.choiceProperty().set(answer == Answer.NOT_ASKED ? null : answer);
        asked.getStyleClass().remove("not-answered");
        if (answer == Answer.NOT_ASKED) {
            asked.setText(Answer.NOT_ASKED.label());
            asked.getStyleClass().add("not-answered");
        } else {
            var stored = patient == null ? null : patient.answers().get(flag);
            asked.setText(
                    stored == null || stored.answer() != answer
                            ? ""
                            : Messages.text(
                                    "safety.askedBy",
                                    stored.askedBy(),
                                    WHEN.format(stored.askedAt().atZone(ZoneId.systemDefault()))));
        }
    }
}
