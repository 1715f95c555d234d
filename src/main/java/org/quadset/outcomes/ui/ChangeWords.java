package org.quadset.outcomes.ui;

import javafx.scene.control.Label;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.outcomes.ChangeVerdict;
import org.quadset.outcomes.OutcomeChange;
import org.quadset.outcomes.OutcomeMeasure;
import org.quadset.outcomes.OutcomeSeries;
import org.quadset.platform.i18n.Messages;

import java.util.List;
import java.util.function.BiFunction;

/** A change in words, with an arrow that goes as the score went and a colour that says how well. */
final class ChangeWords {
    private static final List<String> COLOURS =
            List.of("success-text", "warning-text", "danger-text");
    private static final List<String> ICON_COLOURS =
            List.of("success-icon", "warning-icon", "danger-icon");

    private ChangeWords() {}

    /**
     * Shows the series' change on a label with its arrow; {@code text} says it in full or in short.
     */
    static void show(
            OutcomeSeries series,
            Label words,
            FontIcon arrow,
            BiFunction<OutcomeChange, OutcomeMeasure, String> text) {
        words.getStyleClass().removeAll(COLOURS);
        arrow.getStyleClass().removeAll(ICON_COLOURS);
        var change = series.change();
        words.setText(
                change.map(one -> text.apply(one, series.measure()))
                        .orElseGet(() -> Messages.text(reason(series))));
        arrow.setIconLiteral(change.map(ChangeWords::icon).orElse("mdomz-remove"));
        change.ifPresent(
                one -> {
                    int colour = colour(one.verdict());
                    if (colour >= 0) {
                        words.getStyleClass().add(COLOURS.get(colour));
                        arrow.getStyleClass().add(ICON_COLOURS.get(colour));
                    }
                });
    }

    private static String reason(OutcomeSeries series) {
        if (series.latest().isEmpty()) {
            return "outcome.noScoreYet";
        }
        return series.baselineIsNew() ? "outcome.newBaseline" : "outcome.firstScore";
    }

    private static String icon(OutcomeChange change) {
        return switch (change.points().signum()) {
            case 1 -> "mdoal-arrow_upward";
            case -1 -> "mdoal-arrow_downward";
            default -> "mdoal-arrow_forward";
        };
    }

    private static int colour(ChangeVerdict verdict) {
        return switch (verdict) {
            case IMPROVED -> 0;
            case PERHAPS_WORSE -> 1;
            case WORSE -> 2;
            case PERHAPS_IMPROVED, WITHIN_ERROR, UNJUDGED -> -1;
        };
    }
}
