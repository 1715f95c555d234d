package org.quadset.outcomes.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.outcomes.OutcomeChange;
import org.quadset.outcomes.OutcomeMeasure;
import org.quadset.outcomes.OutcomeResult;
import org.quadset.outcomes.OutcomeSeries;
import org.quadset.outcomes.ScoreStatus;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

import java.util.function.Consumer;

/** A series over time: the plot, what the change amounts to by which sources, and every result. */
final class TrendPanel extends VBox {
    private final TrendPlotView plot = new TrendPlotView();
    private final FontIcon arrow = new FontIcon("mdoal-arrow_forward");
    private final Label change = Nodes.label("", "strong");
    private final Label sources = Nodes.label("", "second-line");
    private final VBox results = new VBox();
    private final Consumer<OutcomeResult> correct;

    TrendPanel(Consumer<OutcomeResult> correct) {
        this.correct = correct;
        getStyleClass().add("panel");
        setMinWidth(0);
        change.setGraphic(arrow);
        change.setWrapText(true);
        change.setMinHeight(USE_PREF_SIZE);
        sources.setWrapText(true);
        sources.setMinHeight(USE_PREF_SIZE);
        change.setMinWidth(0);
        var title = Nodes.label(Messages.text("outcome.trend"), "strong");
        title.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, Nodes.spring(), change);
        head.getStyleClass().add("panel-head");
        var body = new VBox(plot, sources);
        body.getStyleClass().add("panel-body");
        body.setMinWidth(0);
        getChildren().setAll(head, body, results);
    }

    void show(OutcomeSeries series) {
        var scored = !series.scored().isEmpty();
        Nodes.show(plot, scored);
        plot.show(series);
        ChangeWords.show(series, change, arrow, OutcomeChange::sentence);
        var text = series.change().map(TrendPanel::explained).orElse("");
        sources.setText(text);
        Nodes.show(sources, !text.isEmpty());
        results.getChildren()
                .setAll(
                        series.results().reversed().stream()
                                .map(one -> row(series.measure(), one))
                                .toList());
    }

    private static String explained(OutcomeChange change) {
        if (change.sources().isEmpty()) {
            return "";
        }
        return Messages.text(
                change.low().equals(change.high())
                        ? "outcome.bandSources"
                        : "outcome.bandSourcesDisagree",
                change.sources());
    }

    private HBox row(OutcomeMeasure measure, OutcomeResult result) {
        var score = Nodes.label(result.score().map(measure::scoreText).orElse("–"), "strong");
        score.setMinWidth(64);
        score.setAlignment(Pos.CENTER_RIGHT);
        var day = Nodes.label(ShownDate.of(result.takenOn()), "name");
        day.setMinWidth(USE_PREF_SIZE);
        var status =
                Nodes.label(
                        result.status().label(),
                        "badge",
                        result.status() == ScoreStatus.INVALID ? "warning" : "accent");
        status.setMinWidth(USE_PREF_SIZE);
        Nodes.show(status, result.status() != ScoreStatus.OK);
        var by = Nodes.label(result.mode().label() + " · " + result.changedBy(), "second-line");
        by.setMinWidth(0);
        var open = new Button(Messages.text("outcome.correct"));
        open.setId("correct-" + result.id());
        open.getStyleClass().add("slim");
        open.setMinWidth(USE_PREF_SIZE);
        open.setAccessibleText(
                Messages.text("outcome.correctSpoken", ShownDate.of(result.takenOn())));
        open.setOnAction(event -> correct.accept(result));
        var row = new HBox(day, score, status, by, Nodes.spring(), open);
        row.getStyleClass().add("row");
        return row;
    }
}
