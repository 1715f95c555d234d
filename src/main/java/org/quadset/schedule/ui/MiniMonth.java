package org.quadset.schedule.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.quadset.platform.i18n.Messages;
import org.quadset.platform.ui.controls.Nodes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A month to jump by; weeks begin on Monday, as in the large views. */
final class MiniMonth extends VBox {
    private static final int DAYS = 7;
    private static final int WEEKS = 6;
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final Consumer<LocalDate> go;
    private final Label title = Nodes.label("", "strong");
    private final List<Button> days = new ArrayList<>();
    private YearMonth month = YearMonth.of(2000, 1);
    private LocalDate shown = LocalDate.EPOCH;
    private LocalDate today = LocalDate.EPOCH;

    /** {@code go} is told the day that somebody chose. */
    MiniMonth(Consumer<LocalDate> go) {
        this.go = go;
        setId("miniMonth");
        setSpacing(2);
        var head =
                new HBox(
                        title,
                        Nodes.spring(),
                        turn("mdoal-chevron_left", "schedule.previousMonth", -1),
                        turn("mdoal-chevron_right", "schedule.nextMonth", 1));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, grid());
    }

    private Button turn(String icon, String key, int months) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().add("mini-turn");
        button.setAccessibleText(Messages.text(key));
        button.setOnAction(event -> turn(months));
        return button;
    }

    private GridPane grid() {
        var grid = new GridPane();
        for (var day : DayOfWeek.values()) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / DAYS);
            grid.getColumnConstraints().add(column);
            var name = Nodes.label(day.getDisplayName(TextStyle.NARROW, Locale.ENGLISH), "micro");
            name.setMaxWidth(Double.MAX_VALUE);
            name.setAlignment(Pos.CENTER);
            grid.add(name, day.getValue() - 1, 0);
        }
        for (int i = 0; i < DAYS * WEEKS; i++) {
            var button = new Button();
            button.getStyleClass().add("mini-day");
            button.setMaxWidth(Double.MAX_VALUE);
            // The keyboard has Ctrl with the arrows and the month's view; 42 stops would be in
            // its way.
            button.setFocusTraversable(false);
            int index = i;
            button.setOnAction(event -> go.accept(first().plusDays(index)));
            days.add(button);
            grid.add(button, i % DAYS, 1 + i / DAYS);
        }
        return grid;
    }

    private LocalDate first() {
        return ScheduleViewKind.MONTH.first(month.atDay(1));
    }

    private void turn(int months) {
        month = month.plusMonths(months);
        draw();
    }

    /** Turns to the day's month and marks it. */
    void show(LocalDate day, LocalDate newToday) {
        shown = day;
        today = newToday;
        month = YearMonth.from(day);
        draw();
    }

    private void draw() {
        title.setText(MONTH.format(month.atDay(1)));
        for (int i = 0; i < days.size(); i++) {
            var date = first().plusDays(i);
            var button = days.get(i);
            button.setText(String.valueOf(date.getDayOfMonth()));
            button.setAccessibleText(SPOKEN.format(date));
            button.getStyleClass().removeAll("today", "other-month");
            if (date.equals(today)) {
                button.getStyleClass().add("today");
            }
            if (!YearMonth.from(date).equals(month)) {
                button.getStyleClass().add("other-month");
            }
            button.pseudoClassStateChanged(SHOWN, date.equals(shown));
        }
    }
}
