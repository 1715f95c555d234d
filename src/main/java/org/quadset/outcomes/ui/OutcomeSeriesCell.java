package org.quadset.outcomes.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.outcomes.MeasuredSide;
import org.quadset.outcomes.OutcomeChange;
import org.quadset.outcomes.OutcomeResult;
import org.quadset.outcomes.OutcomeSeries;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.text.ShownDate;
import org.quadset.platform.ui.controls.Nodes;

/** A measure in use as a row: name and last score over the day and what has changed. */
final class OutcomeSeriesCell extends ListCell<OutcomeSeries> {
    private final Label name = Nodes.label("", "name");
    private final Label score = Nodes.label("", "strong");
    private final Label day = Nodes.label("", "second-line");
    private final FontIcon arrow = new FontIcon("mdoal-arrow_forward");
    private final Label change = Nodes.label("", "second-line");
    private final VBox row;

    OutcomeSeriesCell() {
        score.setMinWidth(Label.USE_PREF_SIZE);
        change.setGraphic(arrow);
        var first = new HBox(8, name, Nodes.spring(), score);
        first.setAlignment(Pos.CENTER_LEFT);
        row = new VBox(1, first, change, day);
        row.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(OutcomeSeries series, boolean empty) {
        super.updateItem(series, empty);
        if (empty || series == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(nameOf(series));
        score.setText(
                series.latest()
                        .flatMap(OutcomeResult::score)
                        .map(series.measure()::scoreText)
                        .orElse("–"));
        ChangeWords.show(series, change, arrow, OutcomeChange::brief);
        day.setText(ShownDate.of(series.results().getLast().takenOn()) + limit(series));
        setAccessibleText(
                String.join(
                        ", ", name.getText(), score.getText(), change.getText(), day.getText()));
        setGraphic(row);
    }

    private static String limit(OutcomeSeries series) {
        return series.change()
                .map(one -> one.bandText(series.measure()))
                .filter(band -> !band.isEmpty())
                .map(band -> " · " + Messages.text("outcome.limit", band))
                .orElse("");
    }

    private static String nameOf(OutcomeSeries series) {
        return series.side() == MeasuredSide.NO_SIDE
                ? series.measure().shortName()
                : series.measure().shortName() + " · " + series.side().label();
    }
}
