package org.quadset.charting.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.charting.TreatmentAssessment;
import org.quadset.charting.TreatmentRow;
import org.quadset.modalities.GuidelineNotice;
import org.quadset.modalities.SafetyAnswer;
import org.quadset.modalities.SafetyFinding;
import org.quadset.modalities.SafetyRule;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.List;
import java.util.function.Function;

/**
 * What stands against a treatment row: stops without a way around, cautions with a reason,
 * questions not asked.
 */
final class SafetyNotes extends VBox {
    private final TreatmentRowModel row;
    private final Runnable ask;
    private final Function<TreatmentRow, List<GuidelineNotice>> guidelines;
    private List<SafetyFinding> shown;
    private List<GuidelineNotice> notices;

    SafetyNotes(
            TreatmentRowModel row,
            Function<TreatmentRow, List<GuidelineNotice>> guidelines,
            Runnable ask) {
        super(7);
        this.row = row;
        this.guidelines = guidelines;
        this.ask = ask;
        row.assessment().addListener((property, before, now) -> show(now));
        show(row.assessment().get());
    }

    /** Built anew only when other findings arise, so that a reason being typed keeps its cursor. */
    private void show(TreatmentAssessment assessed) {
        var now = guidelines.apply(row.row());
        if (assessed.findings().equals(shown) && now.equals(notices)) {
            return;
        }
        shown = assessed.findings();
        notices = now;
        getChildren().clear();
        for (var finding : assessed.findings()) {
            switch (finding) {
                case SafetyFinding.Stop(var rule) -> getChildren().add(stop(rule));
                case SafetyFinding.Caution(var rule) -> getChildren().add(caution(rule));
                case SafetyFinding.NotScreened open -> {}
            }
        }
        if (!assessed.notScreened().isEmpty()) {
            getChildren().add(notScreened(assessed.notScreened().size()));
        }
        notices.forEach(notice -> getChildren().add(guideline(notice)));
    }

    /** A guideline never blocks; where it advises against the treatment, it asks for a reason. */
    private Node guideline(GuidelineNotice notice) {
        var texts = texts(notice.text(), notice.citation(), "");
        if (notice.asksReason()) {
            var reason = new TextField(row.safetyAnswer(notice.answerKey()).reason());
            reason.setId("reason-" + notice.answerKey());
            reason.setPromptText(Messages.text("safety.reasonPrompt"));
            reason.setAccessibleText(Messages.text("safety.reasonFor", notice.text()));
            reason.textProperty()
                    .addListener(
                            (property, before, now) ->
                                    row.answerCaution(
                                            new SafetyAnswer(
                                                    notice.answerKey(), now.strip(), true)));
            texts.getChildren().add(reason);
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        var box = new HBox(new FontIcon("mdoal-info"), texts);
        box.getStyleClass().addAll("note-box", "info");
        return box;
    }

    private static Node stop(SafetyRule rule) {
        var box =
                new HBox(
                        new FontIcon("mdoal-block"),
                        texts(
                                Messages.text("safety.stop", rule.conditionLabel()),
                                why(rule),
                                Messages.text("safety.stopWho")));
        box.getStyleClass().addAll("note-box", "danger");
        return box;
    }

    private Node caution(SafetyRule rule) {
        var answer = row.safetyAnswer(rule.condition());
        var reason = new TextField(answer.reason());
        reason.setId("reason-" + rule.condition());
        reason.setPromptText(Messages.text("safety.reasonPrompt"));
        reason.setAccessibleText(Messages.text("safety.reasonFor", rule.conditionLabel()));
        var discussed = new CheckBox(Messages.text("safety.discussed"));
        discussed.setId("discussed-" + rule.condition());
        discussed.setSelected(answer.discussed());
        Runnable store =
                () ->
                        row.answerCaution(
                                new SafetyAnswer(
                                        rule.condition(),
                                        reason.getText().strip(),
                                        discussed.isSelected()));
        reason.textProperty().addListener((property, before, now) -> store.run());
        discussed.selectedProperty().addListener((property, before, now) -> store.run());
        HBox.setHgrow(reason, Priority.ALWAYS);
        var answerRow = new HBox(10, reason, discussed);
        answerRow.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var texts = texts(Messages.text("safety.caution", rule.conditionLabel()), why(rule), "");
        texts.getChildren().add(answerRow);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var box = new HBox(new FontIcon("mdomz-report_problem"), texts);
        box.getStyleClass().addAll("note-box", "warning");
        return box;
    }

    private Node notScreened(int number) {
        var button = new Button(Messages.text("safety.askNow"));
        button.setId("ask-now");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> ask.run());
        var texts =
                texts(
                        Messages.text("safety.notScreened", number),
                        Messages.text("safety.notScreenedWhy"),
                        "");
        HBox.setHgrow(texts, Priority.ALWAYS);
        var box = new HBox(new FontIcon("mdoal-help_outline"), texts, button);
        box.getStyleClass().addAll("note-box", "warning");
        return box;
    }

    private static String why(SafetyRule rule) {
        return rule.note().isEmpty()
                ? Messages.text("safety.source", rule.source())
                : Messages.text("safety.why", rule.note(), rule.source());
    }

    private static VBox texts(String strong, String second, String third) {
        var box = new VBox(3, Nodes.label(strong, "strong"));
        for (var text : new String[] {second, third}) {
            if (!text.isEmpty()) {
                var label = Nodes.label(text, "small");
                label.setWrapText(true);
                box.getChildren().add(label);
            }
        }
        box.setMinWidth(0);
        return box;
    }
}
