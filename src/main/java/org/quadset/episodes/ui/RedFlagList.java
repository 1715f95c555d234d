package org.quadset.episodes.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.episodes.RedFlag;
import org.quadset.patients.Answer;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Segmented;

import java.util.List;

/** The red flags, each with yes, no and not asked; one key says that all were asked and are no. */
final class RedFlagList extends VBox {
    RedFlagList(EpisodeFormModel model) {
        super(3);
        var allNo = new Button(Messages.text("episode.allFlagsNo"));
        allNo.setId("red-flags-no");
        allNo.getStyleClass().add("slim");
        allNo.setOnAction(
                event -> {
                    for (var flag : RedFlag.values()) {
                        if (model.redFlag(flag).get() == Answer.NOT_ASKED) {
                            model.redFlag(flag).set(Answer.NO);
                        }
                    }
                });
        getChildren().add(allNo);
        for (var flag : RedFlag.values()) {
            getChildren().add(row(model, flag));
        }
    }

    private static HBox row(EpisodeFormModel model, RedFlag flag) {
        var text = new Label(flag.label());
        text.setWrapText(true);
        text.setMinWidth(80);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var choice = new Segmented<Answer>();
        choice.offer(List.of(Answer.YES, Answer.NO), Answer::label);
        choice.getButtons()
                .forEach(
                        button -> button.setAccessibleText(flag.label() + ": " + button.getText()));
        var answer = model.redFlag(flag);
        choice.choiceProperty()
                .addListener(
                        (property, before, now) ->
                                answer.set(now == null ? Answer.NOT_ASKED : now));
        answer.addListener(
                (property, before, now) ->
                        choice.choiceProperty().set(now == Answer.NOT_ASKED ? null : now));
        var row = new HBox(10, text, choice);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }
}
