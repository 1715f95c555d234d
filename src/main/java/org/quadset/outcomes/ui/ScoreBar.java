package org.quadset.outcomes.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.outcomes.DerivedNumber;
import org.quadset.outcomes.OutcomeMeasure;
import org.quadset.outcomes.OutcomeScore;
import org.quadset.outcomes.ScoreBand;
import org.quadset.outcomes.ScoreStatus;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.util.ArrayList;
import java.util.Optional;

/** The score so far: its number, what it means, how many items are missing and why. */
final class ScoreBar extends HBox {
    private final Label score = Nodes.label("", "outcome-score");
    private final Label outOf = Nodes.label("", "second-line");
    private final Label status = Nodes.label("", "badge");
    private final Label meaning = Nodes.label("", "small");
    private final Label why = Nodes.label("", "second-line");

    ScoreBar() {
        setSpacing(10);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        score.setId("score");
        score.setMinWidth(USE_PREF_SIZE);
        outOf.setMinWidth(USE_PREF_SIZE);
        status.setId("scoreStatus");
        status.setMinWidth(USE_PREF_SIZE);
        meaning.setId("meaning");
        why.setId("why");
        meaning.setWrapText(true);
        why.setWrapText(true);
        var texts = new VBox(1, meaning, why);
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().setAll(score, outOf, status, texts);
    }

    void show(OutcomeMeasure measure, OutcomeScore counted) {
        score.setText(counted.value().map(measure::scoreText).orElse("–"));
        var most =
                measure.outOf()
                        .map(number -> Messages.text("outcome.outOf", number.toPlainString()))
                        .orElse("");
        outOf.setText(most);
        Nodes.show(outOf, !most.isEmpty());
        status.setText(
                counted.missing() == 0 || counted.status() == ScoreStatus.OK
                        ? counted.status().label()
                        : Messages.text(
                                "outcome.statusMissing",
                                counted.status().label(),
                                counted.missing()));
        status.getStyleClass().removeAll("success", "warning", "accent");
        style(counted).ifPresent(status.getStyleClass()::add);
        var words = new ArrayList<String>();
        counted.band().map(ScoreBand::label).ifPresent(words::add);
        counted.derived().stream().map(DerivedNumber::text).forEach(words::add);
        meaning.setText(String.join(" · ", words));
        Nodes.show(meaning, !words.isEmpty());
        // The rule about missing items stands beneath the items already.
        var sentences =
                counted.why().stream().filter(one -> !one.equals(measure.missingRule())).toList();
        why.setText(String.join(" ", sentences));
        Nodes.show(why, !sentences.isEmpty());
    }

    /** Before the first answer nothing is wrong yet. */
    private static Optional<String> style(OutcomeScore counted) {
        return switch (counted.status()) {
            case OK -> Optional.of("success");
            case PRORATED -> Optional.of("accent");
            case INVALID -> counted.answered() == 0 ? Optional.empty() : Optional.of("warning");
        };
    }
}
