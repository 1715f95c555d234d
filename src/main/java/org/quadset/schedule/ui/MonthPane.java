package org.quadset.schedule.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Six weeks: how many visits a day has, and how much of its hours they take. */
final class MonthPane extends GridPane {
    private static final int DAYS = 7;

    private final Consumer<LocalDate> go;

    /** {@code go} is told the day that somebody chose. */
    MonthPane(Consumer<LocalDate> go) {
        this.go = go;
        setId("month");
        getStyleClass().add("month-pane");
        for (int i = 0; i < DAYS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / DAYS);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    void show(List<DayLoad> days, LocalDate month, LocalDate today) {
        getChildren().clear();
        getRowConstraints().setAll(new RowConstraints(24));
        for (var day : DayOfWeek.values()) {
            var label = Nodes.label(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), "micro");
            add(label, day.getValue() - 1, 0);
        }
        for (int i = 0; i < days.size(); i++) {
            if (i % DAYS == 0) {
                var row = new RowConstraints();
                row.setVgrow(Priority.ALWAYS);
                row.setMinHeight(62);
                getRowConstraints().add(row);
            }
            add(cell(days.get(i), month, today), i % DAYS, 1 + i / DAYS);
        }
    }

    private Button cell(DayLoad day, LocalDate month, LocalDate today) {
        var number = Nodes.label(String.valueOf(day.date().getDayOfMonth()), "month-day");
        var box = new VBox(3, number);
        box.setAlignment(Pos.TOP_LEFT);
        if (day.closed().isPresent()) {
            box.getChildren().add(Nodes.label(day.closed().get(), "micro"));
        } else if (day.visits() > 0) {
            var bar = new ProgressBar(day.share());
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.getStyleClass().add("month-bar");
            box.getChildren()
                    .addAll(
                            Nodes.label(
                                    Messages.text("schedule.count", day.visits()), "second-line"),
                            bar);
        }
        var button = new Button();
        button.setGraphic(box);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setAlignment(Pos.TOP_LEFT);
        button.getStyleClass().add("month-cell");
        if (day.date().equals(today)) {
            button.getStyleClass().add("today");
        }
        if (day.date().getMonth() != month.getMonth()) {
            button.getStyleClass().add("other-month");
        }
        box.prefWidthProperty().bind(button.widthProperty().subtract(18));
        button.setAccessibleText(
                Messages.text(
                        "schedule.monthSpoken",
                        day.date().getDayOfMonth(),
                        day.date().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        day.visits(),
                        Math.round(day.share() * 100)));
        button.setOnAction(event -> go.accept(day.date()));
        return button;
    }
}
