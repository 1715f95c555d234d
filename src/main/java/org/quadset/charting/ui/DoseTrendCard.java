package org.quadset.charting.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.quadset.modalities.DoseTrend;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.Overlays;
import org.quadset.platform.ui.controls.Nodes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The doses of a treatment over the visits as a grid: a line for each part of the dose, a column
 * for each time it was given, the newest at the right.
 */
final class DoseTrendCard extends VBox {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final double WIDEST = 760;
    private static final double LINE = 27;

    private final ScrollPane scroll = new ScrollPane();

    private DoseTrendCard(DoseTrend trend, String about, Runnable close) {
        getStyleClass().add("dialog-box");
        setPrefWidth(WIDEST);
        getChildren()
                .setAll(
                        Nodes.label(Messages.text("doses.title"), "title-3"),
                        Nodes.label(about, "second-line"));
        if (trend.lines().isEmpty()) {
            var none = Nodes.label(Messages.text("doses.none"), "muted");
            none.setWrapText(true);
            getChildren().add(none);
        } else {
            var names = new GridPane();
            var doses = new GridPane();
            doses.setId("doses");
            doses.getStyleClass().add("dose-grid");
            names.getStyleClass().add("dose-grid");
            fill(trend, names, doses);
            scroll.setContent(doses);
            scroll.setFitToHeight(true);
            scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.setHvalue(1);
            HBox.setHgrow(scroll, Priority.ALWAYS);
            // What a line is about stays in sight while the visits scroll by.
            var grid = new ScrollPane(new HBox(names, scroll));
            grid.setFitToWidth(true);
            grid.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            grid.setMinHeight(120);
            getChildren().addAll(grid, Nodes.label(Messages.text("doses.changed"), "second-line"));
        }
        var done = new Button(Messages.text("act.close"));
        done.setId("doses-close");
        done.setCancelButton(true);
        done.setOnAction(event -> close.run());
        var acts = new HBox(done);
        acts.getStyleClass().add("dialog-acts");
        getChildren().add(acts);
    }

    private static void fill(DoseTrend trend, GridPane names, GridPane doses) {
        names.setMinWidth(150);
        names.add(cell("", "column-head"), 0, 0);
        for (int column = 0; column < trend.dates().size(); column++) {
            doses.add(cell(day(trend, column), "column-head"), column, 0);
        }
        for (int line = 0; line < trend.lines().size(); line++) {
            var one = trend.lines().get(line);
            names.add(cell((one.label() + " " + one.unit()).strip(), "second-line"), 0, line + 1);
            for (int column = 0; column < one.values().size(); column++) {
                boolean changed = one.changedAt(column);
                var value = one.values().get(column).isEmpty() ? "–" : one.values().get(column);
                doses.add(
                        cell(changed ? "→ " + value : value, changed ? "changed-dose" : "name"),
                        column,
                        line + 1);
            }
        }
    }

    /** The year only where it is another than the one before. */
    private static String day(DoseTrend trend, int column) {
        LocalDate day = trend.dates().get(column);
        boolean newYear = column == 0 || trend.dates().get(column - 1).getYear() != day.getYear();
        return DAY.format(day) + (newYear ? " " + day.getYear() : "");
    }

    private static Label cell(String text, String style) {
        var label = Nodes.label(text, style, "dose-cell");
        label.setMinWidth(USE_PREF_SIZE);
        label.setMinHeight(LINE);
        label.setMaxHeight(LINE);
        return label;
    }

    /** Opens the grid, with the newest doses in sight. */
    static void open(DoseTrend trend, String about, Overlays overlays) {
        var card = new DoseTrendCard(trend, about, overlays::close);
        overlays.show(card, Pos.CENTER, () -> {});
        card.lookup("#doses-close").requestFocus();
    }
}
