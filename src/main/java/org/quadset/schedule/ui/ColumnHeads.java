package org.quadset.schedule.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.quadset.platform.ui.controls.Nodes;
import org.quadset.schedule.ScheduleSpan;

import java.time.LocalDate;
import java.util.List;

/** What stands above the columns: who or which day, and how many visits. */
final class ColumnHeads extends HBox {
    ColumnHeads() {
        setId("heads");
        setAlignment(Pos.CENTER_LEFT);
        setPrefHeight(44);
    }

    /**
     * The heads stand outside the scrolled part, so they are moved along when it scrolls sideways.
     */
    void follow(ScrollPane scroll, Region grid) {
        prefWidthProperty().bind(grid.widthProperty());
        translateXProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> -scroll.getHvalue() * hidden(scroll, grid),
                                scroll.hvalueProperty(),
                                grid.widthProperty(),
                                scroll.viewportBoundsProperty()));
    }

    private static double hidden(ScrollPane scroll, Region grid) {
        return Math.max(0, grid.getWidth() - scroll.getViewportBounds().getWidth());
    }

    void show(ScheduleSpan span, List<ScheduleColumn> columns, LocalDate today) {
        var axis = new Region();
        axis.setMinWidth(DayGrid.AXIS);
        getChildren().setAll(axis);
        int ofOneDay = ScheduleColumn.ofOneDay(columns);
        boolean narrow = ofOneDay > 1 && columns.size() > 12;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            getChildren().add(narrow ? narrowHead(column) : head(column, span, today));
        }
    }

    private static VBox narrowHead(ScheduleColumn column) {
        var day = Nodes.label(column.title(), "micro");
        day.setMinWidth(Label.USE_PREF_SIZE);
        var who = Nodes.label(column.detail(), "micro");
        who.setMinWidth(0);
        var head = new VBox(0, day, who);
        head.getStyleClass().add("schedule-narrow-head");
        return stretched(head);
    }

    private static <T extends Region> T stretched(T head) {
        head.setPrefWidth(0);
        head.setMinWidth(0);
        HBox.setHgrow(head, Priority.ALWAYS);
        return head;
    }

    private static HBox head(ScheduleColumn column, ScheduleSpan span, LocalDate today) {
        var name = Nodes.label(column.title(), "name");
        name.setMinWidth(0);
        var texts = new VBox(0, name);
        if (!column.detail().isEmpty()) {
            texts.getChildren().add(Nodes.label(column.detail(), "micro"));
        }
        texts.setMinWidth(0);
        texts.setAlignment(Pos.CENTER_LEFT);
        var number = Nodes.label(String.valueOf(column.visits(span)), "counter");
        number.setMinWidth(Label.USE_PREF_SIZE);
        var head = new HBox(texts, Nodes.spring(), number);
        head.getStyleClass().add("schedule-column-head");
        if (span.days() > 1 && column.date().equals(today)) {
            head.getStyleClass().add("today");
        }
        return stretched(head);
    }
}
