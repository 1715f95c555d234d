package org.quadset.schedule.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.quadset.platform.i18n.Messages;
import org.quadset.schedule.BookedSlot;
import org.quadset.schedule.GroupSession;
import org.quadset.schedule.ScheduleSpan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The schedule on the screen, whichever way one looks at it. It draws a {@link ScheduleSpan} with
 * nodes of its own; no calendar library stands behind it, and its model is the schedule's.
 */
final class ScheduleView extends BorderPane {
    private static final double MARGIN = 80;

    private final DayGrid grid;
    private final ColumnHeads heads = new ColumnHeads();
    private final Pane headStrip = new Pane(heads);
    private final ScrollPane scroll = new ScrollPane();
    private final MonthPane month;
    private final ScrollPane monthScroll;
    private final AgendaList agenda;
    private ScheduleViewKind kind = ScheduleViewKind.DAY;

    ScheduleView(DayGrid.Listener listener, Consumer<LocalDate> goToDay) {
        grid = new DayGrid(listener);
        month = new MonthPane(goToDay);
        monthScroll = new ScrollPane(month);
        agenda = new AgendaList(listener);
        setMinWidth(0);
        headStrip.setId("headStrip");
        headStrip.getStyleClass().add("schedule-head");
        headStrip.setMinWidth(0);
        headStrip.setPrefHeight(44);
        heads.follow(scroll, grid);
        var window = new Rectangle();
        window.widthProperty().bind(headStrip.widthProperty());
        window.heightProperty().bind(headStrip.heightProperty());
        headStrip.setClip(window);
        scroll.setId("scroll");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(Messages.text("schedule.gridSpoken"));
        scroll.setContent(grid);
        monthScroll.setFitToWidth(true);
        monthScroll.setFitToHeight(true);
        setTop(headStrip);
        setCenter(scroll);
    }

    /** What takes the keys. */
    Node keyTarget() {
        return switch (kind) {
            case DAY, ROOMS, WEEK, WEEK_OF_ALL -> scroll;
            case MONTH -> monthScroll;
            case AGENDA -> agenda;
        };
    }

    /** Shows a span the given way. */
    void show(
            ScheduleViewKind newKind,
            ScheduleSpan span,
            List<ScheduleColumn> columns,
            int step,
            LocalDate asked,
            LocalDateTime now) {
        kind = newKind;
        setTop(kind.isGrid() ? headStrip : null);
        switch (kind) {
            case DAY, ROOMS, WEEK, WEEK_OF_ALL -> {
                heads.show(span, columns, now.toLocalDate());
                grid.show(span, columns, step, now);
                setCenter(scroll);
            }
            case MONTH -> {
                month.show(DayLoad.of(span), asked, now.toLocalDate());
                setCenter(monthScroll);
            }
            case AGENDA -> {
                agenda.show(span);
                setCenter(agenda);
            }
        }
    }

    void moveNow(LocalDateTime now) {
        grid.moveNow(now);
    }

    boolean cancelDrag() {
        return grid.cancelDrag();
    }

    /** Marks the chosen and the pinned appointments. */
    void mark(Optional<BookedSlot> chosen, List<Long> pinned) {
        grid.mark(chosen, pinned);
        if (kind == ScheduleViewKind.AGENDA) {
            chosen.ifPresent(agenda::mark);
        }
    }

    /** Marks the chosen group and brings it into sight. */
    void markGroup(Optional<GroupSession> chosen) {
        grid.markGroup(chosen);
        chosen.ifPresent(one -> scrollTo(grid.topOf(one.start().toLocalTime())));
    }

    /** Brings an appointment into sight. */
    void scrollTo(BookedSlot slot) {
        scrollTo(grid.topOf(slot));
    }

    /** Shows where the keyboard stands in empty hours and brings it into sight; empty hides it. */
    void showCell(Optional<CellCursor.Cell> cell, List<ScheduleColumn> columns) {
        grid.showCell(cell);
        cell.ifPresent(
                at -> {
                    var column = columns.get(at.column());
                    scrollTo(grid.topOf(at.time()));
                    scroll.setAccessibleText(
                            Messages.text(
                                    "schedule.cellSpoken",
                                    column.title().isEmpty() ? column.detail() : column.title(),
                                    at.time()));
                });
        if (cell.isEmpty()) {
            scroll.setAccessibleText(Messages.text("schedule.gridSpoken"));
        }
    }

    private void scrollTo(double top) {
        double height = grid.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(height <= 0 ? 0 : Math.clamp((top - MARGIN) / height, 0, 1));
    }
}
